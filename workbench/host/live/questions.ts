import type { Question, QuestionAnswer } from '../../store/session';
import { Mistake } from './failure';
import type { Push } from './protocol/pushes';

interface Pending {
  readonly id: string;
  readonly window: string;
  readonly run: string;
  readonly question: Question;
  readonly answer: (answer: QuestionAnswer) => void;
}

const CLOSED: QuestionAnswer = { button: 'CLOSE' };

/** Dialogs that wait for their person. Each blocks its own execution, and nothing else. */
export class Questions {
  private readonly pending = new Map<string, Pending>();
  private asked = 0;

  constructor(private readonly push: (window: string, push: Push) => void) {}

  /** Shows a question in a window; settles when it is answered, or its window or its execution is over. */
  ask(window: string, run: string, question: Question): Promise<QuestionAnswer> {
    this.asked += 1;
    const id = `question-${this.asked}`;
    return new Promise((answer) => {
      this.pending.set(id, { id, window, run, question, answer });
      this.push(window, { kind: 'question', id, run, question });
    });
  }

  /** @throws Mistake where it is answered already, or was never put to this window */
  answer(window: string, id: string, answer: QuestionAnswer): void {
    const pending = this.pending.get(id);
    if (pending?.window !== window) throw new Mistake((words) => words.answered);
    const { kind, buttons } = pending.question;
    if (kind !== 'authorization' && ![...buttons, 'CLOSE'].includes(answer.button)) {
      throw new Mistake(`The question has no button "${answer.button}".`);
    }
    this.settle(pending, answer);
  }

  /** A window is gone: whoever waits for it hears that its dialogs were closed. */
  closeWindow(window: string): void {
    for (const pending of this.pending.values()) if (pending.window === window) this.settle(pending, CLOSED);
  }

  /** An execution is over, however it ended: its questions vanish from the screen. */
  endRun(run: string): void {
    for (const pending of this.pending.values()) if (pending.run === run) this.settle(pending, CLOSED);
  }

  /** Whether an execution waits for an answer. */
  isAsked(run: string): boolean {
    return [...this.pending.values()].some((pending) => pending.run === run);
  }

  /** For a window that has missed what was put to it. */
  pushesFor(window: string): readonly Push[] {
    return [...this.pending.values()]
      .filter((pending) => pending.window === window)
      .map(({ id, run, question }) => ({ kind: 'question', id, run, question }));
  }

  private settle(pending: Pending, answer: QuestionAnswer): void {
    this.pending.delete(pending.id);
    this.push(pending.window, { kind: 'question over', id: pending.id });
    pending.answer(answer);
  }
}
