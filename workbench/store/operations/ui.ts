import type { Operations } from '../operation';
import type { MenuItem, Question, QuestionAnswer, Session } from '../session';

/**
 * Shows a question and waits for its answer; the virtual clock stands still meanwhile. Without a person (`answers`) it
 * is answered by its first button, as somebody does who agrees to everything.
 */
export function ask(session: Session, question: Question): QuestionAnswer {
  const answer = session.answers?.(question) ?? { button: question.buttons[0] ?? 'OK' };
  session.shown.questions.push({ ...question, answer });
  return answer;
}

export const uiOperations = {
  'ui.ask': (session: Session, question: Question): { button: string; text: string } => {
    const { button, text } = ask(session, question);
    return { button, text: text ?? '' };
  },
  'ui.toast': (session: Session, text: string, title: string, seconds: number | null): undefined => {
    session.shown.toasts.push({ text, title, seconds });
  },
  'ui.addMenu': (session: Session, caption: string, addon: boolean, items: MenuItem[]): undefined => {
    session.shown.menus = session.shown.menus.filter((menu) => menu.caption !== caption);
    session.shown.menus.push({ caption, addon, items });
  },
  'ui.removeMenu': (session: Session, caption: string): undefined => {
    session.shown.menus = session.shown.menus.filter((menu) => menu.caption !== caption);
  },
} satisfies Operations;
