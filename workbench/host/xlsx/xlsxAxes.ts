import type { ColumnDef, WriteSheet } from 'hucre/xlsx';
import { groupDepth } from '../../store/workbook/groups';
import { inSpans } from '../../store/workbook/spans';
import type { Axis, Sheet } from '../../store/workbook/workbook';

type RowDefs = NonNullable<WriteSheet['rowDefs']>;

/** Sheets' usual width of a column, in pixels. */
const USUAL_WIDTH = 100;

/** Pixels to the file's measure: characters of 7 pixels, and a margin. */
function characters(pixels: number): number {
  return Math.round(((pixels - 5) / 7) * 100) / 100;
}

interface Fold {
  readonly hidden?: true;
  readonly outlineLevel?: number;
  readonly collapsed?: true;
}

/** Where the button of a folded group stands: after its last line, or before its first. */
function foldedButtons(axis: Axis): Set<number> {
  return new Set(
    axis.groups
      .filter((group) => group.collapsed)
      .map((group) => (axis.groupControl === 'AFTER' ? group.last + 1 : group.first - 1)),
  );
}

function foldOf(axis: Axis, position: number, buttons: ReadonlySet<number>): Fold {
  const depth = groupDepth(axis, position);
  return {
    ...(inSpans(axis.hidden, position) ? { hidden: true } : {}),
    // The format nests seven deep, Sheets eight.
    ...(depth === 0 ? {} : { outlineLevel: Math.min(7, depth) }),
    ...(buttons.has(position) ? { collapsed: true } : {}),
  };
}

/** Every column of the sheet up to the last one that says or shows something. */
export function xlsxColumns(sheet: Sheet, used: number): ColumnDef[] {
  const axis = sheet.axes.columns;
  const buttons = foldedButtons(axis);
  const last = Math.max(
    used,
    ...Object.keys(axis.sizes).map(Number),
    ...axis.groups.map((group) => group.last + 1),
  );
  return Array.from({ length: Math.min(last, axis.count) }, (_, index) => {
    const width = characters(axis.sizes[index + 1] ?? USUAL_WIDTH);
    return { width, ...foldOf(axis, index + 1, buttons) };
  });
}

/** Rows that are hidden, grouped or of their own height, among the first so many. Heights are in points. */
export function xlsxRowDefs(sheet: Sheet, rows: number): RowDefs {
  const axis = sheet.axes.rows;
  const buttons = foldedButtons(axis);
  const result: RowDefs = new Map();
  const plain = axis.hidden.length === 0 && axis.groups.length === 0 && Object.keys(axis.sizes).length === 0;
  for (let row = 1; !plain && row <= rows; row += 1) {
    const size = axis.sizes[row];
    const fold = foldOf(axis, row, buttons);
    if (size === undefined && Object.keys(fold).length === 0) continue;
    result.set(row - 1, { ...(size === undefined ? {} : { height: size * 0.75 }), ...fold });
  }
  return result;
}
