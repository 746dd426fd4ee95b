import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CallName, Calls, Opening } from '../../workbench/host/live/protocol/calls';
import type { PersonView, Status } from '../../workbench/host/live/protocol/status';
import { CallFailed, type Client } from '../../workbench/page/client';
import { explainIn } from '../../workbench/page/state/explain';
import { addressesIn, isAddress, personOf, standing } from '../../workbench/page/state/people';
import { INITIAL, type PageState } from '../../workbench/page/state/pageState';
import { reduce } from '../../workbench/page/state/reduce';
import { createStore } from '../../workbench/page/state/store';
import { leaveSeat, takeSeat } from '../../workbench/page/state/seat';
import { en } from '../../workbench/page/text/en';

const BOSS: PersonView = { email: 'boss@example.com', name: 'Boss', role: 'admin', access: 'owner' };
const REP: PersonView = { email: 'rep@example.com', name: 'Rep', role: 'rep', access: 'editor' };
const HEIR: PersonView = { email: 'heir@example.com', name: 'Heir', role: 'other', access: 'owner' };

/** What the browser keeps for one window. */
let kept: string | null = null;
const memory = { recall: () => kept, remember: (text: string | null) => void (kept = text) };

beforeEach(() => {
  kept = null;
});

/** A window's page before a workbook of these people, from when it is loaded. */
async function loadPage(people: readonly PersonView[], asked = kept ?? ''): Promise<PageState> {
  const owner = people.find(({ access }) => access === 'owner')?.email ?? '';
  const client: Client = {
    window: 'w',
    call: <N extends CallName>(_name: N, request: Calls[N]['request']): Promise<Calls[N]['answer']> => {
      const person = 'person' in request && request.person !== '' ? request.person : owner;
      // Nothing else of the status is looked at here.
      const status = { people, now: 0 } as unknown as Status;
      const opening: Opening = { person, status, book: null, runs: [], mails: [] };
      // Only `open` is called here.
      return Promise.resolve(opening as Calls[N]['answer']);
    },
    listen: () => () => undefined,
    onConnection: () => () => undefined,
  };
  const store = createStore(INITIAL, reduce);
  await takeSeat({ client, store, memory }, asked);
  return store.get();
}

describe('who a window is', () => {
  it('is the owner at first', async () => {
    expect((await loadPage([REP, BOSS])).person).toBe(BOSS.email);
  });

  it('stays a rep whom the next workbook does not know, without access and never the owner', async () => {
    leaveSeat(await loadPage([BOSS, REP], REP.email), memory);
    const { person, status } = await loadPage([HEIR]);
    expect(person).toBe(REP.email);
    expect(status !== null && personOf(status, person)).toMatchObject({ access: 'none' });
  });

  it('is the next owner where it was the owner of the workbook before', async () => {
    leaveSeat(await loadPage([BOSS, REP], BOSS.email), memory);
    expect((await loadPage([HEIR])).person).toBe(HEIR.email);
  });

  it('says what a person is by the spreadsheet where the team does not know them', () => {
    expect(standing(en.people, HEIR)).toBe('Owner');
    expect(standing(en.people, BOSS)).toBe('Admin');
    expect(standing(en.people, { ...HEIR, access: 'none' })).toBe('Guest');
  });
});

describe('addresses of people whom the workbench does not know', () => {
  it('are found in what cells show, each once', () => {
    const cells = ['Ann <ann@mill.example>, bo@mill.example.', 'ann@mill.example', 'at @ noon', '老磨坊'];
    expect(addressesIn(cells)).toEqual(['ann@mill.example', 'bo@mill.example']);
  });

  it('are told from anything else that is typed', () => {
    expect(isAddress('ann@mill.example')).toBe(true);
    for (const text of ['', 'ann', 'ann@mill', 'ann@mill.example and bo', 'a b@mill.example']) {
      expect(isAddress(text)).toBe(false);
    }
  });
});

describe('a problem', () => {
  it('has no second advice where the server has given one', () => {
    const known = explainIn(en, new CallFailed('No such file. Choose another.', '', false, true));
    expect(known).toMatchObject({ cause: 'No such file. Choose another.', action: '' });
    expect(explainIn(en, new CallFailed('Service failed.', '')).action).toBe(en.problem.action);
  });

  it('that the server does not answer is over when it does', () => {
    const store = createStore(INITIAL, reduce);
    store.send({ kind: 'problem', problem: explainIn(en, new CallFailed('Gone.', '', true)) });
    store.send({ kind: 'connection', connection: 'lost' });
    expect(store.get().problem).toMatchObject({ cause: en.problem.unanswered });
    store.send({ kind: 'connection', connection: 'open' });
    expect(store.get().problem).toBeNull();
  });
});

describe('a clock that was moved', () => {
  it('claims nothing of what fired before, once that is not known', () => {
    const store = createStore(INITIAL, reduce);
    const fired = [{ trigger: 't', handler: 'nightly', at: 1, run: 'r' }];
    store.send({ kind: 'moved', moved: { fired, stopped: true } });
    expect(store.get()).toMatchObject({ fired, stopped: true });
    store.send({ kind: 'moving', from: 1, to: 9 });
    store.send({ kind: 'stopping' });
    expect(store.get()).toMatchObject({ moving: { from: 1, to: 9, stopping: true }, fired: null });
    store.send({ kind: 'moved', moved: null });
    expect(store.get()).toMatchObject({ moving: null, fired: null, stopped: false });
  });
});
