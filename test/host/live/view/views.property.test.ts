import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SheetEdit } from '../../../../workbench/host/live/protocol/edits';
import { applySheetEdit } from '../../../../workbench/host/live/sheetEdits/applySheetEdit';
import { createUndo } from '../../../../workbench/host/live/sheetEdits/createUndo';
import { createViews } from '../../../../workbench/host/live/view/createViews';
import { runScript } from '../../../support/script';
import { anyEdit, anyScript, EDITOR, OWNER, shapeOf, shownAfresh, smallBook, Window } from '../smallBook';

type Deed =
  | { readonly kind: 'hands'; readonly edit: SheetEdit; readonly tab: number }
  | { readonly kind: 'script'; readonly body: string }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'days'; readonly days: number };

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('hands'), edit: anyEdit, tab: fc.constantFrom(0, 0, 1) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('script'), body: anyScript }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('days'), days: fc.constantFrom(1, 90) }) },
);

describe('a window that only hears of changes', () => {
  it('shows what a window shows that is opened anew, whatever hands, scripts and the clock do', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyDeed, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (rounds) => {
        const world = smallBook();
        const views = createViews(world);
        const window = new Window(views, EDITOR);
        const undo = createUndo();
        for (const deeds of rounds) {
          for (const deed of deeds) {
            if (deed.kind === 'script') runScript(deed.body, { world });
            else if (deed.kind === 'days') world.now += deed.days * 86_400_000;
            else if (deed.kind === 'hands') {
              const { inverse } = applySheetEdit(
                world,
                OWNER,
                deed.tab,
                shapeOf(world, deed.tab),
                deed.edit,
                true,
              );
              undo.push(world, inverse);
            } else if (deed.kind === 'undo') undo.undo(world, OWNER);
            else undo.redo(world, OWNER);
          }
          window.listen();
          const afresh = shownAfresh(world, EDITOR);
          expect(window.rows).toEqual(afresh.rows);
          expect(window.book).toEqual(afresh.book);
        }
      }),
      { numRuns: 60 },
    );
  });
});
