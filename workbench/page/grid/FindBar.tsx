import { useEffect, useState } from 'react';
import type { FoundCell } from '../../host/live/protocol/calls';
import { CallFailed } from '../client';
import { oneCell } from './a1';
import type { GridController } from './controller';
import { Icon } from './icons';
import type { GridWords } from './words';

/** How long a person may pause in typing before the search begins. Milliseconds. */
const PAUSE = 200;

/** Finds a text in the tab, or in all: the server looks, since not all rows need be here. */
export function FindBar({ grid, words }: { grid: GridController; words: GridWords }) {
  const [text, setText] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const [found, setFound] = useState<readonly FoundCell[] | null>(null);
  const [at, setAt] = useState(0);

  useEffect(() => {
    if (text === '') {
      setFound(null);
      return undefined;
    }
    let wanted = true;
    const sheetId = everywhere ? null : grid.screen.activeSheet;
    const timer = setTimeout(() => {
      grid.client.call('find', { window: grid.client.window, text, sheetId }).then(
        (cells) => {
          if (!wanted) return;
          setFound(cells);
          setAt(0);
          const first = cells[0];
          if (first !== undefined) grid.goTo(first.sheetId, oneCell(first.row, first.col));
        },
        (error: unknown) => {
          if (!(error instanceof CallFailed)) throw error;
          grid.say(error.message);
        },
      );
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [grid, text, everywhere]);

  const step = (by: number): void => {
    if (found === null || found.length === 0) return;
    const next = (at + by + found.length) % found.length;
    const cell = found[next];
    setAt(next);
    if (cell !== undefined) grid.goTo(cell.sheetId, oneCell(cell.row, cell.col));
  };
  const close = (): void => {
    grid.ui.set({ finding: false });
    grid.screen.focus();
  };
  const outcome =
    found === null ? '' : found.length === 0 ? words.notFound : words.found(at + 1, found.length);
  return (
    <div
      className="grid-find"
      role="search"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
      }}
    >
      <input
        autoFocus
        type="text"
        aria-label={words.findWhat}
        placeholder={words.findWhat}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <output aria-live="polite">{outcome}</output>
      <label>
        <input
          type="checkbox"
          checked={everywhere}
          onChange={(event) => setEverywhere(event.target.checked)}
        />
        {words.inAllTabs}
      </label>
      <button type="button" aria-label={words.previous} title={words.previous} onClick={() => step(-1)}>
        <Icon name="up" />
      </button>
      <button type="button" aria-label={words.next} title={words.next} onClick={() => step(1)}>
        <Icon name="down" />
      </button>
      <button type="button" aria-label={words.close} title={words.close} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
