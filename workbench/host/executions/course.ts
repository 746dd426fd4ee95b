import type { Outcome } from '../../platform/invoke';
import { carryOut } from '../../store/carryOut';
import { operations } from '../../store/operations';
import { callName } from '../../store/operations/execution';
import { releaseAll } from '../../store/operations/locks';
import type { Question, QuestionAnswer, Session } from '../../store/session';
import { TIME_IS_OVER } from '../../store/session';
import { answerNow } from '../../store/wait';
import type { Steps, Wait } from '../../store/wait';
import type { Execution, RunOptions } from '../execution';
import type { Project } from '../project';
import type { Pace } from './pace';
import { conclude, settleAtEnd } from './record';
import type { Screen } from './screen';
import { createShowing } from './screen';
import type { Thread } from './thread';

export interface CourseParts {
  readonly session: Session;
  readonly project: Project;
  readonly options: RunOptions;
  readonly screen: Screen;
  readonly pace: Pace;
  readonly thread: Thread;
  /** Its number, in the order in which executions were started. */
  readonly order: number;
  /** The store may have changed. */
  readonly changed: () => void;
  /** It is over; the thread may serve again or not. */
  readonly over: (threadIsClean: boolean) => void;
}

/** Longer than any timer can be set. */
const LONGEST_TIMER = 2 ** 31 - 1;
const always = (): boolean => true;
const never = (): boolean => false;

/** One execution under way, seen from the store: its thread asks, and is answered when its turn comes. */
export class Course {
  readonly done: Promise<Execution>;
  readonly #parts: CourseParts;
  readonly #show: () => void;
  readonly #ended = new AbortController();
  #limit: NodeJS.Timeout | null = null;
  #isOver = false;
  #resolve: (execution: Execution) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;

  constructor(parts: CourseParts) {
    this.#parts = parts;
    this.#show = createShowing(parts.session, parts.screen);
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** @param wanted and the limit of real time, as the thread gets them */
  begin(job: Parameters<Thread['run']>[0]): void {
    const { pace, order, thread, session } = this.#parts;
    pace.begun(order);
    this.#watchLimit();
    thread.run(job, {
      asked: (number, operation, args) => {
        this.#stand(labelOf(operation, args), () =>
          this.#follow(carryOut(session, operations, operation, args), (answer) =>
            thread.answer(number, answer),
          ),
        );
      },
      done: (outcome) => this.#stand('end', () => this.#settle(outcome)),
      failed: (error) => this.#broke(error),
    });
  }

  /** Ends it from outside, wherever it is: what it had buffered is lost, its locks are free. */
  kill(reason: string): void {
    if (this.#isOver) return;
    this.#parts.session.stop(reason);
    this.#conclude({ kind: 'ended' }, null, false);
  }

  #stand(label: string, go: () => void, ready = always, milliseconds = Infinity): void {
    if (this.#isOver) return;
    this.#parts.pace.stand({
      execution: this.#parts.order,
      label,
      ready,
      milliseconds,
      go: () => this.#attempt(go),
    });
  }

  /** A fault of the workbench ends the execution and is told to whoever waits for it. */
  #attempt(action: () => void): void {
    if (this.#isOver) return;
    try {
      action();
      this.#show();
      this.#parts.changed();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Goes through the steps, and stands wherever they wait. */
  #follow<T>(steps: Steps<T>, finish: (value: T) => void, step = steps.next()): void {
    const { session } = this.#parts;
    if (session.ended !== null) this.kill(session.ended);
    else if (step.done === true) finish(step.value);
    else if (step.value.kind === 'question') this.#ask(step.value.question, steps, finish);
    else this.#wait(step.value, () => this.#follow(steps, finish));
  }

  #wait(wait: Exclude<Wait, { kind: 'question' }>, goOn: () => void): void {
    const { session } = this.#parts;
    const ready = wait.kind === 'until' ? wait.ready : never;
    const remaining = session.remaining();
    const tooLong = wait.milliseconds > remaining;
    const label = wait.kind === 'until' ? 'waited' : 'slept';
    const go = (): void => {
      if (tooLong && !ready()) this.kill(TIME_IS_OVER);
      else goOn();
    };
    this.#stand(label, go, ready, Math.min(wait.milliseconds, remaining));
  }

  #ask<T>(question: Question, steps: Steps<T>, finish: (value: T) => void): void {
    const { screen, session, pace, order } = this.#parts;
    if (session.answers || !screen.ask) {
      this.#follow(steps, finish, steps.next(answerNow(session, question)));
      return;
    }
    const before = session.elapsed();
    this.#unwatchLimit();
    pace.away(order);
    const goOn = (next: () => IteratorResult<Wait, T>): void => {
      this.#stand('answered', () => {
        // The time that people take is no time of the execution.
        session.pause(session.elapsed() - before);
        this.#watchLimit();
        this.#follow(steps, finish, next());
      });
    };
    screen.ask(question, this.#ended.signal).then(
      (answer: QuestionAnswer) => goOn(() => steps.next(answer)),
      (error: unknown) => goOn(() => steps.throw(error)),
    );
  }

  #settle(outcome: Outcome): void {
    this.#follow(settleAtEnd(this.#parts.session), (lateError) => this.#conclude(outcome, lateError, true));
  }

  #conclude(outcome: Outcome, lateError: Execution['error'], threadIsClean: boolean): void {
    const { session, project, options } = this.#parts;
    try {
      const execution = conclude(session, project, options, outcome, lateError);
      this.#show();
      this.#close(threadIsClean);
      this.#resolve(execution);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Node ends a thread that needs too much memory; whatever else breaks one is a fault of the workbench. */
  #broke(error: Error): void {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.kill('Out of memory error.');
    else this.#fail(error);
  }

  #fail(error: unknown): void {
    if (this.#isOver) return;
    this.#parts.session.stop('The workbench itself has failed');
    releaseAll(this.#parts.session);
    this.#close(false);
    this.#reject(error);
  }

  #close(threadIsClean: boolean): void {
    const { pace, order, over, changed } = this.#parts;
    this.#isOver = true;
    this.#unwatchLimit();
    this.#ended.abort();
    over(threadIsClean);
    pace.over(order);
    changed();
  }

  /** In real time only a timer can end an execution that calls nothing any more. PLATFORM 1.1, 1.2 */
  #watchLimit(): void {
    const { pace, session } = this.#parts;
    if (!pace.isReal) return;
    const left = Math.min(session.remaining(), LONGEST_TIMER);
    this.#limit = setTimeout(() => this.kill(TIME_IS_OVER), left);
  }

  #unwatchLimit(): void {
    if (this.#limit) clearTimeout(this.#limit);
    this.#limit = null;
  }
}

/** A call by its method, everything else by the operation's name. */
function labelOf(operation: string, args: readonly unknown[]): string {
  const [method] = args;
  return operation === 'call.enter' && typeof method === 'string' ? callName(method) : operation;
}
