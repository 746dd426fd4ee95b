import { describe, expect, it } from '@jest/globals';
import { applyEdit } from '../../workbench/host/edits';
import { runNight } from '../../workbench/host/mainJob';
import type { World } from '../../workbench/store/world';
import { ADMIN, companyWorld, copyOf, product, toMorning } from '../support/product';
import { runScript } from '../support/script';
import { cellOf, rowsOf, rowWith } from '../support/sheetReading';
import { ANN, BOB, FIRST_NIGHT, smallCompany } from '../support/smallCompany';

const stateOf = (world: World): string[] =>
  rowsOf(world, 'outbox').map(({ key, state }) => `${String(key)} ${String(state)}`);

function type(world: World, field: string, row: number, text: string, tab = 'Outbox'): void {
  applyEdit(world, ADMIN, { kind: 'type', tab, cell: cellOf(world, 'outbox', field, row), text });
}

/** All four mails of the first night stand in the outbox, and the quota let none of them out. */
function waiting(): World {
  const world = companyWorld(smallCompany(), { quotas: { mailRecipientsPerDay: 0 } });
  toMorning(world, FIRST_NIGHT);
  world.quotas.mailRecipientsPerDay = 100;
  return world;
}

const four = waiting();

describe('a row of the outbox', () => {
  it('whose recipient somebody has changed is not mailed, but held and shown', () => {
    const world = copyOf(four);
    const { row } = rowWith(world, 'outbox', 'to', ANN);
    type(world, 'to', row, 'thief@example.com');
    runNight(world, product());
    expect(world.mails.map(({ to }) => to)).not.toContain('thief@example.com');
    expect(rowsOf(world, 'outbox').find((one) => one.row === row)).toMatchObject({
      state: 'Held',
      lastError: expect.stringMatching(/not signed/),
    });
    expect(rowsOf(world, 'jobs').at(-1)?.['message']).toMatch(/1 problem/);
  });

  it('says in the language of the workbook why it is held', () => {
    const world = companyWorld(smallCompany(), { language: 'zh-CN', quotas: { mailRecipientsPerDay: 0 } });
    toMorning(world, FIRST_NIGHT);
    const { row } = rowWith(world, 'outbox', 'to', ANN);
    type(world, 'to', row, 'thief@example.com', '邮件记录');
    toMorning(world, '2026-01-07');
    expect(rowsOf(world, 'outbox').find((one) => one.row === row)).toMatchObject({
      state: '暂扣',
      lastError: expect.stringMatching(/^本行没有 Rapport 的签名/),
    });
  });

  it('that somebody has made up is held', () => {
    const world = copyOf(four);
    for (const [field, text] of Object.entries({
      key: 'digest|bob@example.com|2026-01-05',
      to: BOB,
      template: 'Reminders',
      arguments: '{}',
      state: 'Queued',
    })) {
      type(world, field, 7, text);
    }
    runNight(world, product());
    expect(world.mails.filter(({ to }) => to === BOB)).toHaveLength(1);
    expect(rowsOf(world, 'outbox').find(({ row }) => row === 7)).toMatchObject({ state: 'Held' });
  });

  it.each(['before its mail went out', 'after it'])('that somebody has copied %s is one mail', (when) => {
    const world = copyOf(four);
    if (when === 'after it') runNight(world, product());
    runScript(
      `const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Outbox');
       sheet.getRange(3, 1, 2, sheet.getMaxColumns()).copyTo(sheet.getRange(7, 1));`,
      { world },
    );
    for (const row of [7, 8]) type(world, 'state', row, 'Queued');
    world.now += 60_000;
    runNight(world, product());
    expect(world.mails.map(({ to }) => to).sort()).toEqual(
      [...new Set(world.mails.map(({ to }) => to))].sort(),
    );
    expect(world.mails).toHaveLength(4);
    expect(stateOf(world).filter((one) => one.endsWith('Held'))).toHaveLength(2);
    expect(stateOf(world).filter((one) => one.endsWith('Sent'))).toHaveLength(4);
  });

  it('for a person who has been set inactive since is held', () => {
    const world = copyOf(four);
    const { row } = rowWith(world, 'team', 'email', ANN);
    applyEdit(world, ADMIN, {
      kind: 'type',
      tab: 'Team',
      cell: cellOf(world, 'team', 'active', row),
      text: 'No',
    });
    toMorning(world, '2026-01-07');
    expect(world.mails.map(({ to }) => to)).not.toContain(ANN);
  });

  it('that was left between sending and sent is shown as uncertain and not sent again', () => {
    const world = copyOf(four);
    const { row } = rowWith(world, 'outbox', 'to', ANN);
    type(world, 'state', row, 'Sending');
    runNight(world, product());
    expect(world.mails.map(({ to }) => to)).not.toContain(ANN);
    expect(rowsOf(world, 'outbox').find((one) => one.row === row)).toMatchObject({ state: 'Uncertain' });
  });

  it('whose address Google refuses is tried on three nights, and then has failed; the others go out', () => {
    const company = smallCompany();
    const world = companyWorld(company);
    const refuses = {
      before: (method: string, { world: now }: { world: World }): void => {
        // A quota that others have used up meanwhile is a refusal, too.
        if (method === 'MailApp.sendEmail') now.quotas.mailRecipientsPerDay = 0;
        if (method === 'MailApp.getRemainingDailyQuota') now.quotas.mailRecipientsPerDay = 100;
      },
    };
    for (const day of [FIRST_NIGHT, '2026-01-07']) toMorning(world, day, refuses);
    expect(world.mails).toEqual([]);
    expect(new Set(rowsOf(world, 'outbox').map(({ state }) => state))).toEqual(new Set(['Queued']));
    toMorning(world, '2026-01-08', refuses);
    const first = rowsOf(world, 'outbox').filter(({ key }) => String(key).endsWith(FIRST_NIGHT));
    expect(first.map(({ state, attempts }) => [state, attempts])).toEqual(first.map(() => ['Failed', 3]));
    expect(first[0]?.['lastError']).toMatch(/too many times/);
  });
});
