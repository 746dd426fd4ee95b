import { type Adjustment, adjustFormula } from '../formula/adjust';
import type { Area } from '../formula/area';
import { shiftFormula } from '../formula/shift';
import { mapPosition, type StructureEdit } from './structureEdit';
import { rewriteProps } from './propTable';
import { type Anchor, findSheet, type Sheet, type Workbook } from './workbook';

type Cell = Pick<Anchor, 'row' | 'col'>;

/** The formula as it reads when copied from one cell to another. */
export function rebaseFormula(formula: string, from: Cell, to: Cell): string {
  return shiftFormula(formula, to.row - from.row, to.col - from.col);
}

/** Where a cell goes; one whose row or column is deleted goes to what takes that place. */
export function mapCell(edit: StructureEdit, cell: Cell): Cell {
  const rows = edit.dimension === 'rows';
  const mapped = mapPosition(edit, rows ? cell.row : cell.col) ?? edit.at;
  return rows ? { row: mapped, col: cell.col } : { row: cell.row, col: mapped };
}

/** Rewrites every formula in the cells of the workbook. */
function adjustCells(workbook: Workbook, adjustment: Omit<Adjustment, 'formulaSheet'>): void {
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows) {
      if (row === null || row.formulas === null) continue;
      const adjusted: Record<number, string> = {};
      for (const [col, formula] of Object.entries(row.formulas)) {
        adjusted[Number(col)] = adjustFormula(formula, { ...adjustment, formulaSheet: sheet.name });
      }
      row.formulas = adjusted;
    }
  }
}

/** The formulas in all cells after an edit of one sheet. */
export function shiftFormulas(workbook: Workbook, edited: Sheet, edit: StructureEdit): void {
  adjustCells(workbook, { sheet: edited.name, change: edit });
}

/**
 * A formula that stands in no cell but is written for one (of a rule, of a validation), after an edit. If the row or
 * column of its cell is deleted, the formula is first written for the next cell that stays.
 */
export function shiftAnchoredFormula<A extends Cell>(
  formula: string,
  anchor: A,
  own: Sheet,
  edited: Sheet,
  edit: StructureEdit,
): { formula: string; anchor: A } {
  const adjustment = { formulaSheet: own.name, sheet: edited.name, change: edit };
  if (own !== edited) return { formula: adjustFormula(formula, adjustment), anchor };
  const stays = stayingCell(anchor, edit);
  const rebased = rebaseFormula(formula, anchor, stays);
  return { formula: adjustFormula(rebased, adjustment), anchor: { ...anchor, ...mapCell(edit, stays) } };
}

function stayingCell(cell: Cell, edit: StructureEdit): Cell {
  const position = edit.dimension === 'rows' ? cell.row : cell.col;
  if (mapPosition(edit, position) !== null) return { row: cell.row, col: cell.col };
  const next = edit.at + edit.count;
  return edit.dimension === 'rows' ? { row: next, col: cell.col } : { row: cell.row, col: next };
}

/** What has to be rewritten besides the cells: the formulas of rules and validations. */
function adjustRules(workbook: Workbook, adjustment: Omit<Adjustment, 'formulaSheet'>): void {
  for (const sheet of workbook.sheets) {
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => {
      const args = rule.condition.args.map((argument) => {
        const isFormula = rule.condition.criteria === 'CUSTOM_FORMULA' && typeof argument === 'string';
        return isFormula ? adjustFormula(argument, { ...adjustment, formulaSheet: sheet.name }) : argument;
      });
      return { ...rule, condition: { ...rule.condition, args } };
    });
  }
  rewriteProps(workbook.props, (props) => {
    const { validation } = props;
    const [formula] = validation?.args ?? [];
    if (!validation?.anchor || typeof formula !== 'string') return props;
    const formulaSheet = findSheet(workbook, validation.anchor.sheetId)?.name ?? '';
    return {
      ...props,
      validation: { ...validation, args: [adjustFormula(formula, { ...adjustment, formulaSheet })] },
    };
  });
}

export function renameSheetReferences(workbook: Workbook, from: string, to: string): void {
  const adjustment = { sheet: from, change: { kind: 'renameSheet', name: to } } as const;
  adjustCells(workbook, adjustment);
  adjustRules(workbook, adjustment);
}

export function deleteSheetReferences(workbook: Workbook, name: string): void {
  const adjustment = { sheet: name, change: { kind: 'deleteSheet' } } as const;
  adjustCells(workbook, adjustment);
  adjustRules(workbook, adjustment);
}

/** After cells were cut and pasted, also in those cells themselves. */
export function moveReferences(
  workbook: Workbook,
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly area: Area },
): void {
  adjustCells(workbook, {
    sheet: from.sheet.name,
    change: { kind: 'cut', from: from.area, toSheet: to.sheet.name, row: to.area.row, col: to.area.col },
  });
}
