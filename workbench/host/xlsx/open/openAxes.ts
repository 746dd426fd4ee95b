import type { Sheet as XlsxSheet } from 'hucre/xlsx';
import { inSpans, normalSpans } from '../../../store/workbook/spans';
import type { Axis, Group, Sheet, Span } from '../../../store/workbook/workbook';

/** Sheets' usual sizes, in pixels. */
const USUAL_WIDTH = 100;
const USUAL_HEIGHT = 21;
const SMALLEST = 2;

/** What the file says of one row or column. */
interface Line {
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
}

type LineAt = (position: number) => Line | undefined;

function runs(count: number, holds: (position: number) => boolean): Span[] {
  const spans: Span[] = [];
  for (let position = 1; position <= count; position += 1) {
    if (holds(position)) spans.push({ first: position, last: position });
  }
  return normalSpans(spans);
}

/** Every unbroken run at least so deep is a group, folded where its button says so, or where all of it is hidden. */
function groupsOf(lineAt: LineAt, count: number, axis: Axis): Group[] {
  const groups: Group[] = [];
  for (let depth = 1; depth <= 8; depth += 1) {
    const found = runs(count, (position) => (lineAt(position)?.outlineLevel ?? 0) >= depth);
    if (found.length === 0) break;
    for (const span of found) {
      const button = axis.groupControl === 'AFTER' ? span.last + 1 : span.first - 1;
      const isHidden = axis.hidden.some((hidden) => hidden.first <= span.first && span.last <= hidden.last);
      groups.push({ ...span, depth, collapsed: lineAt(button)?.collapsed === true || isHidden });
    }
  }
  return groups;
}

function fold(axis: Axis, lineAt: LineAt, last: number): void {
  axis.hidden = runs(Math.min(last, axis.count), (position) => lineAt(position)?.hidden === true);
  axis.groups = groupsOf(lineAt, Math.min(last, axis.count), axis);
}

/** Programs write the height of every row; the one that most rows have is nobody's wish. */
function commonHeight(from: XlsxSheet): number | null {
  const counts = new Map<number, number>();
  for (const { height } of from.rowDefs?.values() ?? []) {
    if (height !== undefined) counts.set(height, (counts.get(height) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] > 3 ? most[0] : null;
}

function openColumns(from: XlsxSheet, sheet: Sheet): void {
  const axis = sheet.axes.columns;
  const lineAt: LineAt = (position) => from.columns?.[position - 1];
  fold(axis, lineAt, from.columns?.length ?? 0);
  for (let col = 1; col <= Math.min(axis.count, from.columns?.length ?? 0); col += 1) {
    const width = from.columns?.[col - 1]?.width;
    const pixels = width === undefined ? USUAL_WIDTH : Math.max(SMALLEST, Math.round(width * 7 + 5));
    // A hidden column may be given no width at all; it shall have one when it is shown again.
    const isNothing = inSpans(axis.hidden, col) && pixels <= 5;
    if (pixels !== USUAL_WIDTH && !isNothing) axis.sizes[col] = pixels;
  }
}

function openRowAxis(from: XlsxSheet, sheet: Sheet): void {
  const axis = sheet.axes.rows;
  const defs = from.rowDefs;
  if (defs === undefined || defs.size === 0) return;
  const last = Math.max(...defs.keys()) + 1;
  fold(axis, (position) => defs.get(position - 1), last);
  const common = commonHeight(from);
  for (const [index, { height }] of defs) {
    if (height === undefined || height === common || height <= 0 || index >= axis.count) continue;
    const pixels = Math.max(SMALLEST, Math.round(height / 0.75));
    if (pixels !== USUAL_HEIGHT) axis.sizes[index + 1] = pixels;
  }
}

/** Widths, heights, and what is hidden, grouped and frozen. */
export function openAxes(from: XlsxSheet, sheet: Sheet): void {
  const { rows, columns } = sheet.axes;
  rows.groupControl = from.outlineProperties?.summaryBelow === false ? 'BEFORE' : 'AFTER';
  columns.groupControl = from.outlineProperties?.summaryRight === false ? 'BEFORE' : 'AFTER';
  rows.frozen = Math.min(from.freezePane?.rows ?? 0, rows.count - 1);
  columns.frozen = Math.min(from.freezePane?.columns ?? 0, columns.count - 1);
  openColumns(from, sheet);
  openRowAxis(from, sheet);
}
