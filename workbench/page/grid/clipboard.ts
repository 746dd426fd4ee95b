import type { AreaView } from '../../host/live/protocol/book';
import type { SheetEdit } from '../../host/live/protocol/edits';
import { fromTabText, toTabText } from './tabText';

export interface Copied {
  readonly sheetId: number;
  readonly area: AreaView;
  readonly cut: boolean;
  /** As it went to the clipboard: when that still says the same, a paste is a copy inside the workbook. */
  readonly text: string;
}

/** What an area shows, as text between tabs, down to the last row with anything. */
export function areaText(
  area: AreaView,
  lastRow: number,
  text: (row: number, col: number) => string,
): string {
  const rows: string[][] = [];
  for (let row = area.row; row <= Math.min(area.lastRow, Math.max(area.row, lastRow)); row++) {
    const cells: string[] = [];
    for (let col = area.col; col <= area.lastCol; col++) cells.push(text(row, col));
    rows.push(cells);
  }
  return toTabText(rows);
}

function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return plain(one) === plain(other);
}

/** What pasting `text` into `area` does: a copy when it was copied here, else a block of texts, repeated over the area. */
export function pasteEdit(text: string, area: AreaView, copied: Copied | null, plain: boolean): SheetEdit {
  const { row, col } = area;
  if (copied !== null && !plain && sameText(copied.text, text)) {
    return { kind: 'copy', from: { sheetId: copied.sheetId, area: copied.area }, row, col, cut: copied.cut };
  }
  return { kind: 'paste', row, col, rows: repeated(fromTabText(text), area) };
}

/** A single text, or one row or column that fits, fills the whole selection, as in Sheets. */
function repeated(block: string[][], { row, lastRow, col, lastCol }: AreaView): string[][] {
  const height = lastRow - row + 1;
  const width = lastCol - col + 1;
  const blockWidth = Math.max(...block.map((cells) => cells.length));
  if (height % block.length !== 0 || width % blockWidth !== 0 || height * width > 1_000_000) return block;
  return Array.from({ length: height }, (_, down) =>
    Array.from({ length: width }, (__, right) => block[down % block.length]?.[right % blockWidth] ?? ''),
  );
}
