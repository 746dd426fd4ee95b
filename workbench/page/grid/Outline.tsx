import { useEffect, useState, useSyncExternalStore } from 'react';
import type { GroupView } from '../../host/live/protocol/book';
import { columnName } from './a1';
import type { GridController } from './controller';
import type { PageBox } from './screen';
import type { GridWords } from './words';

/** Side of a button over the headers. Pixels. */
const SIDE = 18;

interface Knob {
  readonly group: GroupView;
  readonly dimension: 'rows' | 'columns';
  readonly left: number;
  readonly top: number;
}

/** Buttons over the headers that fold groups of rows and columns; each stands before its group, as in Sheets. */
export function Outline({ grid, words }: { grid: GridController; words: GridWords }) {
  // Drawn anew with every drawing of the cells: that is when they may have moved.
  useSyncExternalStore(grid.ui.subscribe, grid.ui.get);
  const [, resized] = useState(0);
  useEffect(() => {
    // Panels open beside the cells and cover what lay there.
    const watcher = new ResizeObserver(() => resized((times) => times + 1));
    watcher.observe(grid.container);
    return () => watcher.disconnect();
  }, [grid]);
  const head = grid.head();
  if (head === undefined || !grid.isDrawn) return null;
  const canvas = shownPart(grid);
  const knobs = [
    ...head.columns.groups.map((group) => columnKnob(group, grid, canvas)),
    ...head.rows.groups.map((group) => rowKnob(group, grid, canvas)),
  ].filter((knob) => knob !== null);
  return knobs.map(({ group, dimension, left, top }) => {
    const label = group.collapsed ? words.expandGroup : words.collapseGroup;
    const { first, last, depth, collapsed } = group;
    const name = dimension === 'columns' ? columnName : String;
    return (
      <button
        key={`${dimension}${first}-${last}-${depth}`}
        type="button"
        className="grid-knob"
        style={{ left, top, width: SIDE, height: SIDE }}
        aria-label={`${label} ${name(first)}–${name(last)}`}
        aria-expanded={!collapsed}
        title={label}
        // The cells keep the keyboard.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() =>
          void grid.edit({ kind: 'collapse', dimension, first, last, depth, collapsed: !collapsed })
        }
      >
        {collapsed ? '+' : '−'}
      </button>
    );
  });
}

/** Where cells are to be seen: the canvas follows its container a moment later. */
function shownPart({ screen, container }: GridController): DOMRect {
  const { left, top, right, bottom } = screen.canvas.getBoundingClientRect();
  const room = container.getBoundingClientRect();
  return new DOMRect(left, top, Math.min(right, room.right) - left, Math.min(bottom, room.bottom) - top);
}

/** Null while it is scrolled away. */
function columnKnob(group: GroupView, grid: GridController, canvas: DOMRect): Knob | null {
  const before = grid.screen.cellBox(1, Math.max(1, group.first - 1));
  const corner = grid.screen.corner();
  if (before === null) return null;
  const edge = group.first === 1 ? before.left : before.left + before.width;
  const left = edge - SIDE - 1;
  if (left < canvas.left + corner.width - SIDE - 1 || edge > canvas.right) return null;
  return { group, dimension: 'columns', left, top: canvas.top + 1 };
}

function rowKnob(group: GroupView, grid: GridController, canvas: DOMRect): Knob | null {
  const before: PageBox | null = grid.screen.cellBox(Math.max(1, group.first - 1), 1);
  const corner = grid.screen.corner();
  if (before === null) return null;
  const edge = group.first === 1 ? before.top : before.top + before.height;
  const top = edge - SIDE - 1;
  if (top < canvas.top + corner.height - SIDE - 1 || edge > canvas.bottom) return null;
  return { group, dimension: 'rows', left: canvas.left + 1, top };
}
