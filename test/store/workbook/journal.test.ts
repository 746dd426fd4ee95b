import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applySheetEdit } from '../../../workbench/host/live/sheetEdits/applySheetEdit';
import { deleteAt, insertBefore, sortCells, typeText } from '../../../workbench/store/workbook/edits';
import { type Change, openJournal } from '../../../workbench/store/workbook/journal';
import { toJson } from '../../../workbench/store/workbook/json';
import { patternOf, propsById } from '../../../workbench/store/workbook/propTable';
import type { World } from '../../../workbench/store/world';
import { anyEdit, anyScript, OWNER, shapeOf, smallBook } from '../../host/live/smallBook';
import { runScript } from '../../support/script';

/** What stands in each row of each tab, rules that name cells apart: those are rewritten by what moves the cells. */
function rowsOf(world: World): Map<string, string> {
  const { props, sheets } = world.workbook;
  const rows = new Map<string, string>();
  for (const sheet of sheets) {
    sheet.rows.forEach((row, index) => {
      if (row === null) return;
      const cells = patternOf(props, row.pattern).map((id) => {
        const { validation, ...look } = propsById(props, id);
        return { ...look, rule: validation?.criteria };
      });
      const filled = row.values.some((value) => value !== null);
      const shown = { values: filled ? row.values : [], cells, notes: row.notes };
      if (filled || cells.length > 0 || row.notes !== null)
        rows.set(`${sheet.id} ${index + 1}`, JSON.stringify(shown));
    });
  }
  return rows;
}

function changedRows(
  before: Map<string, string>,
  after: Map<string, string>,
): [sheetId: number, row: number][] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key): [number, number][] => {
    if (before.get(key) === after.get(key)) return [];
    const [sheetId = NaN, row = NaN] = key.split(' ').map(Number);
    return [[sheetId, row]];
  });
}

function names(changes: readonly Change[], sheetId: number, row: number): boolean {
  return changes.some((change) => {
    if (change.kind === 'head') return false;
    if (!('sheetId' in change)) return change.kind === 'everything';
    if (change.sheetId !== sheetId) return false;
    return change.kind !== 'rows' || (change.first <= row && row <= change.last);
  });
}

describe('the journal of a workbook', () => {
  it('names every row that any edit or script call changes', () => {
    const deed = fc.oneof(anyEdit, anyScript);
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 6 }), (deeds) => {
        const world = smallBook();
        const journal = openJournal(world.workbook);
        for (const each of deeds) {
          const [mark, before] = [journal.mark, rowsOf(world)];
          const tabs = new Set(world.workbook.sheets.map(({ id }) => id));
          if (typeof each === 'string') runScript(each, { world });
          else applySheetEdit(world, OWNER, 0, shapeOf(world, 0), each, true);
          const changes = journal.since(mark) ?? [];
          const stayed = new Set(world.workbook.sheets.map(({ id }) => id).filter((id) => tabs.has(id)));
          const changed = changedRows(before, rowsOf(world)).filter(([sheetId]) => stayed.has(sheetId));
          expect(changed.filter(([sheetId, row]) => !names(changes, sheetId, row))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('joins what is written row by row, until somebody has been told', () => {
    const world = smallBook();
    const journal = openJournal(world.workbook);
    const { mark } = journal;
    for (const row of [1, 2, 3]) typeText(world, OWNER, 0, row, 1, 'x');
    expect(journal.since(mark)).toEqual([{ kind: 'rows', sheetId: 0, first: 1, last: 3 }]);
    const later = journal.mark;
    typeText(world, OWNER, 0, 4, 1, 'x');
    expect(journal.since(later)).toEqual([{ kind: 'rows', sheetId: 0, first: 4, last: 4 }]);
    expect(journal.since(mark)).toHaveLength(2);
  });

  it('counts the shapes of each tab, and knows how the newest came of an older one', () => {
    const world = smallBook();
    const journal = openJournal(world.workbook);
    expect(journal.shapeOf(0)).toBe(1);
    insertBefore(world, OWNER, 0, 'rows', 2, 1);
    sortCells(world, OWNER, 0, { row: 1, col: 1, lastRow: 3, lastCol: 6 }, [{ col: 2, ascending: true }]);
    deleteAt(world, OWNER, 0, 'columns', 1, 1);
    expect([journal.shapeOf(0), journal.shapeOf(1)]).toEqual([4, 1]);
    expect(journal.reshapesSince(0, 2)?.map(({ kind }) => kind)).toEqual(['order', 'lines']);
    expect(journal.reshapesSince(0, 4)).toEqual([]);
    expect(journal.reshapesSince(0, 5)).toBeNull();
  });

  it('forgets the oldest of very many changes, and says so', () => {
    const world = smallBook();
    const journal = openJournal(world.workbook);
    const { mark } = journal;
    for (let count = 0; count < 20_001; count += 1) journal.note({ kind: 'sheet', sheetId: count % 2 });
    expect(journal.since(mark)).toBeNull();
    expect(journal.since(journal.mark)).toEqual([]);
  });

  it('is no part of the saved workbook, and nobody has to keep one', () => {
    const [kept, not] = [smallBook(), smallBook()];
    openJournal(kept.workbook);
    for (const world of [kept, not]) insertBefore(world, OWNER, 0, 'rows', 2, 1);
    expect(toJson(kept.workbook)).toEqual(toJson(not.workbook));
  });
});
