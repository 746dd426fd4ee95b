import { ServiceError } from '../../../store/serviceError';
import type { Edit } from '../../../store/workbook/edits';
import { messages } from '../../../store/workbook/messages';
import { mayEditSpreadsheet } from '../../../store/workbook/protection';
import { findSheet } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import type { EditAnswer, SheetEdit } from '../protocol/edits';
import type { Applied, OnTab, Scene } from './applied';
import { netReshapes } from './carry';
import { carriedEdit } from './carryEdit';
import * as cells from './cellEdits';
import { copy } from './copyEdit';
import { fill } from './fillEdit';
import * as filters from './filterEdits';
import { type Inverse, oppositeOf } from './inverse';
import * as lines from './lineEdits';
import * as tabs from './tabEdits';
import { warningBefore } from './warnings';

export interface AppliedEdit {
  readonly answer: EditAnswer;
  /** What it fires; null for what scripts are not told of, and where nothing has changed. */
  readonly edit: Edit | null;
  /** Takes it back; null where nothing has changed. */
  readonly inverse: Inverse | null;
}

function apply({ edit, ...tab }: Scene): Applied {
  switch (edit.kind) {
    case 'type':
      return cells.type({ ...tab, edit });
    case 'paste':
      return cells.paste({ ...tab, edit });
    case 'copy':
      return copy({ ...tab, edit });
    case 'fill':
      return fill({ ...tab, edit });
    case 'clear':
      return cells.clear({ ...tab, edit });
    case 'look':
      return cells.look({ ...tab, edit });
    case 'numberFormat':
      return cells.numberFormat({ ...tab, edit });
    case 'note':
      return cells.note({ ...tab, edit });
    case 'sort':
      return lines.sort({ ...tab, edit });
    case 'filter':
      return filters.filter({ ...tab, edit });
    case 'filterColumn':
      return filters.filterColumn({ ...tab, edit });
    case 'insert':
    case 'delete':
    case 'move':
    case 'resize':
    case 'hide':
    case 'show':
    case 'freeze':
    case 'collapse':
      return applyToLines({ ...tab, edit });
    default:
      return applyToTab(tab, edit);
  }
}

type LineKind = 'insert' | 'delete' | 'move' | 'resize' | 'hide' | 'show' | 'freeze' | 'collapse';

function applyToLines({ edit, ...tab }: Scene<LineKind>): Applied {
  switch (edit.kind) {
    case 'insert':
      return lines.insert({ ...tab, edit });
    case 'delete':
      return lines.remove({ ...tab, edit });
    case 'move':
      return lines.move({ ...tab, edit });
    case 'resize':
      return lines.resize({ ...tab, edit });
    case 'hide':
    case 'show':
      return lines.hideOrShow({ ...tab, edit });
    case 'freeze':
      return lines.freeze({ ...tab, edit });
    case 'collapse':
      return lines.collapse({ ...tab, edit });
  }
}

type TabKind = 'renameTab' | 'moveTab' | 'hideTab' | 'showTab' | 'deleteTab' | 'copyTab' | 'addTab';

function applyToTab(tab: OnTab, edit: Extract<SheetEdit, { kind: TabKind }>): Applied {
  switch (edit.kind) {
    case 'renameTab':
      return tabs.rename({ ...tab, edit });
    case 'moveTab':
      return tabs.moveTo({ ...tab, edit });
    case 'addTab':
      return tabs.add(tab);
    case 'deleteTab':
      return tabs.remove(tab);
    case 'copyTab':
      return tabs.duplicate(tab);
    case 'hideTab':
    case 'showTab':
      return tabs.setHidden(tab, edit.kind === 'hideTab');
  }
}

const NOTHING = { edit: null, inverse: null };

/**
 * Carries out what a person's hands do in a tab, with that person's rights. `shape` is the one that the positions were
 * read off; `confirmed` says that the person saw the warning of a warning-only protection and goes on. Fires nothing:
 * the caller does, with `edit`.
 */
export function applySheetEdit(
  world: World,
  person: string,
  sheetId: number,
  shape: number,
  edit: SheetEdit,
  confirmed = false,
): AppliedEdit {
  const sheet = findSheet(world.workbook, sheetId);
  const reshapes = netReshapes(world, sheetId, shape);
  const here = sheet === null || reshapes === null ? null : carriedEdit(edit, sheetId, reshapes);
  if (sheet === null || here === null) return { answer: { kind: 'stale' }, ...NOTHING };
  if (!mayEditSpreadsheet(world, person)) {
    return { answer: { kind: 'refused', message: messages.protectedCell }, ...NOTHING };
  }
  const warning = confirmed ? null : warningBefore(world, sheet, here);
  if (warning !== null) return { answer: { kind: 'confirm', description: warning }, ...NOTHING };
  try {
    const applied = apply({ world, person, sheet, edit: here });
    const { steps } = applied;
    const inverse = steps.length === 0 ? null : { sheetId, edit: oppositeOf(applied.edit), steps };
    return { answer: { kind: 'done' }, edit: applied.edit, inverse };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { answer: { kind: 'refused', message: error.message }, ...NOTHING };
  }
}
