import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applySheetEdit } from '../../../workbench/host/live/sheetEdits/applySheetEdit';
import { createUndo } from '../../../workbench/host/live/sheetEdits/createUndo';
import type { SheetEdit } from '../../../workbench/host/live/protocol/edits';
import { SavedPieces } from '../../../workbench/host/keeping/savedPieces';
import { worldFromSaved, worldToSaved } from '../../../workbench/host/keeping/savedWorld';
import type { World } from '../../../workbench/store/world';
import { runScript } from '../../support/script';
import { anyEdit, anyScript, OWNER, shapeOf, smallBook } from '../live/smallBook';

function read(pieces: SavedPieces, world: World): World {
  const saved: unknown = JSON.parse(Buffer.concat(pieces.of(world)).toString('utf8'));
  if (typeof saved !== 'object' || saved === null || !('world' in saved)) throw new Error('No world in it.');
  expect(saved).toHaveProperty('format', 1);
  return worldFromSaved(saved.world);
}

/** In the form in which equal worlds are equal. */
function form(world: World): unknown {
  return JSON.parse(JSON.stringify(worldToSaved(world)));
}

type Deed =
  | { readonly kind: 'hands'; readonly edit: SheetEdit; readonly tab: number }
  | { readonly kind: 'script'; readonly body: string }
  | { readonly kind: 'far'; readonly row: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('hands'), edit: anyEdit, tab: fc.constantFrom(0, 0, 1) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('script'), body: anyScript }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('far'), row: fc.constantFrom(399, 400, 401, 900) }) },
  { weight: 1, arbitrary: fc.constantFrom<Deed>({ kind: 'undo' }, { kind: 'redo' }) },
);

/** Writes far below, or clears there, so that tabs have one piece, several, and fewer again. */
function writeFar(row: number): string {
  return `const sheet = SpreadsheetApp.getActive().getSheets()[0];
    if (sheet.getMaxRows() < 1000) sheet.insertRowsAfter(sheet.getMaxRows(), 1000 - sheet.getMaxRows());
    const cell = sheet.getRange(${row}, 1);
    if (cell.isBlank()) cell.setValue('far ${row}'); else cell.clear();
    MailApp.sendEmail('a@example.com', 'Subject ${row}', 'Body');`;
}

function act(world: World, undo: ReturnType<typeof createUndo>, deed: Deed): void {
  if (deed.kind === 'script') runScript(deed.body, { world });
  else if (deed.kind === 'far') runScript(writeFar(deed.row), { world });
  else if (deed.kind === 'undo') undo.undo(world, OWNER);
  else if (deed.kind === 'redo') undo.redo(world, OWNER);
  else {
    const shape = shapeOf(world, deed.tab);
    undo.push(world, applySheetEdit(world, OWNER, deed.tab, shape, deed.edit, true).inverse);
  }
}

describe('a world saved in pieces, of which only those are made anew that changed', () => {
  it('is the world as it is, whatever hands and scripts have done since the last time', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyDeed, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (rounds) => {
        const world = smallBook();
        const pieces = new SavedPieces(1);
        const undo = createUndo();
        expect(form(read(pieces, world))).toEqual(form(world));
        for (const deeds of rounds) {
          for (const deed of deeds) act(world, undo, deed);
          expect(form(read(pieces, world))).toEqual(form(world));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the bytes of rows that nobody touched', () => {
    const world = smallBook();
    const pieces = new SavedPieces(1);
    runScript(writeFar(900), { world });
    const before = pieces.of(world);
    runScript(writeFar(850), { world });
    const after = pieces.of(world);
    const kept = after.filter((piece) => piece.length > 1 && before.includes(piece));
    // Rows 1 to 400 and 401 to 800, and those of the other tab.
    expect(kept).toHaveLength(3);
  });
});
