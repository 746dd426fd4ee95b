import { useState, useSyncExternalStore } from 'react';
import type { GridController } from './controller';
import type { GridWords } from './words';

/** How far above its end the tab already counts as seen to it: the bar itself takes the room of two rows. */
const NEAR = 3;

const MOST = 10_000;

/** Offers more rows below the last one, when that is on the screen. */
export function AddRows({ grid, words }: { readonly grid: GridController; readonly words: GridWords }) {
  useSyncExternalStore(grid.ui.subscribe, grid.ui.get);
  const [count, setCount] = useState(1000);
  const head = grid.isDrawn ? grid.head() : undefined;
  const seen = grid.isDrawn ? grid.screen.seenRows() : null;
  if (head === undefined || seen === null || seen.last < head.rows.count - NEAR) return null;
  return (
    <form
      className="grid-add-rows"
      onSubmit={(event) => {
        event.preventDefault();
        void grid.edit({ kind: 'insert', dimension: 'rows', at: head.rows.count + 1, count });
        grid.screen.focus();
      }}
    >
      <button type="submit" className="grid-tool grid-add-button">
        {words.addRows}
      </button>
      <input
        type="number"
        min={1}
        max={MOST}
        aria-label={words.rowsToAdd}
        value={count}
        onChange={({ target }) =>
          setCount(Math.max(1, Math.min(MOST, Math.floor(target.valueAsNumber) || 1)))
        }
      />
      <span>{words.moreRows}</span>
    </form>
  );
}
