import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RowsView } from '../../../../workbench/host/live/protocol/book';
import type { SheetEdit } from '../../../../workbench/host/live/protocol/edits';
import type { Push } from '../../../../workbench/host/live/protocol/pushes';
import { applySheetEdit } from '../../../../workbench/host/live/sheetEdits/applySheetEdit';
import { createViews, type Views } from '../../../../workbench/host/live/view/createViews';
import { GridModel } from '../../../../workbench/page/grid/model';
import { typeText } from '../../../../workbench/store/workbook/edits';
import type { World } from '../../../../workbench/store/world';
import { anyEdit, OWNER, shapeOf, smallBook } from '../smallBook';

const MAIN = 0;
const LAST = 12;

type Step =
  | { readonly kind: 'edit'; readonly edit: SheetEdit }
  /** Another window asks: what has changed is found out, and told only later. */
  | { readonly kind: 'ask' | 'push' | 'answer' | 'new day' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit'), edit: anyEdit }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('ask', 'push', 'answer', 'new day') }) },
);

/** The page's model before a server whose answers and pushes arrive some time after they were made. */
class SlowPage {
  readonly model: GridModel;
  private readonly answers: RowsView[] = [];
  private readonly pushes: Push[] = [];

  constructor(
    private readonly world: World,
    private readonly views: Views,
  ) {
    this.model = new GridModel(views.head(OWNER));
  }

  ask(): void {
    this.answers.push(this.views.rows(MAIN, 1, LAST));
  }

  answer(): void {
    const view = this.answers.shift();
    if (view === undefined) return;
    this.model.takeRows(view);
    this.model.store(MAIN).fillGaps(1, LAST, view);
  }

  send(): void {
    const { pushes, heads } = this.views.changes();
    if (heads) this.pushes.push({ kind: 'book', book: this.views.head(OWNER) });
    this.pushes.push(...pushes);
  }

  hear(): void {
    const push = this.pushes.shift();
    if (push !== undefined) this.model.hear(push);
  }

  /** Everything arrives, and what is missing is asked for, as the loader does. */
  settle(): void {
    this.send();
    while (this.pushes.length > 0) this.hear();
    while (this.answers.length > 0) this.answer();
    const store = this.model.store(MAIN);
    for (let row = 1; row <= LAST; row += 1) {
      if (store.isLoaded(row)) continue;
      this.ask();
      this.answer();
    }
  }

  do(step: Step): void {
    if (step.kind === 'edit')
      applySheetEdit(this.world, OWNER, MAIN, shapeOf(this.world, MAIN), step.edit, true);
    else if (step.kind === 'new day') this.world.now += 86_400_000;
    else if (step.kind === 'ask') this.ask();
    else if (step.kind === 'answer') this.answer();
    else {
      this.send();
      this.hear();
    }
  }
}

describe('answers and pushes that overtake each other', () => {
  it('leave the page with the rows as they are in the end', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyStep.filter(
            // Without the tab there is nothing to compare.
            (step) => step.kind !== 'edit' || step.edit.kind !== 'deleteTab',
          ),
          { maxLength: 25 },
        ),
        (steps) => {
          const world = smallBook();
          const page = new SlowPage(world, createViews(world));
          page.ask();
          page.answer();
          for (const step of steps) page.do(step);
          page.settle();
          const now = createViews(world).rows(MAIN, 1, LAST);
          const store = page.model.store(MAIN);
          expect(now.rows.map(([row]) => [row, store.row(row)?.texts ?? null])).toEqual(
            now.rows.map(([row, view]) => [row, view?.texts ?? null]),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the state of the workbook', () => {
  it('is told by each answer and push, and goes up with each change that was seen', () => {
    const world = smallBook();
    const views = createViews(world);
    const before = views.rows(MAIN, 1, LAST);
    expect(views.rows(MAIN, 1, 1).state).toBe(before.state);
    typeText(world, OWNER, MAIN, 2, 1, 'gold');
    // This answer finds out what has changed; the push about it is sent after it.
    const answer = views.rows(MAIN, 3, 3);
    typeText(world, OWNER, MAIN, 2, 1, 'blue');
    const late = views.rows(MAIN, 2, 2);
    const [first, second] = views.changes().pushes;
    if (first?.kind !== 'rows' || second?.kind !== 'rows') throw new Error('Two pushes were expected.');
    expect([answer.state, late.state]).toEqual([before.state + 1, before.state + 2]);
    expect([first.rows.state, second.rows.state]).toEqual([answer.state, late.state]);
    expect(views.state).toBe(late.state);
  });

  it('goes on where another workbook takes the place of the one before', () => {
    const world = smallBook();
    const views = createViews(world);
    const { state } = views.rows(MAIN, 1, 1);
    world.workbook = smallBook().workbook;
    expect(views.rows(MAIN, 1, 1).state).toBeGreaterThan(state);
  });
});
