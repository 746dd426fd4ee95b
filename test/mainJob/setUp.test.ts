import { beforeAll, describe, expect, it } from '@jest/globals';
import { advanceTo } from '../../workbench/host/clock';
import { editAs } from '../../workbench/host/edits';
import type { Execution } from '../../workbench/host/execution';
import { importInto } from '../../workbench/host/mainJob';
import type { World } from '../../workbench/store/world';
import {
  ADMIN,
  choose,
  companyWorld,
  emptyWorld,
  product,
  requestOf,
  saidBy,
  toMorning,
  typed,
} from '../support/product';
import { cellOf, rowsOf, sheetOf } from '../support/sheetReading';
import { ANN, FIRST_NIGHT, FIRST_STATES, smallCompany } from '../support/smallCompany';
import { SECOND_ADMIN, TEAM, STEP, states, withSecondAdmin, changesNothing } from './menuFlow';

describe('set up, by the owner of an empty spreadsheet', () => {
  const world = emptyWorld({ editors: TEAM });
  let first: Execution;
  beforeAll(() => {
    first = choose(world, 'setUp');
  });

  it('lays the tabs, makes the owner the first admin, and shows what is left', () => {
    expect(first.error).toBeNull();
    for (const tab of [
      'customers',
      'contacts',
      'activities',
      'team',
      'holidays',
      'settings',
      'outbox',
      'jobs',
    ] as const) {
      expect(sheetOf(world, tab).name).not.toBe('');
    }
    expect(rowsOf(world, 'team')).toMatchObject([{ email: ADMIN, role: 'Admin' }]);
    expect(saidBy(first)).toHaveLength(1);
    expect(saidBy(first)[0]).toMatch(
      /1\. Team.*\n.*2\. Customers.*\n.*3\. Preview.*\n.*4\. Test digest.*\n.*5\. Nightly job.*\n.*6\. Go live/,
    );
    expect(first.shown.toasts.length).toBeGreaterThan(3);
  });

  it('says so where a step has nothing to show yet, and takes an answer that is no step', () => {
    const said = saidBy(
      choose(world, 'setUp', {
        answers: [typed('seven'), 'OK', typed(STEP.preview), 'OK', typed(STEP.testDigest), 'OK'],
      }),
    );
    expect(said[1]).toMatch(/seven/);
    expect(said[3]).toMatch(/^Nothing/);
    expect(said[5]).toMatch(/nothing to report/);
    expect(world.mails).toEqual([]);
  });

  it('leads through preview, test digest, nightly job and Go live', () => {
    importInto(world, product(), requestOf(smallCompany()));
    world.now = Date.parse(`${FIRST_NIGHT}T05:00:00Z`);
    const steps = choose(world, 'setUp', {
      answers: [
        typed(STEP.preview),
        'OK',
        typed(STEP.testDigest),
        'OK',
        typed(STEP.nightly),
        typed(STEP.goLive),
        'YES',
        'OK',
      ],
    });
    expect(steps.error).toBeNull();
    const said = saidBy(steps);
    expect(said[0]).toMatch(/○ 5\. Nightly job.*off/);
    expect(said[1]).toMatch(/Alder: Overdue\W+95 days since the last contact/);
    expect(said[1]).toMatch(/4 mails would go out/);
    expect(said[1]).toMatch(/all mails would go to admin@example\.com/);
    expect(said[3]).toMatch(/test digest went to admin@example\.com/);
    expect(world.mails.map(({ to, subject }) => [to, /test/i.test(subject)])).toEqual([[ADMIN, true]]);
    expect(said.at(-1)).toMatch(/✓ 5\. Nightly job.*runs as admin@example\.com/);
    expect(said.at(-1)).toMatch(/✓ 6\. Go live.*live/);
    expect(world.triggers.map(({ handler, person }) => [handler, person]).sort()).toEqual([
      ['edited', ADMIN],
      ['nightly', ADMIN],
    ]);
  });

  it('and the first live night tells the team everything as new', () => {
    const before = world.mails.length;
    toMorning(world, FIRST_NIGHT);
    expect(states(world)).toEqual(FIRST_STATES);
    expect(
      world.mails
        .slice(before)
        .map(({ to }) => to)
        .sort(),
    ).toEqual([...TEAM].sort());
  });
});

