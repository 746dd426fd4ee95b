import { Mistake } from './failure';
import type { AreaView, LookView } from './protocol/book';
import type { SheetEdit } from './protocol/edits';

type Check = (value: unknown) => boolean;

const flag: Check = (value) => typeof value === 'boolean';
const text: Check = (value) => typeof value === 'string';
const whole: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
/** Rows and columns count from 1. */
const position: Check = (value) => whole(value) && value !== 0;
const pixels: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value > 0;
const dimension: Check = (value) => value === 'rows' || value === 'columns';

function oneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function read(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function record(checks: Readonly<Record<string, Check>>): Check {
  return (value) => Object.entries(checks).every(([key, check]) => check(read(value, key)));
}

const corners: { readonly [K in keyof AreaView]: Check } = {
  row: position,
  col: position,
  lastRow: position,
  lastCol: position,
};
const area: Check = (value) =>
  record(corners)(value) &&
  Number(read(value, 'row')) <= Number(read(value, 'lastRow')) &&
  Number(read(value, 'col')) <= Number(read(value, 'lastCol'));

const LOOKS: { readonly [K in keyof LookView]: Check } = {
  background: orNull(text),
  color: orNull(text),
  bold: flag,
  italic: flag,
  underline: flag,
  strikethrough: flag,
  size: orNull(pixels),
  family: orNull(text),
  align: oneOf('left', 'center', 'right', null),
  valign: oneOf('top', 'middle', 'bottom', null),
  wrap: flag,
};
const look: Check = (value) => {
  if (typeof value !== 'object' || value === null) return false;
  const known = new Map<string, Check>(Object.entries(LOOKS));
  return Object.entries(value).every(([key, part]) => known.get(key)?.(part) === true);
};

type Shape<K extends SheetEdit['kind']> = {
  readonly [P in Exclude<keyof Extract<SheetEdit, { kind: K }>, 'kind'>]: Check;
};

const span = { dimension, first: position, last: position };
const block = { dimension, at: position, count: position };

/** What each edit must hold. */
const SHAPES: { readonly [K in SheetEdit['kind']]: Shape<K> } = {
  type: { row: position, col: position, text },
  paste: { row: position, col: position, rows: listOf(listOf(orNull(text))) },
  copy: { from: record({ sheetId: whole, area }), row: position, col: position, cut: flag },
  fill: { area, to: area, series: flag },
  clear: { area },
  look: { area, look },
  numberFormat: { area, pattern: text },
  note: { row: position, col: position, text },
  insert: block,
  delete: block,
  move: { ...block, to: position },
  sort: { area, keys: listOf(record({ col: position, ascending: flag })) },
  filter: { area: orNull(area) },
  filterColumn: { col: position, visible: orNull(listOf(text)) },
  resize: { ...span, pixels },
  hide: span,
  show: span,
  freeze: { rows: whole, columns: whole },
  collapse: { ...span, depth: whole, collapsed: flag },
  renameTab: { name: text },
  moveTab: { position: whole },
  hideTab: {},
  showTab: {},
  deleteTab: {},
  copyTab: {},
  addTab: {},
};

/**
 * An edit as it came from a window: nothing half-read must reach the workbook.
 * @throws Mistake where a part is missing, or of another kind
 */
export function checkedEdit(edit: unknown): SheetEdit {
  const kind = read(edit, 'kind');
  const shape = Object.entries(SHAPES).find(([name]) => name === kind)?.[1];
  if (shape === undefined)
    throw new Mistake('This is no edit that the workbench knows. Load the page again.');
  for (const [key, check] of Object.entries<Check>(shape)) {
    if (!check(read(edit, key))) {
      throw new Mistake(
        `The edit "${String(kind)}" was sent without a proper "${key}". Load the page again.`,
      );
    }
  }
  // Every part was looked at just now.
  return edit as SheetEdit;
}
