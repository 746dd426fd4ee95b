import { dateToSerial } from 'hucre';
import type { Cell, CellStyle, CellValue, Sheet as XlsxSheet } from 'hucre/xlsx';
import { parseArea } from '../../../store/formula/area';
import { rebaseFormula } from '../../../store/workbook/formulaMoves';
import { ensureRow, putFormula, putNote } from '../../../store/workbook/cells';
import { type CellProps, internPattern, internProps } from '../../../store/workbook/propTable';
import type { Row, Sheet, Validation, Value } from '../../../store/workbook/workbook';
import { openFormula } from './openFormula';
import type { OpenContext } from './openContext';
import { openProps } from './openStyle';

/** Days from the day before the first to the epoch of 1904. */
const DAYS_TO_1904 = 1462;

const CHECKBOX: Validation = {
  criteria: 'CHECKBOX',
  args: [],
  allowInvalid: true,
  showDropdown: true,
  helpText: null,
  anchor: null,
};

interface Place {
  readonly row: number;
  readonly col: number;
}

class SheetReader {
  private readonly styles = new Map<string, number>();
  /** Formulas that other cells share, by their number in the file. */
  private readonly shared = new Map<number, Place & { readonly formula: string }>();
  private readonly parts = new Map<object, number>();

  constructor(
    private readonly from: XlsxSheet,
    private readonly sheet: Sheet,
    private readonly context: OpenContext,
  ) {}

  private value(value: CellValue): Value {
    if (!(value instanceof Date)) return value === '' ? null : value;
    const { is1904 } = this.context;
    // The number that stands in the file: wall time, of no zone.
    return is1904 ? dateToSerial(value, true) + DAYS_TO_1904 : dateToSerial(value);
  }

  /** Cells share the parts of their styles: equal parts are, as a rule, one object. */
  private partId(part: object | undefined): number {
    if (part === undefined) return 0;
    const id = this.parts.get(part) ?? this.parts.size + 1;
    this.parts.set(part, id);
    return id;
  }

  private props(style: CellStyle, isCheckbox: boolean): number {
    const { font, fill, alignment, numFmt = '' } = style;
    const parts = [font, fill, alignment].map((part) => this.partId(part));
    const key = `${parts.join(' ')} ${String(isCheckbox)} ${numFmt}`;
    let id = this.styles.get(key);
    if (id === undefined) {
      const props: CellProps = openProps(style, this.context);
      const whole = isCheckbox ? { ...props, validation: CHECKBOX } : props;
      id = internProps(this.context.world.workbook.props, whole);
      this.styles.set(key, id);
    }
    return id;
  }

  /** The cell's formula with `=`, one that it shares with others written for it; null where it has none. */
  private formula({ row, col }: Place, cell: Cell): string | null {
    const { formula, formulaType, formulaSharedIndex: number, formulaRef } = cell;
    if (formulaType === 'shared' && number !== undefined) {
      if (formula !== undefined && formula !== '') {
        this.shared.set(number, { row, col, formula: openFormula(formula, false) });
      }
      const master = this.shared.get(number);
      return master === undefined ? null : rebaseFormula(master.formula, master, { row, col });
    }
    if (formula === undefined || formula === '') return null;
    const area = formulaRef === undefined ? null : parseArea(formulaRef);
    // Whatever lies in the area of an array formula besides its first cell is its result.
    const spills = formulaType === 'array' || cell.formulaDynamic === true;
    if (spills && area !== null && (area.row !== row || area.col !== col)) return null;
    return openFormula(formula, spills);
  }

  private cell(place: Place, cell: Cell, kept: Row, ids: number[]): void {
    const { row, col } = place;
    const formula = this.formula(place, cell);
    if (formula !== null) putFormula(kept, col, formula);
    if (cell.comment !== undefined && cell.comment.text !== '') putNote(kept, col, cell.comment.text);
    if (cell.hyperlink !== undefined) this.context.lost(this.sheet.name, 'links');
    const id = this.props(cell.style ?? {}, cell.checkbox === true);
    if (id === 0) return;
    while (ids.length < col) ids.push(0);
    ids[col - 1] = id;
    if (row > this.sheet.axes.rows.count) this.sheet.axes.rows.count = row;
  }

  read(): void {
    const looks = new Map<number, number[]>();
    this.from.rows.forEach((values, index) => {
      if (values.length > 0)
        ensureRow(this.sheet, index + 1).values = values.map((one) => this.value(one ?? null));
    });
    for (const [key, cell] of this.from.cells ?? []) {
      const [row = 0, col = 0] = key.split(',').map((part) => Number(part) + 1);
      const ids = looks.get(row) ?? [];
      looks.set(row, ids);
      this.cell({ row, col }, cell, ensureRow(this.sheet, row), ids);
    }
    for (const [row, ids] of looks) {
      ensureRow(this.sheet, row).pattern = internPattern(this.context.world.workbook.props, ids);
    }
  }
}

function isBlank(row: Row | null | undefined): boolean {
  return (
    row === null || row === undefined || (row.formulas === null && row.values.every((one) => one === null))
  );
}

/**
 * The looks of the last blank rows go on to the end of the grid: a file holds only some of them, and what is typed
 * further down is to look the same.
 */
function extendLooks(sheet: Sheet): void {
  const last = sheet.rows.at(-1);
  const before = sheet.rows.at(-2);
  if (!last || !before || last.pattern === 0 || last.pattern !== before.pattern) return;
  if (!isBlank(last) || !isBlank(before)) return;
  for (let row = sheet.rows.length + 1; row <= sheet.axes.rows.count; row += 1) {
    ensureRow(sheet, row).pattern = last.pattern;
  }
}

/** Values, formulas, notes and looks. Numbers under a date's format are days, as in the file. */
export function openCells(from: XlsxSheet, sheet: Sheet, context: OpenContext): void {
  new SheetReader(from, sheet, context).read();
  extendLooks(sheet);
}
