import { useSyncExternalStore } from 'react';
import type { SheetHead } from '../../host/live/protocol/book';
import type { SheetEdit } from '../../host/live/protocol/edits';
import { columnName, contains, plainArea } from './a1';
import { act } from './actions';
import type { GridController } from './controller';
import { orderClipboard } from './hands';
import { type MenuEntry, MenuList } from './MenuList';
import { Panel } from './Panel';
import type { SelectedArea } from './screen';
import { dataArea } from './sorting';
import type { GridWords } from './words';

interface MenuProps {
  readonly grid: GridController;
  readonly words: GridWords;
  readonly readOnly: boolean;
  readonly at: { readonly x: number; readonly y: number };
}

/** What the right button offers: only what works for the selected rows, columns or cells. */
export function ContextMenu({ grid, words, readOnly, at }: MenuProps) {
  const { selection } = useSyncExternalStore(grid.ui.subscribe, grid.ui.get);
  const head = grid.head();
  const close = (): void => {
    grid.ui.set({ popup: null });
    grid.screen.focus();
  };
  if (selection === null || head === undefined) return null;
  const groups = readOnly
    ? [clipboardEntries(grid, words).slice(1, 2)]
    : [
        clipboardEntries(grid, words),
        selection.kind === 'columns' ? [] : rowEntries(grid, words, selection, head),
        selection.kind === 'rows' ? [] : columnEntries(grid, words, selection, head),
        freezeEntries(grid, words, selection, head),
        sortEntries(grid, words, selection, head),
        [noteEntry(grid, words, selection)],
      ];
  return (
    <Panel left={at.x} top={at.y} className="grid-menu" role="menu" label={words.grid} onClose={close}>
      <MenuList groups={groups} onDone={close} />
    </Panel>
  );
}

function clipboardEntries(grid: GridController, words: GridWords): MenuEntry[] {
  const { container } = grid;
  const write = (text: string): void =>
    void navigator.clipboard.writeText(text).catch(() => grid.say(words.pasteByKeys));
  return [
    { label: words.cut, hint: 'Ctrl+X', run: () => orderClipboard(container, { kind: 'cut', take: write }) },
    {
      label: words.copy,
      hint: 'Ctrl+C',
      run: () => orderClipboard(container, { kind: 'copy', take: write }),
    },
    {
      label: words.paste,
      hint: 'Ctrl+V',
      run: () =>
        void navigator.clipboard.readText().then(
          (text) => orderClipboard(container, { kind: 'paste', text }),
          () => grid.say(words.pasteByKeys),
        ),
    },
    {
      label: words.clear,
      hint: 'Delete',
      run: () => void act(grid, { kind: 'clear' }),
    },
  ];
}

function rowEntries(
  grid: GridController,
  words: GridWords,
  { row, lastRow, kind }: SelectedArea,
  head: SheetHead,
): MenuEntry[] {
  const count = lastRow - row + 1;
  const send = (edit: SheetEdit) => (): void => void grid.edit(edit);
  const entries = [
    { label: words.insertAbove(count), run: send({ kind: 'insert', dimension: 'rows', at: row, count }) },
    {
      label: words.insertBelow(count),
      run: send({ kind: 'insert', dimension: 'rows', at: lastRow + 1, count }),
    },
    { label: words.deleteRows(count), run: send({ kind: 'delete', dimension: 'rows', at: row, count }) },
  ] satisfies MenuEntry[];
  if (kind !== 'rows') return entries;
  const span = { dimension: 'rows', first: row, last: lastRow } as const;
  const hidden = head.rows.hidden.some(({ first, last }) => first <= lastRow + 1 && last >= row - 1);
  return [
    ...entries,
    { label: words.hideRows, run: send({ kind: 'hide', ...span }) },
    ...(hidden
      ? [
          {
            label: words.showRows,
            run: send({ kind: 'show', dimension: 'rows', first: Math.max(1, row - 1), last: lastRow + 1 }),
          },
        ]
      : []),
  ];
}

