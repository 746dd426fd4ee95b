import type { CallName, Calls } from '../../host/live/protocol/calls';
import { CallFailed } from '../client';
import type { Client } from '../client';
import type { Words } from '../text/words';
import type { PageEvent, PageState, Problem } from './pageState';
import { openedFor } from '../webapp/followLink';
import { ownerOf } from './people';
import { reloadPage } from './reloading';
import { recall, remember } from './remembered';
import type { Store } from './store';
import { watchUnsent } from './unsent';

/** What components do, beyond looking at the state. */
export interface Workbench {
  readonly client: Client;
  readonly store: Store<PageState, PageEvent>;
  /** A call whose failure is shown in the bar; undefined then. */
  readonly attempt: <N extends CallName>(
    name: N,
    request: Calls[N]['request'],
  ) => Promise<Calls[N]['answer'] | undefined>;
  /** A problem in words, from whatever was thrown. */
  readonly explain: (error: unknown) => Problem;
  /** Opens the workbook as somebody; `''` for whom this window was, or the owner. */
  readonly open: (person: string) => Promise<void>;
  /** Starts a function of a menu. */
  readonly start: (handler: string) => Promise<void>;
  readonly fireTrigger: (trigger: string) => Promise<void>;
  /** Milliseconds since 1970, later than now. */
  readonly moveClock: (to: number) => Promise<void>;
}

/** Listens to the server and opens the workbook. `words` are those of the moment: the language may change. */
export function createWorkbench(
  connected: Client,
  store: Store<PageState, PageEvent>,
  words: () => Words,
): Workbench {
  const unsent = watchUnsent(connected, {
    recall: () => recall('session', 'unsent'),
    remember: (text) => remember('session', 'unsent', text),
  });
  const { client } = unsent;
  const explain = (error: unknown): Problem => explainIn(words(), error);

  const attempt: Workbench['attempt'] = async (name, request) => {
    try {
      return await client.call(name, request);
    } catch (error) {
      store.send({ kind: 'problem', problem: explain(error) });
      return undefined;
    }
  };

  const open = async (person: string): Promise<void> => {
    const asked = person === '' ? (recall('session', 'person') ?? openedFor(location.hash) ?? '') : person;
    store.send({ kind: 'opening', person: asked });
    try {
      await openAs(client, store, asked);
      tellUnsent(store, words(), unsent.take());
    } catch (error) {
      store.send({ kind: 'not opened', problem: explain(error) });
    }
  };

  const started = (answer: { run: string } | undefined): void => {
    if (answer) store.send({ kind: 'started', run: answer.run });
  };

  client.listen((push) => {
    if (push.kind === 'reload') {
      unsent.keep();
      void reloadPage();
    } else store.send({ kind: 'push', push, at: Date.now() });
  });
  client.onConnection((connection) => {
    const regained = connection === 'open' && store.get().connection !== 'open';
    store.send({ kind: 'connection', connection });
    if (regained) void open(store.get().person);
  });

  return {
    client,
    store,
    attempt,
    explain,
    open,
    start: async (handler) => started(await attempt('menu', { window: client.window, function: handler })),
    fireTrigger: async (trigger) => started(await attempt('fireTrigger', { trigger })),
    moveClock: async (to) => {
      store.send({ kind: 'moving' });
      const answer = await attempt('moveClock', { to });
      store.send({ kind: 'moved', fired: answer?.fired ?? null });
      if (!answer) return;
      const { clock } = words();
      const { length } = answer.fired;
      store.send({ kind: 'announce', text: length === 0 ? clock.nothing : clock.fired(length) });
    },
  };
}

/** The server wants a name: one that it does not know opens as nobody, and then the owner is known. */
async function openAs(client: Client, store: Store<PageState, PageEvent>, asked: string): Promise<void> {
  let person = asked;
  let opening = await client.call('open', { window: client.window, person });
  if (!opening.status.people.some(({ email }) => email === person)) {
    person = ownerOf(opening.status.people)?.email ?? '';
    opening = await client.call('open', { window: client.window, person });
  }
  remember('session', 'person', person);
  store.send({ kind: 'opened', person, opening, at: Date.now() });
}

/** Known from before the page was loaded again; a window that stayed has told it on the spot. */
function tellUnsent(store: Store<PageState, PageEvent>, { problem }: Words, text: string | null): void {
  if (text === null) return;
  const { unsent: cause, unsentAction: action } = problem;
  store.send({ kind: 'problem', problem: { cause, action, details: text, run: null } });
}

function explainIn({ problem }: Words, error: unknown): Problem {
  if (error instanceof CallFailed) {
    const cause = error.unreached ? problem.unanswered : error.message;
    return { cause, action: problem.action, details: error.details, run: null };
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { cause: problem.unknown, action: problem.action, details, run: null };
}
