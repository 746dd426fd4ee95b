import type { CallName, Calls } from '../../host/live/protocol/calls';
import type { Client } from '../client';
import type { Words } from '../text/words';
import type { PageEvent, PageState, Problem } from './pageState';
import { openedFor } from '../webapp/followLink';
import { explainIn } from './explain';
import { leaveSeat, takeSeat } from './seat';
import { reloadPage } from './reloading';
import { recall, remember } from './remembered';
import type { Store } from './store';
import { watchUnsent } from './unsent';
import type { Memory } from './unsent';

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
  /** Opens the workbook as somebody; `''` for whom this window was, and where it was nobody yet, for the owner. */
  readonly open: (person: string) => Promise<void>;
  /** Starts a function of a menu. */
  readonly start: (handler: string) => Promise<void>;
  readonly fireTrigger: (trigger: string) => Promise<void>;
  /** Milliseconds since 1970, later than now. */
  readonly moveClock: (to: number) => Promise<void>;
  /** Has the moving end when the execution that is going on is over. */
  readonly stopClock: () => Promise<void>;
}

/** What this window keeps under a name while its page is loaded again. */
function memoryOf(name: string): Memory {
  return {
    recall: () => recall('session', name),
    remember: (text) => remember('session', name, text),
  };
}

/** Listens to the server and opens the workbook. `words` are those of the moment: the language may change. */
export function createWorkbench(
  connected: Client,
  store: Store<PageState, PageEvent>,
  words: () => Words,
): Workbench {
  const unsent = watchUnsent(connected, memoryOf('unsent'));
  const seat = memoryOf('person');
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
    const asked = person === '' ? (seat.recall() ?? openedFor(location.hash) ?? '') : person;
    store.send({ kind: 'opening', person: asked });
    try {
      await takeSeat({ client, store, memory: seat }, asked);
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
      leaveSeat(store.get(), seat);
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
      const { status } = store.get();
      store.send({ kind: 'moving', from: status?.now ?? to, to });
      const answer = await attempt('moveClock', { to });
      store.send({ kind: 'moved', moved: answer ?? null });
      if (!answer) return;
      const { clock } = words();
      const { length } = answer.fired;
      const told = length === 0 ? clock.nothing : clock.fired(length);
      store.send({ kind: 'announce', text: answer.stopped ? `${clock.stopped} ${told}` : told });
    },
    stopClock: async () => {
      store.send({ kind: 'stopping' });
      await attempt('stopClock', { window: client.window });
    },
  };
}

/** Known from before the page was loaded again; a window that stayed has told it on the spot. */
function tellUnsent(store: Store<PageState, PageEvent>, { problem }: Words, text: string | null): void {
  if (text === null) return;
  const { unsent: cause, unsentAction: action } = problem;
  store.send({ kind: 'problem', problem: { cause, action, details: text, run: null } });
}