describe('before Go live', () => {
  it('every mail goes to the admin alone, marked as a test, and the first live night tells all as new', () => {
    const world = companyWorld(smallCompany(), { live: false });
    toMorning(world, FIRST_NIGHT);
    expect(world.mails).toHaveLength(4);
    for (const { to, subject } of world.mails)
      expect([to, subject]).toEqual([ADMIN, expect.stringMatching(/test/i)]);
    const liveAtOnce = companyWorld(smallCompany(), { now: `${FIRST_NIGHT}T12:00:00Z` });
    choose(world, 'setUp', { answers: [typed(STEP.goLive), 'YES', 'OK'] });
    for (const one of [world, liveAtOnce]) toMorning(one, '2026-01-07');
    const mailsOf = (one: World): string[] =>
      one.mails
        .filter(({ to }) => to !== ADMIN)
        .map(({ to, subject, body }) => `${to} ${subject} ${body}`)
        .sort();
    expect(mailsOf(world)).toHaveLength(4);
    expect(mailsOf(world)).toEqual(mailsOf(liveAtOnce));
  });

  it('Go live asks first, with the number of mails that will really go out, and a No changes nothing', () => {
    const world = companyWorld(smallCompany(), { live: false });
    // What was told in tests does not count.
    toMorning(world, FIRST_NIGHT);
    const said = saidBy(choose(world, 'setUp', { answers: [typed(STEP.goLive), 'NO'] }));
    expect(said.join('\n')).toContain('would send 4 mails');
    toMorning(world, '2026-01-07');
    expect(new Set(world.mails.map(({ to }) => to))).toEqual(new Set([ADMIN]));
  });

  it('can be had back: live is switched off where it was switched on', () => {
    const world = companyWorld(smallCompany());
    const said = saidBy(choose(world, 'setUp', { answers: [typed(STEP.goLive), 'YES', 'OK'] }));
    expect(said.join('\n')).toContain('Back to tests');
    toMorning(world, FIRST_NIGHT);
    expect(new Set(world.mails.map(({ to }) => to))).toEqual(new Set([ADMIN]));
  });
});

describe('the owner of the triggers', () => {
  it('finds the nightly job off where Google has dropped it, and switches it on again', () => {
    const world = companyWorld(smallCompany());
    world.triggers = world.triggers.filter(({ handler }) => handler !== 'nightly');
    const said = saidBy(choose(world, 'setUp', { answers: [typed(STEP.nightly)] }));
    expect(said[0]).toMatch(/○ 5\. Nightly job.*off/);
    expect(said[1]).toMatch(/✓ 5\. Nightly job.*runs as admin@example\.com/);
    expect(world.triggers.map(({ handler }) => handler).sort()).toEqual(['edited', 'nightly']);
    toMorning(world, FIRST_NIGHT);
    expect(world.mails).toHaveLength(4);
  });
});

