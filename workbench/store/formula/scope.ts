import { clampArea, isSingleCell } from './area';
import { type CellInput, type FormulaContext, ZERO_LENGTH_TEXT } from './context';
import { type FormulaError, formulaErrors } from './formulaError';
import type { Node } from './node';
import { isMatrix, type Matrix, Reference, type Scalar, type Value } from './value';

function cellValue(cell: CellInput): Scalar {
  if (cell === '') return null;
  return cell === ZERO_LENGTH_TEXT ? '' : cell;
}

/** Where a part of a formula is worked out: the world around it, and whether ranges are taken as a whole there. */
export class Scope {
  constructor(
    readonly context: FormulaContext,
    /** True inside ARRAYFORMULA and the functions that treat their arguments like it (FILTER, SUMPRODUCT, …). */
    readonly arrays: boolean,
    private readonly work: (node: Node, scope: Scope) => Value,
  ) {}

  /** The value of a part; never throws an error value, it returns it. */
  evaluate(node: Node): Value {
    return this.work(node, this);
  }

  withArrays(): Scope {
    return this.arrays ? this : new Scope(this.context, true, this.work);
  }

  /** The cells behind a reference; `#REF!` where there is no such sheet or place. */
  read(reference: Reference): Matrix | FormulaError {
    const size = this.context.sheetSize(reference.sheet);
    const area = size === null ? null : clampArea(reference.area, size.rows, size.cols);
    if (area === null) return formulaErrors.ref;
    return this.context.cellsOf(reference.sheet, area).map((row) => row.map(cellValue));
  }

  /** The value as rows of cells. */
  matrix(value: Value): Matrix {
    if (isMatrix(value)) return value;
    if (!(value instanceof Reference)) return [[value]];
    const cells = this.read(value);
    return isMatrix(cells) ? cells : [[cells]];
  }

  /**
   * The value where one cell is wanted: of a range the cell in the formula's own row or column (implicit
   * intersection, `#VALUE!` if there is none), of an array the first.
   */
  scalar(value: Value): Scalar {
    if (isMatrix(value)) return value[0]?.[0] ?? null;
    if (!(value instanceof Reference)) return value;
    const cell = isSingleCell(value.area) ? value : this.intersect(value);
    if (cell === null) return formulaErrors.value;
    const cells = this.read(cell);
    return isMatrix(cells) ? (cells[0]?.[0] ?? null) : cells;
  }

  private intersect({ sheet, area }: Reference): Reference | null {
    const { row, col } = this.context;
    if (area.col === area.lastCol && row >= area.row && row <= area.lastRow) {
      return new Reference(sheet, { row, col: area.col, lastRow: row, lastCol: area.col });
    }
    if (area.row === area.lastRow && col >= area.col && col <= area.lastCol) {
      return new Reference(sheet, { row: area.row, col, lastRow: area.row, lastCol: col });
    }
    return null;
  }

  /** Whether the value is to be taken cell by cell here. */
  spreads(value: Value): value is Matrix | Reference {
    if (!this.arrays) return false;
    return isMatrix(value) || (value instanceof Reference && !isSingleCell(value.area));
  }
}
