import type { Cell, CellStyle, CellValue, ColumnDef } from 'hucre/xlsx';
import { areaToA1, cellArea } from '../../store/formula/area';
import { lastContentRow } from '../../store/workbook/extent';
import { type CellProps, patternOf, propsById } from '../../store/workbook/propTable';
import { contentAt } from '../../store/workbook/read';
import type { Row, Sheet, Value } from '../../store/workbook/workbook';
import type { ExportContext } from './exportContext';
import { unwrapArrayFormula, xlsxFormula } from './xlsxFormula';
import { xlsxStyle } from './xlsxStyle';

/** Rows below the content whose formats are kept, so that what is typed there next is formatted too. */
const ROWS_TO_COME = 200;
/** Characters in a cell of the file. */
const LONGEST_TEXT = 32_767;
/** Texts that the writer would take for errors. */
const ERROR_TEXT = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;
/** What in a text would be read as a character's number. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

export interface XlsxCells {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
  /** By column, what most of its cells look like; null where that is nothing. */
  readonly columnStyles: readonly (CellStyle | null)[];
}

class SheetCells {
  readonly cells = new Map<string, Partial<Cell>>();
  private readonly styles = new Map<number, CellStyle | null>();

  constructor(
    private readonly sheet: Sheet,
    private readonly context: ExportContext,
    private readonly usual: readonly number[],
  ) {}

  props(id: number): CellProps {
    return propsById(this.context.world.workbook.props, id);
  }

  style(id: number): CellStyle | null {
    const known = this.styles.get(id);
    if (known !== undefined) return known;
    const style = xlsxStyle(this.props(id));
    this.styles.set(id, style);
    return style;
  }

  private override(row: number, col: number, cell: Partial<Cell>): void {
    const key = `${row - 1},${col - 1}`;
    this.cells.set(key, { ...this.cells.get(key), ...cell });
  }

  private where(row: number, col: number): string {
    return `${this.sheet.name} ${areaToA1(cellArea(row, col))}`;
  }

  private value(row: number, col: number, value: Value): CellValue {
    if (typeof value !== 'string') return value;
    if (value.length > LONGEST_TEXT) this.context.lost(this.where(row, col), 'the end of a very long text');
    const text = value.slice(0, LONGEST_TEXT).replace(ESCAPE_LIKE, '_x005F_');
    if (ERROR_TEXT.test(text)) this.override(row, col, { richText: [{ text }] });
    return text;
  }

  private formula(row: number, col: number, formula: string): void {
    const { world } = this.context;
    const unwrapped = unwrapArrayFormula(formula);
    const spilling = {
      formulaType: 'array',
      formulaDynamic: true,
      formulaRef: areaToA1(cellArea(row, col)),
    } as const;
    this.override(row, col, {
      formula: xlsxFormula(unwrapped.formula, this.context),
      formulaResult: contentAt(world, this.sheet, row, col),
      ...(unwrapped.spills ? spilling : {}),
    });
  }

  /** One row of values; whatever is not a plain value in the column's usual look becomes an override. */
  add(row: number, kept: Row): CellValue[] {
    const ids = patternOf(this.context.world.workbook.props, kept.pattern);
    const width = Math.max(kept.values.length, ids.length);
    const values: CellValue[] = [];
    for (let col = 1; col <= width; col += 1) {
      const id = ids[col - 1] ?? 0;
      const value = kept.values[col - 1] ?? null;
      values.push(this.value(row, col, value));
      if (id !== (this.usual[col - 1] ?? 0)) this.override(row, col, { style: this.style(id) ?? {} });
      const isCheckbox = typeof value === 'boolean' && this.props(id).validation?.criteria === 'CHECKBOX';
      if (isCheckbox) this.override(row, col, { checkbox: true });
    }
    for (const [col, formula] of Object.entries(kept.formulas ?? {})) this.formula(row, Number(col), formula);
    for (const [col, text] of Object.entries(kept.notes ?? {}))
      this.override(row, Number(col), { comment: { text } });
    return values;
  }
}

/** By column, the id that most of the rows have there. */
function usualIds(sheet: Sheet, rows: number, context: ExportContext): number[] {
  const table = context.world.workbook.props;
  const patterns = new Map<number, number>();
  for (const row of sheet.rows.slice(0, rows)) {
    if (row !== null) patterns.set(row.pattern, (patterns.get(row.pattern) ?? 0) + 1);
  }
  const columns: Map<number, number>[] = [];
  for (const [pattern, times] of patterns) {
    patternOf(table, pattern).forEach((id, index) => {
      const counts = (columns[index] ??= new Map<number, number>());
      counts.set(id, (counts.get(id) ?? 0) + times);
    });
  }
  return Array.from(
    columns,
    (counts) => [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0],
  );
}

/** All that stands in the cells, with their looks, and the looks of the rows just below. */
export function xlsxCells(sheet: Sheet, context: ExportContext): XlsxCells {
  const count = Math.min(sheet.rows.length, lastContentRow(context.world, sheet) + ROWS_TO_COME);
  const usual = usualIds(sheet, count, context);
  const collected = new SheetCells(sheet, context, usual);
  const rows = sheet.rows
    .slice(0, count)
    .map((row, index) => (row === null ? [] : collected.add(index + 1, row)));
  return { rows, cells: collected.cells, columnStyles: usual.map((id) => collected.style(id)) };
}

/** The columns with the looks of their cells. */
export function withStyles(columns: readonly ColumnDef[], styles: XlsxCells['columnStyles']): ColumnDef[] {
  return columns.map((column, index) => {
    const style = styles[index] ?? null;
    return style === null ? column : { ...column, style };
  });
}
