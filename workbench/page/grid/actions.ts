import { plainArea } from './a1';
import type { GridController } from './controller';
import { fillEdit } from './gestures';
import type { KeyAction } from './keys';
import { move } from './moves';
import type { SelectedArea } from './screen';
import { dataArea } from './sorting';

/** Carries a key out. Returns whether the bought grid must not see it. */
export function act(grid: GridController, action: KeyAction): boolean {
  const selection = grid.screen.selection();
  if (selection === null) return false;
  if (move(action, grid.screen, grid.model)) return true;
  switch (action.kind) {
    case 'undo':
    case 'redo':
      void grid.sender[action.kind]();
      return true;
    case 'find':
      grid.ui.set({ finding: true, popup: null });
      return true;
    case 'clear':
      void grid.edit({ kind: 'clear', area: plainArea(selection) });
      return true;
    case 'open':
      return openAt(grid, selection.activeRow, selection.activeCol);
    case 'leave':
      leave(grid.container, action.back);
      return true;
    case 'toggle':
      return toggleCheckbox(grid, selection);
    case 'look':
      toggleLook(grid, action.name);
      return true;
    case 'align':
      void grid.edit({ kind: 'look', area: plainArea(selection), look: { align: action.align } });
      return true;
    case 'fillDown':
    case 'fillRight':
      fill(grid, selection, action.kind === 'fillDown');
      return true;
    default:
      return false;
  }
}

function toggleCheckbox(grid: GridController, { activeRow, activeCol }: SelectedArea): boolean {
  if (grid.ruleAt(activeRow, activeCol)?.kind !== 'checkbox') return false;
  const checked =
    grid.model.store(grid.screen.activeSheet).text(activeRow, activeCol).toUpperCase() === 'TRUE';
  void grid.type(activeRow, activeCol, checked ? 'FALSE' : 'TRUE');
  return true;
}

/** Turns a part of the look on or off in the selection, after what the active cell has. */
export function toggleLook(
  grid: GridController,
  name: 'bold' | 'italic' | 'underline' | 'strikethrough' | 'wrap',
): void {
  const selection = grid.screen.selection();
  if (selection === null) return;
  const now = grid.lookAt(selection.activeRow, selection.activeCol)?.[name] ?? false;
  void grid.edit({ kind: 'look', area: plainArea(selection), look: { [name]: !now } });
}

/** Over the data around the active cell, with the last frozen row as its head. */
export function toggleFilter(grid: GridController): void {
  const head = grid.head();
  const selection = grid.screen.selection();
  if (head === undefined || selection === null) return;
  const area = dataArea(grid.model, head, selection.activeCol);
  const wanted = { ...area, row: Math.max(1, head.rows.frozen) };
  void grid.edit({ kind: 'filter', area: head.filter === null ? wanted : null });
}

/** The first row, or column, of the selection over the rest of it. */
function fill(grid: GridController, { row, col, lastRow, lastCol }: SelectedArea, down: boolean): void {
  const target = { startRow: row - 1, endRow: lastRow - 1, startColumn: col - 1, endColumn: lastCol - 1 };
  const source = down ? { ...target, endRow: row - 1 } : { ...target, endColumn: col - 1 };
  void grid.edit(fillEdit(source, target, false));
}

/** Hands the keyboard to the tabs below the cells, or to the tools above them. */
function leave(container: HTMLElement, back: boolean): void {
  const target = back ? '.grid-tools button:not(:disabled)' : '.grid-tab[aria-selected="true"]';
  container.closest('.grid-root')?.querySelector<HTMLElement>(target)?.focus();
}

/** Opens what a cell offers to whoever may choose: its choices, or its column's filter. */
export function openAt(grid: GridController, row: number, col: number): boolean {
  if (grid.readOnly) return false;
  const box = grid.screen.cellBox(row, col);
  const filter = grid.head()?.filter;
  if (box === null) return false;
  const inHead = filter?.area.row === row && col >= filter.area.col && col <= filter.area.lastCol;
  if (inHead) grid.ui.set({ popup: { kind: 'filter', col, box } });
  else if (grid.ruleAt(row, col)?.kind === 'list') grid.ui.set({ popup: { kind: 'chooser', row, col, box } });
  else return false;
  return true;
}
