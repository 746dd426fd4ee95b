import { clampArea } from '../../../store/formula/area';
import type { Area } from '../../../store/formula/area';
import type { Edit } from '../../../store/workbook/edits';
import { ServiceError } from '../../../store/serviceError';
import { messages } from '../../../store/workbook/messages';
import { columnCount, rowCount, type Sheet } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import type { SheetEdit } from '../protocol/edits';
import type { Step } from './inverse';

/** Whose hands are in which tab. */
export interface OnTab {
  readonly world: World;
  readonly person: string;
  readonly sheet: Sheet;
}

/** One edit on its way into a tab. */
export interface Scene<K extends SheetEdit['kind'] = SheetEdit['kind']> extends OnTab {
  readonly edit: Extract<SheetEdit, { kind: K }>;
}

export interface Applied {
  /** What it fires; null for what scripts are not told of. */
  readonly edit: Edit | null;
  /** In the order in which they were carried out. */
  readonly steps: readonly Step[];
}

/** The area as far as it lies on the grid. Throws `ServiceError` where nothing of it does. */
export function onGrid(sheet: Sheet, area: Area): Area {
  const clamped = clampArea(area, rowCount(sheet), columnCount(sheet));
  if (clamped === null) throw new ServiceError(messages.outsideSheet);
  return clamped;
}

export function edited(sheet: Sheet, area: Area): Edit {
  return { change: 'EDIT', sheetId: sheet.id, area };
}

/** A change that is no edit of contents: looks, notes, names, tabs. */
export function changed(sheet: Sheet, area: Area): Edit {
  return { change: 'OTHER', sheetId: sheet.id, area };
}
