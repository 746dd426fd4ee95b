import type { Question, QuestionAnswer, Session } from './session';

/**
 * What an operation waits for before it goes on. The operation says only that it waits; whoever drives it decides
 * how: a run on its own lets the virtual clock jump, several at once suspend this one execution.
 */
export type Wait =
  /** Time of the execution passes, in milliseconds. */
  | { readonly kind: 'time'; readonly milliseconds: number }
  /** Until something is so, or so many milliseconds are over, whichever is first. */
  | { readonly kind: 'until'; readonly ready: () => boolean; readonly milliseconds: number }
  /** A person's answer; the execution's own time stands still meanwhile. */
  | { readonly kind: 'question'; readonly question: Question };

/** What the driver hands back when the wait is over: the answer to a question, nothing else otherwise. */
export type Reply = QuestionAnswer | undefined;

/** An operation that may wait on its way. */
export type Steps<T> = Generator<Wait, T, Reply>;

/** Lets time pass for the execution, which ends here when its limit is over. PLATFORM 1.1, 1.2 */
export function* pass(session: Session, milliseconds: number): Steps<void> {
  if (milliseconds > 0) yield { kind: 'time', milliseconds };
  session.spend(0);
}

/** Puts a question to the person. */
export function* askPerson(question: Question): Steps<QuestionAnswer> {
  const answer = yield { kind: 'question', question };
  if (answer === undefined) throw new Error('A question was passed over without an answer.');
  return answer;
}

/** Without a person, somebody who agrees to everything: the first button. */
export function answerNow(session: Session, question: Question): QuestionAnswer {
  return session.answers?.(question) ?? { button: question.buttons[0] ?? 'OK' };
}

/** Pays for a wait at once: the virtual clock jumps to its end. Throws where the execution's limit comes first. */
export function payNow(session: Session, wait: Wait): Reply {
  switch (wait.kind) {
    case 'question':
      return answerNow(session, wait.question);
    case 'time':
    case 'until':
      session.spend(wait.milliseconds);
      return undefined;
  }
}

/** Drives steps to their end on the virtual clock. */
export function payThrough<T>(session: Session, steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next(payNow(session, step.value));
  return step.value;
}

/** A plain answer holds no functions, so what has a `next` to call is an operation under way. */
export function isSteps(value: unknown): value is Steps<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && typeof value.next === 'function';
}
