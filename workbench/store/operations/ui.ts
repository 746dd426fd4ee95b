import type { Operations } from '../operation';
import type { MenuItem, Question, QuestionAnswer, Session, ShownPage } from '../session';
import { askPerson } from '../wait';
import type { Steps } from '../wait';

/** Shows a question and waits for its answer. */
export function* ask(session: Session, question: Question): Steps<QuestionAnswer> {
  const answer = yield* askPerson(question);
  session.shown.questions.push({ ...question, answer });
  return answer;
}

/** PLATFORM 6.1 */
const SIDEBAR_WIDTH = 300;
/** What a page is called that gave itself no name; our own words, for no source says what Google shows. */
const NAMELESS = 'Apps Script application';

/** A sidebar takes the whole height, and its width is not for the script to choose. */
function showPage(session: Session, page: ShownPage): undefined {
  const named = { ...page, title: page.title === '' ? NAMELESS : page.title };
  session.shown.pages.push(
    page.kind === 'sidebar' ? { ...named, width: SIDEBAR_WIDTH, height: null } : named,
  );
}

export const uiOperations = {
  'ui.ask': function* (session: Session, question: Question): Steps<{ button: string; text: string }> {
    const { button, text } = yield* ask(session, question);
    return { button, text: text ?? '' };
  },
  'ui.toast': (session: Session, text: string, title: string, seconds: number | null): undefined => {
    session.shown.toasts.push({ text, title, seconds });
  },
  'ui.addMenu': (session: Session, caption: string, addon: boolean, items: MenuItem[]): undefined => {
    session.shown.menus = session.shown.menus.filter((menu) => menu.caption !== caption);
    session.shown.menus.push({ caption, addon, items });
  },
  'ui.showPage': showPage,
  'ui.removeMenu': (session: Session, caption: string): undefined => {
    session.shown.menus = session.shown.menus.filter((menu) => menu.caption !== caption);
  },
} satisfies Operations;
