import { useEffect, useState } from 'react';
import type { FilterValues } from '../../host/live/protocol/calls';
import { CallFailed } from '../client';
import type { GridController } from './controller';
import { Panel } from './Panel';
import type { PageBox } from './screen';
import { dataArea } from './sorting';
import type { GridWords } from './words';

interface FilterProps {
  readonly grid: GridController;
  readonly words: GridWords;
  readonly at: { readonly col: number; readonly box: PageBox };
}

/** A column of the filter: sort by it, and which of its values to show. */
export function FilterPanel({ grid, words, at: { col, box } }: FilterProps) {
  const sheetId = grid.screen.activeSheet;
  const [answer, setAnswer] = useState<FilterValues | null>(null);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');

  useEffect(() => {
    let open = true;
    grid.client.call('filterValues', { window: grid.client.window, sheetId, col }).then(
      (values) => {
        if (!open) return;
        setAnswer(values);
        setShown(new Set(values.values.filter((value) => value.shown).map(({ text }) => text)));
      },
      (error: unknown) => {
        if (!(error instanceof CallFailed)) throw error;
        grid.say(error.message);
      },
    );
    return () => {
      open = false;
    };
  }, [grid, sheetId, col]);

  const close = (): void => {
    grid.ui.set({ popup: null });
    grid.screen.focus();
  };
  const sort = (ascending: boolean): void => {
    close();
    const head = grid.head();
    if (head === undefined) return;
    void grid.edit({ kind: 'sort', area: dataArea(grid.model, head, col), keys: [{ col, ascending }] });
  };
  const values = answer?.values ?? [];
  const found = values.filter(({ text }) => text.toLocaleLowerCase().includes(search.toLocaleLowerCase()));
  const apply = (): void => {
    close();
    // What the search leaves out is not wanted, as in Sheets.
    const visible = (search === '' ? values : found)
      .map(({ text }) => text)
      .filter((text) => shown.has(text));
    const all = visible.length === values.length && answer?.more === 0;
    void grid.edit({ kind: 'filterColumn', col, visible: all ? null : visible });
  };
  const set = (texts: readonly string[], on: boolean): void => {
    const next = new Set(shown);
    for (const text of texts) {
      if (on) next.add(text);
      else next.delete(text);
    }
    setShown(next);
  };
  return (
    <Panel
      left={box.left + box.width - 260}
      top={box.top + box.height + 2}
      className="grid-filter"
      role="dialog"
      label={words.filter}
      onClose={close}
    >
      <div className="grid-filter-sort">
        <button type="button" onClick={() => sort(true)}>
          {words.sortUp}
        </button>
        <button type="button" onClick={() => sort(false)}>
          {words.sortDown}
        </button>
      </div>
      <input
        autoFocus
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') apply();
        }}
      />
      <div className="grid-filter-all">
        <button
          type="button"
          onClick={() =>
            set(
              found.map(({ text }) => text),
              true,
            )
          }
        >
          {words.all}
        </button>
        <button
          type="button"
          onClick={() =>
            set(
              found.map(({ text }) => text),
              false,
            )
          }
        >
          {words.none}
        </button>
      </div>
      <div className="grid-filter-values" role="group" aria-label={words.filter}>
        {answer === null && <p className="grid-empty">{words.loading}</p>}
        {found.map(({ text }) => (
          <label key={text}>
            <input
              type="checkbox"
              checked={shown.has(text)}
              onChange={(event) => set([text], event.target.checked)}
            />
            <span>{text === '' ? words.blank : text}</span>
          </label>
        ))}
        {answer !== null && answer.more > 0 && <p className="grid-empty">{words.moreValues(answer.more)}</p>}
      </div>
      <div className="grid-actions">
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
        <button type="button" className="grid-primary" onClick={apply} disabled={answer === null}>
          {words.apply}
        </button>
      </div>
    </Panel>
  );
}
