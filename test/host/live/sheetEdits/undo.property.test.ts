import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applySheetEdit } from '../../../../workbench/host/live/sheetEdits/applySheetEdit';
import { createUndo, type Undo } from '../../../../workbench/host/live/sheetEdits/createUndo';
import { readSheetPlainly } from '../../../../workbench/store/workbook/plainSheet';
import type { World } from '../../../../workbench/store/world';
import { anyEdit, OWNER, shapeOf, smallBook } from '../smallBook';

function contents(world: World): unknown {
  return world.workbook.sheets.map((sheet) => readSheetPlainly(world, sheet));
}

/** How many edits were taken back, each entirely. */
function takeBackAll(world: World, undo: Undo, way: 'undo' | 'redo'): number {
  for (let count = 0; ; count += 1) {
    const { answer } = undo[way](world, OWNER);
    if (answer.kind === 'nothing') return count;
    expect(answer.kind).toBe('done');
  }
}

describe('undo', () => {
  it('brings the workbook back as it was, edit by edit, and redo as it became, whatever the edits were', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEdit, fc.constantFrom(0, 0, 1)), { maxLength: 6 }), (edits) => {
        const world = smallBook();
        const undo = createUndo();
        const states = [contents(world)];
        for (const [edit, tab] of edits) {
          const { inverse } = applySheetEdit(world, OWNER, tab, shapeOf(world, tab), edit, true);
          undo.push(world, inverse);
          if (inverse !== null) states.push(contents(world));
        }
        for (const before of states.slice(0, -1).reverse()) {
          expect(undo.undo(world, OWNER).answer.kind).toBe('done');
          expect(contents(world)).toEqual(before);
        }
        expect(undo.undo(world, OWNER).answer).toEqual({ kind: 'nothing' });
        expect(takeBackAll(world, undo, 'redo')).toBe(states.length - 1);
        expect(contents(world)).toEqual(states.at(-1));
        expect(takeBackAll(world, undo, 'undo')).toBe(states.length - 1);
        expect(contents(world)).toEqual(states[0]);
      }),
      { numRuns: 150 },
    );
  });
});