function columnEntries(
  grid: GridController,
  words: GridWords,
  { col, lastCol, kind }: SelectedArea,
  head: SheetHead,
): MenuEntry[] {
  const count = lastCol - col + 1;
  const send = (edit: SheetEdit) => (): void => void grid.edit(edit);
  const entries = [
    { label: words.insertLeft(count), run: send({ kind: 'insert', dimension: 'columns', at: col, count }) },
    {
      label: words.insertRight(count),
      run: send({ kind: 'insert', dimension: 'columns', at: lastCol + 1, count }),
    },
    {
      label: words.deleteColumns(count),
      run: send({ kind: 'delete', dimension: 'columns', at: col, count }),
    },
  ] satisfies MenuEntry[];
  if (kind !== 'columns') return entries;
  const span = { dimension: 'columns', first: col, last: lastCol } as const;
  const hidden = head.columns.hidden.some(({ first, last }) => first <= lastCol + 1 && last >= col - 1);
  return [
    ...entries,
    { label: words.hideColumns, run: send({ kind: 'hide', ...span }) },
    ...(hidden
      ? [
          {
            label: words.showColumns,
            run: send({ kind: 'show', dimension: 'columns', first: Math.max(1, col - 1), last: lastCol + 1 }),
          },
        ]
      : []),
  ];
}

function freezeEntries(
  grid: GridController,
  words: GridWords,
  { lastRow, lastCol, kind }: SelectedArea,
  { rows, columns }: SheetHead,
): MenuEntry[] {
  const freeze = (frozenRows: number, frozenColumns: number) => (): void =>
    void grid.edit({ kind: 'freeze', rows: frozenRows, columns: frozenColumns });
  return [
    ...(kind === 'rows' ? [{ label: words.freezeRows(lastRow), run: freeze(lastRow, columns.frozen) }] : []),
    ...(kind === 'columns'
      ? [{ label: words.freezeColumns(columnName(lastCol)), run: freeze(rows.frozen, lastCol) }]
      : []),
    ...(kind !== 'cells' && rows.frozen + columns.frozen > 0
      ? [{ label: words.unfreeze, run: freeze(0, 0) }]
      : []),
  ];
}

function sortEntries(
  grid: GridController,
  words: GridWords,
  selection: SelectedArea,
  head: SheetHead,
): MenuEntry[] {
  if (selection.kind === 'rows' || selection.kind === 'all') return [];
  const col = selection.activeCol;
  const area = dataArea(grid.model, head, col);
  const sort = (ascending: boolean) => (): void =>
    void grid.edit({ kind: 'sort', area, keys: [{ col, ascending }] });
  const { filter } = head;
  const many = selection.row !== selection.lastRow || selection.col !== selection.lastCol;
  const whole = many && !contains(plainArea(selection), head.rows.count, 1) ? plainArea(selection) : null;
  const start = Math.max(1, head.rows.frozen);
  const wanted = whole ?? { ...area, row: Math.min(start, area.row) };
  return [
    { label: words.sortUp, run: sort(true), disabled: area.lastRow < area.row },
    { label: words.sortDown, run: sort(false), disabled: area.lastRow < area.row },
    filter === null
      ? { label: words.makeFilter, run: () => void grid.edit({ kind: 'filter', area: wanted }) }
      : { label: words.removeFilter, run: () => void grid.edit({ kind: 'filter', area: null }) },
  ];
}

function noteEntry(
  grid: GridController,
  words: GridWords,
  { activeRow: row, activeCol: col }: SelectedArea,
): MenuEntry {
  return {
    label: words.editNote,
    run: () => {
      const box = grid.screen.cellBox(row, col);
      if (box !== null) grid.ui.set({ popup: { kind: 'editNote', row, col, box } });
    },
  };
}
