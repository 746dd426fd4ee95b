import { type Area, blockArea, cellArea, intersection } from '../../../store/formula/area';
import { colsIn, rowsIn, subtract, subtractAll } from '../../../store/workbook/areas';
import { findSheet, type Sheet } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import type { SheetEdit } from '../protocol/edits';
import { linesArea } from './linesStep';

/** Cells that the edit would change, tab by tab. */
function changedCells(world: World, sheet: Sheet, edit: SheetEdit): (readonly [Sheet, Area])[] {
  switch (edit.kind) {
    case 'type':
    case 'note':
      return [[sheet, cellArea(edit.row, edit.col)]];
    case 'paste': {
      const width = edit.rows.reduce((widest, line) => Math.max(widest, line.length), 1);
      return [[sheet, blockArea(edit.row, edit.col, Math.max(1, edit.rows.length), width)]];
    }
    case 'copy': {
      const { area } = edit.from;
      const from = findSheet(world.workbook, edit.from.sheetId);
      const target = [sheet, blockArea(edit.row, edit.col, rowsIn(area), colsIn(area))] as const;
      return edit.cut && from !== null ? [[from, area], target] : [target];
    }
    case 'fill':
      return subtract(edit.to, edit.area).map((area) => [sheet, area] as const);
    case 'clear':
    case 'look':
    case 'numberFormat':
    case 'sort':
      return [[sheet, edit.area]];
    case 'delete':
    case 'move':
      return [[sheet, linesArea(sheet, edit.dimension, edit.at, edit.count)]];
    default:
      return [];
  }
}

/** What a warning-only protection asks before this edit; null where none does. It asks everybody, the owner too. */
export function warningBefore(world: World, sheet: Sheet, edit: SheetEdit): string | null {
  for (const [tab, area] of changedCells(world, sheet, edit)) {
    for (const { warningOnly, area: guarded, unprotected, description } of tab.protections) {
      const part = guarded === null ? area : intersection(guarded, area);
      if (!warningOnly || part === null) continue;
      const left = unprotected.reduce<Area[]>((rest, free) => subtractAll(rest, free), [part]);
      if (left.length > 0) return description;
    }
  }
  return null;
}
