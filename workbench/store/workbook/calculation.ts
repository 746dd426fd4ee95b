import type { Area } from '../formula/area';
import { type CellInput, type FormulaContext, ZERO_LENGTH_TEXT } from '../formula/context';
import { evaluate } from '../formula/evaluate';
import { FormulaError, formulaErrors } from '../formula/formulaError';
import type { Node } from '../formula/node';
import { impliedPattern } from '../formula/impliedPattern';
import { parseFormula } from '../formula/parse';
import { isMatrix, type Matrix, Reference, type Scalar } from '../formula/value';
import { AUTOMATIC_PATTERN } from '../numberFormat/displayValue';
import { sheetLocale } from '../numberFormat/locale';
import type { World } from '../world';
import { propsAt, rowAt } from './cells';
import { findNamedRange } from './namedRanges';
import { instantToSerial } from './wallTime';
import { columnCount, findSheet, findSheetByName, rowCount, type Sheet, type Workbook } from './workbook';

/** Functions and forms whose value can be larger than a cell. */
const MAY_SPILL =
  /[{]|\b(?:ARRAYFORMULA|ARRAY_CONSTRAIN|FILTER|UNIQUE|SORTN?|SEQUENCE|TRANSPOSE|SPLIT|QUERY|FLATTEN|FREQUENCY|RANDARRAY|MAP|BYROW|BYCOL|MAKEARRAY|SCAN|HSTACK|VSTACK|TOROW|TOCOL|CHOOSECOLS|CHOOSEROWS|WRAPROWS|WRAPCOLS|IMPORT\w+)\b/i;

const MINUTE = 60_000;

/** Values that array formulas have put into cells besides their own, by row and then column. */
type Spills = Map<number, Map<number, Scalar>>;

const MOST_PARSED = 50_000;
const parsed = new Map<string, Node>();

function parsedFormula(formula: string): Node {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const node = parseFormula(formula);
  parsed.set(formula, node);
  return node;
}

function evaluateFormula(formula: string, context: FormulaContext): Scalar | Matrix {
  return evaluate(parsedFormula(formula), context);
}

/** What the formulas of one version of a workbook come to; found out cell by cell, when somebody asks. */
export class Calculation {
  private readonly results = new Map<Sheet, Map<number, Scalar | Matrix>>();
  private readonly spilled = new Map<Sheet, Spills>();
  private readonly running = new Set<string>();
  private readonly patterns = new Map<Sheet, Map<number, string | undefined>>();

  constructor(
    private readonly world: World,
    readonly version: number,
    readonly minute: number,
  ) {}

  private get workbook(): Workbook {
    return this.world.workbook;
  }

  context(sheet: Sheet, row: number, col: number): FormulaContext {
    const { world } = this;
    // Most formulas do not ask for the time.
    const now = (): number => instantToSerial(world.zones.spreadsheet, world.now);
    return {
      sheet: sheet.name,
      row,
      col,
      locale: sheetLocale(world.locale),
      sheetSize: (name) => {
        const found = findSheetByName(this.workbook, name);
        return found === null ? null : { rows: rowCount(found), cols: columnCount(found) };
      },
      cellsOf: (name, area) => {
        const found = findSheetByName(this.workbook, name);
        return found === null ? [[formulaErrors.ref]] : this.inputs(found, area);
      },
      namedRange: (name) => this.namedRange(name),
      today: () => Math.floor(now()),
      now,
      patternOf: (name, at, column) => {
        const found = findSheetByName(this.workbook, name);
        return (found === null ? undefined : this.pattern(found, at, column)) ?? AUTOMATIC_PATTERN;
      },
    };
  }

  private namedRange(name: string): Reference | null {
    const found = findNamedRange(this.workbook, name);
    const sheet = found === null ? null : findSheet(this.workbook, found.sheetId);
    return found === null || sheet === null ? null : new Reference(sheet.name, found.area);
  }

  /** The cells of an area as formulas see them. */
  private inputs(sheet: Sheet, area: Area): CellInput[][] {
    const spills = this.spills(sheet);
    const rows: CellInput[][] = [];
    for (let row = area.row; row <= area.lastRow; row += 1) {
      const kept = rowAt(sheet, row);
      const spilledRow = spills.get(row);
      const cells: CellInput[] = [];
      for (let col = area.col; col <= area.lastCol; col += 1) {
        const stored = kept?.values[col - 1] ?? null;
        if (stored !== null) cells.push(stored);
        else if ((kept?.formulas ?? null) === null && spilledRow === undefined) cells.push(null);
        else cells.push(asInput(this.value(sheet, row, col)));
      }
      rows.push(cells);
    }
    return rows;
  }

  /** The cell's value: stored, computed, or put there by an array formula. */
  value(sheet: Sheet, row: number, col: number): Scalar {
    const kept = rowAt(sheet, row);
    const stored = kept?.values[col - 1] ?? null;
    if (stored !== null) return stored;
    const formula = kept?.formulas?.[col];
    if (formula === undefined) return this.spills(sheet).get(row)?.get(col) ?? null;
    if (MAY_SPILL.test(formula)) this.spills(sheet);
    const result = this.result(sheet, row, col, formula);
    return isMatrix(result) ? (result[0]?.[0] ?? null) : result;
  }

  /** The format in which a cell shows: its own, else the one that its formula brings; undefined where there is none. */
  pattern(sheet: Sheet, row: number, col: number): string | undefined {
    const { format } = propsAt(this.workbook, sheet, row, col);
    if (format !== undefined) return format;
    const formula = rowAt(sheet, row)?.formulas?.[col];
    // What array formulas fill has their format.
    if (formula === undefined) this.spills(sheet);
    const known = this.patternsOf(sheet);
    const key = cellKey(row, col);
    if (formula === undefined || known.has(key)) return known.get(key);
    // Put there first: a circle of formulas has no format.
    known.set(key, undefined);
    const found = impliedPattern(parsedFormula(formula), this.context(sheet, row, col)) ?? undefined;
    known.set(key, found);
    return found;
  }

  private patternsOf(sheet: Sheet): Map<number, string | undefined> {
    const known = this.patterns.get(sheet) ?? new Map<number, string | undefined>();
    this.patterns.set(sheet, known);
    return known;
  }

  private result(sheet: Sheet, row: number, col: number, formula: string): Scalar | Matrix {
    const bySheet = this.results.get(sheet) ?? new Map<number, Scalar | Matrix>();
    this.results.set(sheet, bySheet);
    const key = cellKey(row, col);
    const known = bySheet.get(key);
    if (known !== undefined) return known;
    const running = `${sheet.id} ${key}`;
    if (this.running.has(running)) return formulaErrors.ref;
    this.running.add(running);
    try {
      const result = evaluateFormula(formula, this.context(sheet, row, col));
      bySheet.set(key, result);
      return result;
    } finally {
      this.running.delete(running);
    }
  }

  /** All that the array formulas of a sheet fill. */
  spills(sheet: Sheet): Spills {
    const known = this.spilled.get(sheet);
    if (known !== undefined) return known;
    const spills: Spills = new Map();
    // Put there first: an array formula that reads its own sheet sees what is spilled so far.
    this.spilled.set(sheet, spills);
    sheet.rows.forEach((kept, index) => {
      if (kept === null || kept.formulas === null) return;
      for (const [col, formula] of Object.entries(kept.formulas)) {
        if (MAY_SPILL.test(formula)) this.spill(sheet, spills, index + 1, Number(col), formula);
      }
    });
    return spills;
  }

  private spill(sheet: Sheet, spills: Spills, row: number, col: number, formula: string): void {
    const result = this.result(sheet, row, col, formula);
    if (!isMatrix(result)) return;
    const cells: [row: number, col: number, value: Scalar][] = [];
    result.forEach((line, down) => {
      line.forEach((value, right) => {
        if (down + right > 0) cells.push([row + down, col + right, value]);
      });
    });
    const inGrid = cells.filter(([at, column]) => at <= rowCount(sheet) && column <= columnCount(sheet));
    const blocked = inGrid.some(([at, column]) => {
      const kept = rowAt(sheet, at);
      return (kept?.values[column - 1] ?? null) !== null || kept?.formulas?.[column] !== undefined;
    });
    if (blocked) {
      this.results.get(sheet)?.set(cellKey(row, col), formulaErrors.ref);
      return;
    }
    for (const [at, column, value] of inGrid) {
      const line = spills.get(at) ?? new Map<number, Scalar>();
      line.set(column, value);
      spills.set(at, line);
    }
    this.spreadPattern(sheet, row, col, formula, inGrid);
  }

  /** The format of an array formula goes with its values, column by column. */
  private spreadPattern(
    sheet: Sheet,
    row: number,
    col: number,
    formula: string,
    cells: readonly (readonly [row: number, col: number, value: Scalar])[],
  ): void {
    const byColumn = new Map<number, string | null>();
    const node = parsedFormula(formula);
    const patterns = this.patternsOf(sheet);
    for (const [at, column] of cells) {
      let pattern = byColumn.get(column);
      if (pattern === undefined) {
        pattern = impliedPattern(node, this.context(sheet, row, col), column - col);
        byColumn.set(column, pattern);
      }
      if (pattern !== null) patterns.set(cellKey(at, column), pattern);
    }
  }
}

/** Wider than any sheet. */
const KEY_WIDTH = 20_000;

function cellKey(row: number, col: number): number {
  return row * KEY_WIDTH + col;
}

function asInput(value: Scalar): CellInput {
  return value === '' ? ZERO_LENGTH_TEXT : value;
}

const calculations = new WeakMap<Workbook, Calculation>();

/** The calculation of the workbook as it is now; TODAY and NOW move on with the minutes of the virtual clock. */
export function calculationOf(world: World): Calculation {
  const { workbook } = world;
  const minute = Math.floor(world.now / MINUTE);
  const known = calculations.get(workbook);
  if (known?.version === workbook.version && known.minute === minute) return known;
  const made = new Calculation(world, workbook.version, minute);
  calculations.set(workbook, made);
  return made;
}

/** A cell's value as a formula or a condition sees it. */
export function cellValue(world: World, sheet: Sheet, row: number, col: number): Scalar {
  return calculationOf(world).value(sheet, row, col);
}

/** Whether a formula, read as if it stood in that cell, comes to TRUE or a number other than zero. */
export function isSatisfied(world: World, sheet: Sheet, row: number, col: number, formula: string): boolean {
  return isSatisfiedNode(world, sheet, row, col, parsedFormula(formula));
}

/** The same for a formula that has been read already. */
export function isSatisfiedNode(
  world: World,
  sheet: Sheet,
  row: number,
  col: number,
  formula: Node,
): boolean {
  const result = evaluate(formula, calculationOf(world).context(sheet, row, col));
  const value = isMatrix(result) ? (result[0]?.[0] ?? null) : result;
  return !(value instanceof FormulaError) && (value === true || (typeof value === 'number' && value !== 0));
}
