import type { FrameView, RunView } from '../../host/live/protocol/faces';
import type { MailHead } from '../../host/live/protocol/mails';
import type { Push } from '../../host/live/protocol/pushes';
import type { Connection } from '../client';
import { INITIAL } from './pageState';
import type { PageEvent, PageState } from './pageState';

/** Runs that a window keeps in its log. */
const KEPT_RUNS = 500;

/** The run in its place: a known one is replaced where it stands, a new one goes to the top. */
function withRun(runs: readonly RunView[], run: RunView): readonly RunView[] {
  const at = runs.findIndex(({ id }) => id === run.id);
  if (at < 0) return [run, ...runs].slice(0, KEPT_RUNS);
  return runs.with(at, run);
}

function withMail(mails: readonly MailHead[], mail: MailHead): readonly MailHead[] {
  return [mail, ...mails.filter(({ id }) => id !== mail.id)];
}

/** A sidebar takes the place of another; so does a dialog. */
function withFrame(state: PageState, frame: FrameView): PageState {
  if (frame.kind === 'sidebar') return { ...state, sidebar: frame };
  // A web page lies where its visitor asked for it.
  if (frame.kind === 'webapp') return state;
  return { ...state, dialogs: [...state.dialogs.filter(({ id }) => id !== frame.id), frame] };
}

function withoutFrame(state: PageState, id: string): PageState {
  const sidebar = state.sidebar?.id === id ? null : state.sidebar;
  return { ...state, sidebar, dialogs: state.dialogs.filter((frame) => frame.id !== id) };
}

let toasts = 0;

function afterPush(state: PageState, push: Push, at: number): PageState {
  switch (push.kind) {
    case 'status':
      return { ...state, status: push.status, statusAt: at };
    case 'book':
      return { ...state, book: push.book };
    case 'menus':
      return { ...state, menus: push.menus };
    case 'question': {
      const { id, run, question } = push;
      return { ...state, questions: [...state.questions.filter((q) => q.id !== id), { id, run, question }] };
    }
    case 'question over':
      return { ...state, questions: state.questions.filter(({ id }) => id !== push.id) };
    // As in Sheets, a new one takes the place of the one before.
    case 'toast': {
      const { text, title, seconds } = push;
      return { ...state, toasts: [{ id: (toasts += 1), text, title, seconds }] };
    }
    case 'frame':
      return withFrame(state, push.frame);
    case 'frame over':
      return withoutFrame(state, push.id);
    case 'run':
      return { ...state, runs: withRun(state.runs, push.run) };
    case 'mail':
      return { ...state, mails: withMail(state.mails, push.mail) };
    case 'rows':
    case 'rules':
    case 'reshaped':
    case 'select':
    case 'reload':
      return state;
  }
}

const newest = <Item>(items: readonly Item[], key: (item: Item) => number): readonly Item[] =>
  items.toSorted((a, b) => key(b) - key(a));

function afterOpening(state: PageState, event: Extract<PageEvent, { kind: 'opened' }>): PageState {
  const { opening, person, at } = event;
  return {
    ...state,
    phase: 'open',
    person,
    status: opening.status,
    statusAt: at,
    book: opening.book,
    runs: newest(opening.runs, ({ startedAt }) => startedAt),
    mails: newest(opening.mails, ({ id }) => id),
    gridReady: false,
    generation: state.generation + 1,
  };
}

/** What a script shows to somebody stays with them; what it shows to whoever comes next may arrive before the answer. */
function beforeOpening(state: PageState, person: string): PageState {
  const phase = state.phase === 'open' ? 'open' : 'opening';
  if (person === state.person) return { ...state, phase };
  const { questions, toasts, sidebar, dialogs, menus, mine, problem, openMail } = INITIAL;
  return { ...state, phase, questions, toasts, sidebar, dialogs, menus, mine, problem, openMail };
}

/** That the server did not answer is over when it does again. */
function afterConnection(state: PageState, connection: Connection): PageState {
  if (state.connection === connection) return state;
  const { problem } = state;
  const over = connection === 'open' && problem?.unreached === true;
  return { ...state, connection, problem: over ? null : problem };
}

/** The state after an event. Nothing but the two decides. */
export function reduce(state: PageState, event: PageEvent): PageState {
  switch (event.kind) {
    case 'push':
      return afterPush(state, event.push, event.at);
    case 'opening':
      return beforeOpening(state, event.person);
    case 'opened':
      return afterOpening(state, event);
    case 'not opened':
      return { ...state, phase: state.phase === 'open' ? 'open' : 'failed', problem: event.problem };
    case 'connection':
      return afterConnection(state, event.connection);
    case 'started':
      return { ...state, mine: [...state.mine, event.run], problem: null };
    case 'dropped':
      return { ...state, mine: state.mine.filter((run) => run !== event.run) };
    case 'problem':
      return { ...state, problem: event.problem };
    case 'panel':
      return { ...state, panel: event.panel };
    case 'show run':
      return { ...state, openRun: event.run, panel: event.run === null ? state.panel : 'log' };
    case 'show mail':
      return { ...state, openMail: event.mail };
    case 'toast over':
      return { ...state, toasts: state.toasts.filter(({ id }) => id !== event.id) };
    case 'question over':
      return { ...state, questions: state.questions.filter(({ id }) => id !== event.id) };
    case 'frame over':
      return withoutFrame(state, event.id);
    case 'moving':
      return {
        ...state,
        moving: { from: event.from, to: event.to, stopping: false },
        fired: null,
        stopped: false,
      };
    case 'stopping':
      return { ...state, moving: state.moving === null ? null : { ...state.moving, stopping: true } };
    case 'moved':
      return {
        ...state,
        moving: null,
        fired: event.moved?.fired ?? null,
        stopped: event.moved?.stopped ?? false,
      };
    case 'imported':
      return { ...state, imported: event.imported };
    case 'grid ready':
      return { ...state, gridReady: true };
    case 'announce':
      return { ...state, announced: event.text };
  }
}
