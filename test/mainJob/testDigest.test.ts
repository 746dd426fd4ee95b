import { describe, expect, it } from '@jest/globals';
import { applyEdit } from '../../workbench/host/edits';
import type { World } from '../../workbench/store/world';
import { ADMIN, choose, companyWorld, saidBy, toMorning, typed } from '../support/product';
import { cellOf, rowsOf, rowWith } from '../support/sheetReading';
import { FIRST_NIGHT, smallCompany } from '../support/smallCompany';
import { SECOND_ADMIN, STEP, withSecondAdmin } from './menuFlow';

describe('a test digest', () => {
  const asked = (world: World, user = ADMIN): string | undefined =>
    saidBy(choose(world, 'setUp', { user, answers: [typed(STEP.testDigest)] })).at(-1);

  it('sends itself alone: what waits in the outbox stays as it is', () => {
    const world = companyWorld(smallCompany(), { quotas: { mailRecipientsPerDay: 0 } });
    toMorning(world, FIRST_NIGHT);
    world.quotas.mailRecipientsPerDay = 100;
    const type = (field: string, row: number, text: string): void => {
      applyEdit(world, ADMIN, {
        kind: 'type',
        tab: 'Outbox',
        cell: cellOf(world, 'outbox', field, row),
        text,
      });
    };
    type('state', 3, 'Sending');
    type('to', 4, 'thief@example.com');
    const before = rowsOf(world, 'outbox');
    choose(world, 'setUp', { answers: [typed(STEP.testDigest), 'OK'] });
    expect(world.mails.map(({ to }) => to)).toEqual([ADMIN]);
    expect(rowsOf(world, 'outbox').slice(0, before.length)).toEqual(before);
    expect(rowsOf(world, 'outbox').at(-1)).toMatchObject({ to: ADMIN, state: 'Sent' });
  });

  it('is not queued while a nightly job runs that would send it, too', () => {
    const world = companyWorld(smallCompany(), { now: `${FIRST_NIGHT}T12:00:00Z` });
    world.properties.document['running'] = JSON.stringify({ until: `${FIRST_NIGHT}T12:05:00.000Z` });
    expect(asked(world)).toMatch(/Somebody else is writing/);
    expect(rowsOf(world, 'outbox')).toEqual([]);
  });

  it.each([true, false])('of a second admin that had to wait goes out the next night (live: %s)', (live) => {
    const world = withSecondAdmin(live);
    world.now = Date.parse(`${FIRST_NIGHT}T12:00:00Z`);
    world.quotas.mailRecipientsPerDay = 0;
    expect(asked(world, SECOND_ADMIN)).toMatch(/did not take the mail/);
    world.quotas.mailRecipientsPerDay = 100;
    toMorning(world, '2026-01-07');
    expect(world.mails.map(({ to }) => to)).toContain(SECOND_ADMIN);
    expect(rowsOf(world, 'outbox').filter(({ state }) => state === 'Held')).toEqual([]);
  });

  it('of somebody who is no admin any more is held', () => {
    const world = withSecondAdmin();
    world.now = Date.parse(`${FIRST_NIGHT}T12:00:00Z`);
    world.quotas.mailRecipientsPerDay = 0;
    asked(world, SECOND_ADMIN);
    world.quotas.mailRecipientsPerDay = 100;
    const { row } = rowWith(world, 'team', 'email', SECOND_ADMIN);
    applyEdit(world, ADMIN, {
      kind: 'type',
      tab: 'Team',
      cell: cellOf(world, 'team', 'role', row),
      text: 'Rep',
    });
    toMorning(world, '2026-01-07');
    expect(world.mails.filter(({ subject }) => /test/i.test(subject))).toEqual([]);
    expect(rowsOf(world, 'outbox')[0]).toMatchObject({ to: SECOND_ADMIN, state: 'Held' });
  });

  it('that the quota has no room for is no success', () => {
    const world = companyWorld(smallCompany(), {
      now: `${FIRST_NIGHT}T12:00:00Z`,
      quotas: { mailRecipientsPerDay: 0 },
    });
    expect(saidBy(choose(world, 'setUp', { answers: [typed(STEP.testDigest)] })).at(-1)).toMatch(
      /did not take the mail/,
    );
    expect(world.mails).toEqual([]);
  });
});
