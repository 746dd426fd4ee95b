import type { Edit } from '../../../store/workbook/edits';
import { mayEditSpreadsheet } from '../../../store/workbook/protection';
import type { Workbook } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import type { UndoAnswer } from '../protocol/edits';
import { type Inverse, oppositeOf, type Step, weightOf } from './inverse';

export interface Undone {
  readonly answer: UndoAnswer;
  /** What it fires; null for what scripts are not told of, and where nothing has changed. */
  readonly edit: Edit | null;
}

/** The undo and redo of one window. */
export interface Undo {
  /** Remembers an edit of this window; what was undone before cannot be redone any more. */
  push(world: World, inverse: Inverse | null): void;
  undo(world: World, person: string): Undone;
  redo(world: World, person: string): Undone;
}

const MOST_STEPS = 100;
/** Cells that all steps together keep; the oldest go first. */
const MOST_CELLS = 5_000_000;

const NOTHING: Undone = { answer: { kind: 'nothing' }, edit: null };

class WindowUndo implements Undo {
  private done: Inverse[] = [];
  private undone: Inverse[] = [];
  private workbook: Workbook | null = null;

  push(world: World, inverse: Inverse | null): void {
    if (inverse === null) return;
    this.meet(world);
    this.done.push(inverse);
    this.undone = [];
    this.shorten();
  }

  /** Another workbook was opened: what was done in the old one is over. */
  private meet({ workbook }: World): void {
    if (this.workbook === workbook) return;
    this.workbook = workbook;
    this.done = [];
    this.undone = [];
  }

  private shorten(): void {
    let cells = 0;
    let from = this.done.length;
    while (from > 0 && this.done.length - from < MOST_STEPS) {
      const inverse = this.done[from - 1];
      cells += inverse === undefined ? 0 : weightOf(inverse);
      // The last one stays, however large it is.
      if (cells > MOST_CELLS && from < this.done.length) break;
      from -= 1;
    }
    if (from > 0) this.done = this.done.slice(from);
  }

  undo(world: World, person: string): Undone {
    this.meet(world);
    return this.takeBack(world, person, this.done, this.undone);
  }

  redo(world: World, person: string): Undone {
    this.meet(world);
    return this.takeBack(world, person, this.undone, this.done);
  }

  private takeBack(world: World, person: string, from: Inverse[], to: Inverse[]): Undone {
    if (!mayEditSpreadsheet(world, person)) return NOTHING;
    const inverse = from.pop();
    if (inverse === undefined) return NOTHING;
    const { sheetId, edit } = inverse;
    let kept = 0;
    const steps: Step[] = [];
    for (const step of [...inverse.steps].reverse()) {
      const reverted = step.revert(world, person);
      kept += reverted.kept;
      steps.push(...reverted.counter);
    }
    if (steps.length > 0) to.push({ sheetId, edit: oppositeOf(edit), steps });
    const answer: UndoAnswer = kept === 0 ? { kind: 'done', sheetId } : { kind: 'partly', sheetId, kept };
    return { answer, edit: steps.length > 0 ? edit : null };
  }
}

export function createUndo(): Undo {
  return new WindowUndo();
}
