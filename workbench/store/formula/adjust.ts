import { contains } from './area';
import { areaOf, type ReferenceText, stretchOf, withSheet, withStretch } from './referenceText';
import { rewriteReferences } from './rewrite';
import { changedStretch, type LineChange, type SheetChange } from './sheetChange';

export interface Adjustment {
  /** The sheet on which the formula stands: its references without a sheet mean that one. */
  readonly formulaSheet: string;
  /** The sheet that changes (by its old name). */
  readonly sheet: string;
  readonly change: SheetChange;
}

function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function adjustLines(reference: ReferenceText, change: LineChange): ReferenceText | string {
  const dimension = change.dimension === 'rows' ? 'row' : 'col';
  const stretch = stretchOf(reference, dimension);
  if (!stretch.firstIsWritten) return reference;
  const changed = changedStretch(stretch, change);
  if (changed === null) return `${reference.prefix}#REF!`;
  if (changed.first === stretch.first && changed.last === stretch.last) return reference;
  return withStretch(reference, dimension, changed.first, changed.last);
}

function adjustCut(
  reference: ReferenceText,
  change: Extract<SheetChange, { kind: 'cut' }>,
  adjustment: Adjustment,
): ReferenceText {
  const area = areaOf(reference);
  if (!contains(change.from, area)) return reference;
  const rows = change.row - change.from.row;
  const cols = change.col - change.from.col;
  const shifted = withStretch(
    withStretch(reference, 'row', area.row + rows, area.lastRow + rows),
    'col',
    area.col + cols,
    area.lastCol + cols,
  );
  if (sameSheet(change.toSheet, adjustment.sheet)) return shifted;
  const isHere = sameSheet(change.toSheet, adjustment.formulaSheet);
  return isHere ? { ...shifted, prefix: '', sheet: null } : withSheet(shifted, change.toSheet);
}

/**
 * The formula after a change of places or names: references follow their cells, ranges grow around what is inserted
 * inside them and shrink by what is deleted, and what is gone is `#REF!`. The same text comes back if nothing in it is
 * concerned. For a formula that is itself cut to another sheet, `formulaSheet` is the sheet it comes from.
 */
export function adjustFormula(formula: string, adjustment: Adjustment): string {
  const { formulaSheet, sheet, change } = adjustment;
  return rewriteReferences(formula, (reference) => {
    if (!sameSheet(reference.sheet ?? formulaSheet, sheet)) return reference;
    switch (change.kind) {
      case 'renameSheet':
        return reference.sheet === null ? reference : withSheet(reference, change.name);
      case 'deleteSheet':
        return '#REF!';
      case 'cut':
        return adjustCut(reference, change, adjustment);
      case 'insert':
      case 'delete':
      case 'move':
        return adjustLines(reference, change);
    }
  });
}
