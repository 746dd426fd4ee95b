import { cellArea } from '../../../store/formula/area';
import { ensureCanEditSheet } from '../../../store/workbook/protection';
import {
  copySheet,
  insertSheet,
  moveSheet,
  renameSheet,
  setSheetHidden,
} from '../../../store/workbook/sheets';
import type { Sheet } from '../../../store/workbook/workbook';
import { type Applied, changed, type OnTab, type Scene } from './applied';
import { recordSettings } from './headsStep';
import { addedTab, recordDeletedTab } from './tabStep';

const CORNER = cellArea(1, 1);

function changeTab({ world, person, sheet }: OnTab, act: () => void): Applied {
  ensureCanEditSheet(world, sheet, person);
  const { steps } = recordSettings(world, act);
  return { edit: changed(sheet, CORNER), steps };
}

export function rename(scene: Scene<'renameTab'>): Applied {
  const { world, person, sheet, edit } = scene;
  return changeTab(scene, () => renameSheet(world, sheet, edit.name, person));
}

export function moveTo(scene: Scene<'moveTab'>): Applied {
  return changeTab(scene, () => moveSheet(scene.world, scene.sheet, scene.edit.position));
}

export function setHidden(scene: OnTab, hidden: boolean): Applied {
  return changeTab(scene, () => setSheetHidden(scene.world, scene.sheet, hidden));
}

export function remove({ world, person, sheet }: OnTab): Applied {
  return { edit: changed(sheet, CORNER), steps: [recordDeletedTab(world, sheet, person)] };
}

/** The new tab stands right behind this one. */
function added(made: Sheet): Applied {
  return { edit: changed(made, CORNER), steps: [addedTab(made)] };
}

export function add({ world, sheet }: OnTab): Applied {
  return added(insertSheet(world, null, world.workbook.sheets.indexOf(sheet) + 1, null));
}

export function duplicate({ world, sheet }: OnTab): Applied {
  const made = copySheet(world, sheet);
  moveSheet(world, made, world.workbook.sheets.indexOf(sheet) + 2);
  return added(made);
}