describe('a second admin', () => {
  it('may set up again, which changes nothing, and is told whose triggers run', () => {
    const world = withSecondAdmin();
    toMorning(world, FIRST_NIGHT);
    choose(world, 'setUp', { user: SECOND_ADMIN });
    const said = changesNothing(world, () =>
      choose(world, 'setUp', { user: SECOND_ADMIN, answers: [typed(STEP.nightly)] }),
    );
    expect(saidBy(said).at(-1)).toMatch(/already runs as admin@example\.com.*48 hours/);
  });

  it('may take the nightly job over when it has not run for two days; the old trigger then does nothing', () => {
    const world = withSecondAdmin();
    toMorning(world, FIRST_NIGHT);
    advanceTo(world, product(), Date.parse('2026-01-08T12:00:00Z'), { fate: () => 'miss' });
    const taken = choose(world, 'setUp', { user: SECOND_ADMIN, answers: [typed(STEP.nightly)] });
    expect(saidBy(taken).at(-1)).toMatch(/runs as sue@example\.com/);
    const before = world.mails.length;
    const nights = toMorning(world, '2026-01-09');
    const byPerson = Object.fromEntries(nights.map(({ user, error }) => [user, error?.message ?? 'ran']));
    expect(byPerson).toEqual({ [SECOND_ADMIN]: 'ran', [ADMIN]: 'ran' });
    expect(nights.find(({ user }) => user === ADMIN)?.meter.byMethod['MailApp.sendEmail']).toBeUndefined();
    expect(rowsOf(world, 'jobs').filter(({ owner }) => owner === ADMIN)).toHaveLength(1);
    const to = world.mails.slice(before).map((mail) => mail.to);
    expect(new Set(to).size).toBe(to.length);
    expect(to.length).toBeGreaterThan(0);
  });

  it('takes over edits as well: the old trigger goes at the first one, without an error', () => {
    const world = withSecondAdmin();
    toMorning(world, FIRST_NIGHT);
    advanceTo(world, product(), Date.parse('2026-01-08T12:00:00Z'), { fate: () => 'miss' });
    choose(world, 'setUp', { user: SECOND_ADMIN, answers: [typed(STEP.nightly)] });
    const edit = (): readonly Execution[] =>
      editAs(world, product(), ANN, {
        kind: 'type',
        tab: 'Customers',
        cell: cellOf(world, 'customers', 'notes', 3),
        text: 'hello',
      }).executions;
    expect(edit().map(({ user, error }) => [user, error])).toEqual(
      expect.arrayContaining([
        [ADMIN, null],
        [SECOND_ADMIN, null],
      ]),
    );
    expect(world.triggers.filter(({ person, handler }) => person === ADMIN && handler === 'edited')).toEqual(
      [],
    );
    expect(edit().map(({ user }) => user)).not.toContain(ADMIN);
  });

  it('cannot take over at once what was switched on just now, however long ago it last ran', () => {
    const world = withSecondAdmin();
    toMorning(world, FIRST_NIGHT);
    world.now = Date.parse('2026-01-12T12:00:00Z');
    world.triggers = [];
    choose(world, 'setUp', { answers: [typed(STEP.nightly)] });
    const said = saidBy(choose(world, 'setUp', { user: SECOND_ADMIN, answers: [typed(STEP.nightly)] }));
    expect(said.at(-1)).toMatch(/already runs as admin@example\.com/);
    expect(new Set(world.triggers.map(({ person }) => person))).toEqual(new Set([ADMIN]));
  });

  it('is told before Go live to whom the tests go', () => {
    const world = withSecondAdmin(false);
    world.now = Date.parse(`${FIRST_NIGHT}T12:00:00Z`);
    expect(saidBy(choose(world, 'runNightNow', { user: SECOND_ADMIN, answers: ['YES'] }))[0]).toMatch(
      /would go to admin@example\.com/,
    );
    expect(new Set(world.mails.map(({ to }) => to))).toEqual(new Set([ADMIN]));
  });

  it('gets the job when its holder switches it off', () => {
    const world = withSecondAdmin();
    const off = choose(world, 'setUp', { answers: [typed(STEP.nightly), 'YES', 'OK'] });
    expect(saidBy(off).join('\n')).toMatch(/nightly job is off \(2 triggers removed\)/);
    expect(world.triggers).toEqual([]);
    choose(world, 'setUp', { user: SECOND_ADMIN, answers: [typed(STEP.nightly)] });
    expect(world.triggers.map(({ person }) => person)).toEqual([SECOND_ADMIN, SECOND_ADMIN]);
    toMorning(world, FIRST_NIGHT);
    expect(world.mails).toHaveLength(4);
  });
});
