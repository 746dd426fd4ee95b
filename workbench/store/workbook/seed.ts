import { localeFacts, sheetLocale } from '../numberFormat/locale';
import { isRealDay } from '../numberFormat/serial';
import { changeProps, ensureRow, formulaAt, propsAt, putFormula, putValue } from './cells';
import { cellArea } from '../formula/area';
import { contentAt } from './read';
import { lastContentColumn, lastContentRow } from './extent';
import { isDateCell } from './typing';
import { instantToSerial } from './wallTime';
import type { World } from '../world';
import {
  createSheet,
  createWorkbook,
  DEFAULT_COLUMNS,
  DEFAULT_ROWS,
  type Sheet,
  type Workbook,
  type WorkbookOptions,
} from './workbook';

/** A cell of a seed or a dump; texts are taken as they are, a date may carry a time (`2026-01-31T08:30`). */
export type SeedCell =
  | null
  | number
  | string
  | boolean
  | { readonly date: string }
  | { readonly formula: string };

export type Seed = Readonly<Record<string, readonly (readonly SeedCell[])[]>>;

const DAY = 86_400_000;
const EPOCH_SERIAL = 25_569;

const SEED_DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** Whether it is `2026-01-31` or `2026-01-31T08:30`, a day of the calendar. */
export function isSeedDate(text: string): boolean {
  const [, year, month, day] = SEED_DATE.exec(text) ?? [];
  return year !== undefined && isRealDay(Number(year), Number(month), Number(day));
}

/** Wall time of the spreadsheet, unless it names its own zone: then it is an instant. */
function serialOf(text: string, zone: string): number {
  if (!isSeedDate(text))
    throw new Error(`"${text}" in the seed is no date. Write it as 2026-01-31 or 2026-01-31T08:30.`);
  const time = text.replace(' ', 'T');
  if (/[T ].*(?:Z|[+-]\d\d:\d\d)$/.test(text)) return instantToSerial(zone, Date.parse(time));
  return Date.parse(text.length === 10 ? `${time}T00:00:00Z` : `${time}Z`) / DAY + EPOCH_SERIAL;
}

function isoOf(serial: number): string {
  const text = new Date(Math.round((serial - EPOCH_SERIAL) * DAY)).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

/** The spreadsheet's. */
interface SeedOptions {
  readonly locale?: string;
  readonly zone?: string;
}

function seedCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  col: number,
  cell: SeedCell,
  { locale, zone }: Required<SeedOptions>,
): void {
  const kept = ensureRow(sheet, row);
  if (cell === null || cell === '') return;
  if (typeof cell !== 'object') {
    putValue(kept, col, cell);
    return;
  }
  if ('formula' in cell) {
    putFormula(kept, col, cell.formula.startsWith('=') ? cell.formula : `=${cell.formula}`);
    return;
  }
  const serial = serialOf(cell.date, zone);
  const facts = localeFacts(sheetLocale(locale));
  const format = Number.isInteger(serial) ? facts.datePattern : facts.dateTimePattern;
  putValue(kept, col, serial);
  changeProps(workbook, sheet, cellArea(row, col), (props) => ({ ...props, format }));
}

/** A workbook with these tabs, each 1,000 × 26 or as large as its cells need. */
export function workbookFromSeed(seed: Seed, options: WorkbookOptions & SeedOptions = {}): Workbook {
  const { locale = 'en_US', zone = 'Etc/UTC' } = options;
  const workbook = createWorkbook(options);
  const tabs = Object.entries(seed);
  if (tabs.length > 0) workbook.sheets = [];
  tabs.forEach(([name, rows], index) => {
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), DEFAULT_COLUMNS);
    const sheet = createSheet(index, name, Math.max(rows.length, DEFAULT_ROWS), width);
    workbook.sheets.push(sheet);
    rows.forEach((cells, row) => {
      cells.forEach((cell, col) => seedCell(workbook, sheet, row + 1, col + 1, cell, { locale, zone }));
    });
  });
  workbook.nextId = Math.max(1, tabs.length);
  return workbook;
}

/** The tabs' contents in the seed's own form: formulas as formulas, dates by their format. */
export function seedFromWorkbook(world: World): Record<string, SeedCell[][]> {
  const { workbook } = world;
  const tabs = workbook.sheets.map((sheet): [string, SeedCell[][]] => {
    const rows: SeedCell[][] = [];
    for (let row = 1; row <= lastContentRow(world, sheet); row += 1) {
      const cells: SeedCell[] = [];
      for (let col = 1; col <= lastContentColumn(world, sheet); col += 1) {
        const formula = formulaAt(sheet, row, col);
        const value = contentAt(world, sheet, row, col);
        if (formula !== '') cells.push({ formula });
        else if (typeof value === 'number' && isDateCell(propsAt(workbook, sheet, row, col))) {
          cells.push({ date: isoOf(value) });
        } else cells.push(value);
      }
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      rows.push(cells);
    }
    return [sheet.name, rows];
  });
  return Object.fromEntries(tabs);
}
