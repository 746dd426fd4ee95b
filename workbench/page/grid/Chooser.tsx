import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { GridController } from './controller';
import { Panel } from './Panel';
import type { PageBox } from './screen';
import type { GridWords } from './words';

interface ChooserProps {
  readonly grid: GridController;
  readonly words: GridWords;
  readonly at: { readonly row: number; readonly col: number; readonly box: PageBox };
}

/** The values that a cell's rule allows; typing narrows them down. */
export function Chooser({ grid, words, at: { row, col, box } }: ChooserProps) {
  const items = grid.ruleAt(row, col)?.items ?? [];
  const now = grid.model.store(grid.screen.activeSheet).text(row, col);
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(Math.max(0, items.indexOf(now)));
  const list = useRef<HTMLDivElement>(null);
  const shown = items.filter((item) => item.toLocaleLowerCase().includes(search.toLocaleLowerCase()));

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, search]);

  const close = (): void => {
    grid.ui.set({ popup: null });
    grid.screen.focus();
  };
  const choose = (item: string | undefined): void => {
    close();
    if (item !== undefined && item !== now) void grid.type(row, col, item);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt((place) => Math.min(shown.length - 1, place + 1));
    else if (event.key === 'ArrowUp') setAt((place) => Math.max(0, place - 1));
    else if (event.key === 'Enter') choose(shown[at]);
    else if (event.key === 'Tab') close();
    else return;
    event.preventDefault();
  };
  return (
    <Panel
      left={box.left}
      top={box.top + box.height + 2}
      above={box.top - 2}
      className="grid-chooser"
      role="dialog"
      label={words.choose}
      onClose={close}
    >
      <input
        autoFocus
        aria-label={words.choose}
        placeholder={words.choose}
        value={search}
        onKeyDown={onKey}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
      />
      <div ref={list} role="listbox" aria-label={words.choose} className="grid-options">
        {shown.map((item, place) => (
          <div
            key={item}
            role="option"
            aria-selected={place === at}
            className={item === now ? 'grid-option grid-option-now' : 'grid-option'}
            onPointerMove={() => setAt(place)}
            onClick={() => choose(item)}
          >
            {item}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="grid-empty">{words.noChoice}</p>}
    </Panel>
  );
}
