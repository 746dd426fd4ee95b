import { describe, expect, it } from '@jest/globals';
import type { Opening } from '../../workbench/host/live/protocol/calls';
import type { FrameView, RunView } from '../../workbench/host/live/protocol/faces';
import type { MailHead } from '../../workbench/host/live/protocol/mails';
import type { Push } from '../../workbench/host/live/protocol/pushes';
import type { Status } from '../../workbench/host/live/protocol/status';
import { INITIAL } from '../../workbench/page/state/pageState';
import type { PageEvent, PageState } from '../../workbench/page/state/pageState';
import { initialsOf, mailsFor, personOf } from '../../workbench/page/state/people';
import { reduce } from '../../workbench/page/state/reduce';
import { createStore } from '../../workbench/page/state/store';
import { DEFAULT_SWITCHES } from '../../workbench/store/switches';
import { CONSUMER_QUOTAS } from '../../workbench/store/world';

const STATUS: Status = {
  name: 'Our customers',
  spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/book/edit',
  webAppUrl: 'https://script.google.com/macros/s/app/exec',
  now: 1000,
  zones: { spreadsheet: 'Etc/UTC', script: 'Etc/UTC' },
  locale: 'en_US',
  save: { kind: 'saved' },
  people: [
    { email: 'ada@example.com', name: 'Ada', role: 'admin', access: 'owner' },
    { email: 'rea@example.com', name: 'Rea', role: 'rep', access: 'editor' },
  ],
  triggers: [],
  quotas: CONSUMER_QUOTAS,
  latency: { perCall: 0, perTrip: 0, perCell: 0 },
  switches: DEFAULT_SWITCHES,
  failNext: null,
  webApp: { executeAs: 'USER_ACCESSING', access: 'ANYONE', deployer: 'ada@example.com' },
  mailCount: 0,
  mailQuotaLeft: {},
};

const mail = (id: number, to: string): MailHead => ({
  id,
  at: id * 10,
  from: 'ada@example.com',
  fromName: null,
  to: [to],
  subject: `Mail ${id}`,
  preview: '',
  hasHtml: true,
});

const run = (id: string, state: RunView['state'], startedAt = 0): RunView => ({
  id,
  function: 'nightly',
  kind: 'trigger',
  user: 'ada@example.com',
  startedAt,
  state,
  durationMs: 1,
  calls: 1,
  trips: 1,
  cellsRead: 0,
  cellsWritten: 0,
  message: null,
});

const frame = (id: string, kind: FrameView['kind']): FrameView => ({
  id,
  kind,
  title: id,
  width: null,
  height: null,
  address: `/frame/${id}`,
});

const after = (state: PageState, ...pushes: readonly Push[]): PageState =>
  pushes.reduce((now, push) => reduce(now, { kind: 'push', push, at: 5 }), state);

const openAs = (state: PageState, person: string, more: Partial<Opening> = {}): PageState => {
  const opening: Opening = { person, status: STATUS, book: null, runs: [], mails: [], ...more };
  return reduce(reduce(state, { kind: 'opening', person }), { kind: 'opened', person, opening, at: 5 });
};

describe('what a window shows', () => {
  it('lists runs and mails newest first, as opened and as pushed', () => {
    const opened = openAs(INITIAL, 'ada@example.com', {
      runs: [run('a', 'done', 1), run('b', 'done', 2)],
      mails: [mail(0, 'x'), mail(1, 'x')],
    });
    const state = after(
      opened,
      { kind: 'run', run: run('c', 'running', 3) },
      { kind: 'mail', mail: mail(2, 'x') },
    );
    expect(state.runs.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(state.mails.map(({ id }) => id)).toEqual([2, 1, 0]);
  });

  it('replaces a run where it stands when it is told anew', () => {
    const state = after(
      INITIAL,
      { kind: 'run', run: run('a', 'running') },
      { kind: 'run', run: run('b', 'running') },
      { kind: 'run', run: run('a', 'done') },
    );
    expect(state.runs.map(({ id, state: now }) => `${id} ${now}`)).toEqual(['b running', 'a done']);
  });

  it('shows one sidebar and asks each question once', () => {
    const question = { kind: 'alert' as const, title: '', text: 'Go on?', buttons: ['YES', 'NO'] };
    const state = after(
      INITIAL,
      { kind: 'frame', frame: frame('one', 'sidebar') },
      { kind: 'frame', frame: frame('two', 'sidebar') },
      { kind: 'question', id: 'q', run: 'a', question },
      { kind: 'question', id: 'q', run: 'a', question },
    );
    expect(state.sidebar?.id).toBe('two');
    expect(state.questions).toHaveLength(1);
    expect(after(state, { kind: 'question over', id: 'q' }).questions).toEqual([]);
    expect(after(state, { kind: 'frame over', id: 'one' }).sidebar?.id).toBe('two');
    expect(after(state, { kind: 'frame over', id: 'two' }).sidebar).toBeNull();
  });

  it('leaves behind what was another person’s, and keeps menus that come before the answer', () => {
    const before = after(
      openAs(INITIAL, 'ada@example.com'),
      { kind: 'frame', frame: frame('one', 'sidebar') },
      { kind: 'menus', menus: [{ caption: 'Old', items: [] }] },
    );
    const opening = reduce(before, { kind: 'opening', person: 'rea@example.com' });
    expect(opening.sidebar).toBeNull();
    expect(opening.menus).toEqual([]);
    const told = after(opening, { kind: 'menus', menus: [{ caption: 'New', items: [] }] });
    const opened: PageEvent = {
      kind: 'opened',
      person: 'rea@example.com',
      opening: { person: 'rea@example.com', status: STATUS, book: null, runs: [], mails: [] },
      at: 6,
    };
    expect(reduce(told, opened).menus.map(({ caption }) => caption)).toEqual(['New']);
  });

  it('keeps a sidebar when the same person’s window is opened again after a lost connection', () => {
    const before = after(openAs(INITIAL, 'ada@example.com'), {
      kind: 'frame',
      frame: frame('one', 'sidebar'),
    });
    const again = openAs(before, 'ada@example.com');
    expect(again.sidebar?.id).toBe('one');
    expect(again.generation).toBe(before.generation + 1);
  });

  it('tells its components only of changes', () => {
    const store = createStore(INITIAL, reduce);
    let heard = 0;
    store.subscribe(() => {
      heard += 1;
    });
    store.send({ kind: 'connection', connection: 'open' });
    expect(heard).toBe(0);
    store.send({ kind: 'connection', connection: 'lost' });
    expect(heard).toBe(1);
  });
});

describe('people', () => {
  it('see their own mails; the admin sees all', () => {
    const mails = [mail(1, 'rea@example.com'), mail(0, 'ada@example.com')];
    expect(mailsFor(mails, personOf(STATUS, 'rea@example.com')).map(({ id }) => id)).toEqual([1]);
    expect(mailsFor(mails, personOf(STATUS, 'ada@example.com'))).toHaveLength(2);
  });

  it('whom nobody knows have no access', () => {
    expect(personOf(STATUS, 'eve@example.com')).toMatchObject({ access: 'none', role: 'other' });
  });

  it('have short initials in either script', () => {
    expect(['Ada Lovelace', '王小明', 'eve@example.com', 'Li'].map(initialsOf)).toEqual([
      'AL',
      '小明',
      'E',
      'L',
    ]);
  });
});
