import { ServiceError } from '../../../store/serviceError';
import { deleteSheet } from '../../../store/workbook/sheets';
import { findSheet, findSheetByName, type Sheet, touch } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import { Fingerprint } from '../view/fingerprint';
import type { Reverted, Step } from './inverse';
import { recordSurroundings, type Surroundings } from './surroundings';

const NOTHING_DONE: Reverted = { kept: 1, counter: [] };

/** Equal for a tab that holds the same. */
function printOf(sheet: Sheet): number {
  const print = new Fingerprint();
  print.begin();
  sheet.rows.forEach((row, index) => {
    if (row === null) return;
    print.number(index);
    print.number(row.pattern);
    row.values.forEach((value, at) => {
      if (value !== null) print.text(`${at} ${typeof value} ${String(value)}`);
    });
    for (const part of [row.formulas, row.notes]) {
      for (const [col, text] of Object.entries(part ?? {})) print.text(`${col} ${text}`);
    }
  });
  return print.end();
}

/** A tab that has been added. It goes again as long as nobody has changed it. */
export function addedTab(sheet: Sheet): Step {
  const print = printOf(sheet);
  return {
    weight: 1,
    revert: (now, person) => {
      if (findSheet(now.workbook, sheet.id) === null || printOf(sheet) !== print) return NOTHING_DONE;
      try {
        return { kept: 0, counter: [recordDeletedTab(now, sheet, person)] };
      } catch (error) {
        // It is the last one by now, or somebody has protected it.
        if (error instanceof ServiceError) return NOTHING_DONE;
        throw error;
      }
    },
  };
}

/** Deletes a tab and keeps it. Throws `ServiceError` where Sheets refuses. */
export function recordDeletedTab(world: World, sheet: Sheet, person: string): Step {
  const index = world.workbook.sheets.indexOf(sheet);
  const metadata = world.workbook.metadata.filter(
    ({ place }) => 'sheetId' in place && place.sheetId === sheet.id,
  );
  const surroundings = recordSurroundings(world, () => deleteSheet(world, sheet, person));
  const weight = sheet.rows.reduce((sum, row) => sum + (row?.values.length ?? 0), surroundings.weight);
  return {
    weight,
    revert: (now, who) => {
      const counter = bringBack(now, sheet, index, surroundings, who);
      now.workbook.metadata.push(
        ...metadata.filter((one) => !now.workbook.metadata.some(({ id }) => id === one.id)),
      );
      return { kept: 0, counter: [counter] };
    },
  };
}

function bringBack(
  world: World,
  sheet: Sheet,
  index: number,
  surroundings: Surroundings,
  person: string,
): Step {
  const { workbook } = world;
  const finish = surroundings.prepare(world, person);
  const { name } = sheet;
  for (let count = 2; findSheetByName(workbook, sheet.name) !== null; count += 1)
    sheet.name = `${name} ${count}`;
  workbook.sheets.splice(Math.min(index, workbook.sheets.length), 0, sheet);
  touch(workbook, { kind: 'head' }, { kind: 'formulas' }, { kind: 'sheet', sheetId: sheet.id });
  finish();
  return addedTab(sheet);
}
