import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { contactHistories } from '../../src/domain/contactHistory';
import { contactState } from '../../src/domain/contactState';
import { day } from '../../src/domain/day';
import type { DigestCustomer } from '../../src/domain/digestLines';
import { standardSettings } from '../../src/domain/settings';
import type { MemberRow } from '../../src/domain/team';
import { describeWithSharedData } from '../support/sharedData';
import { activityFacts, customerFacts, digests, linesOf, memberRow, team } from './makers';

interface Row {
  readonly [column: string]: string;
}

const address = (name: string): string => `${name.toLowerCase().split(' ').join('.')}@example.com`;

describeWithSharedData('a hardware seller’s 8,800 opportunities', 'crm-sales-opportunities', (folder) => {
  const rows = (file: string): Row[] =>
    parse<Row>(readFileSync(join(folder, file)), { columns: true, bom: true });
  const pipeline = rows('sales_pipeline.csv');
  const accounts = rows('accounts.csv').map(({ account = '' }) => account);
  const reps = rows('sales_teams.csv').map(({ sales_agent = '', manager = '' }): MemberRow => {
    return memberRow(sales_agent, { email: address(sales_agent), manager: address(manager) });
  });

  const onDay = (today: string): DigestCustomer[] => {
    const activities = pipeline
      .filter((row) => row['account'] !== '' && (row['close_date'] !== '' || row['engage_date'] !== ''))
      .map((row) =>
        activityFacts({
          id: row['opportunity_id'] ?? null,
          customerId: row['account'] ?? null,
          by: address(row['sales_agent'] ?? ''),
          doneOn: day(row['close_date'] || row['engage_date'] || ''),
        }),
      );
    expect(activities).toHaveLength(7212);
    const { of, problems } = contactHistories(activities, accounts, day(today));
    expect(problems).toEqual([]);
    return accounts.map((name) => {
      const history = of.get(name)!;
      const contact = contactState(customerFacts({ sourceKey: 'k' }), history, day(today), standardSettings);
      return { id: name, name, owner: null, contact, history, lowScore: null, told: '' };
    });
  };

  /** Days since the last date in the file, counted with the clock's milliseconds. */
  const daysSince = (account: string, today: string): number => {
    let last = 0;
    for (const row of pipeline) {
      const date = row['close_date'] === '' ? row['engage_date'] : row['close_date'];
      if (row['account'] === account && date) last = Math.max(last, Date.parse(date));
    }
    return Math.round((Date.parse(today) - last) / 86_400_000);
  };

  it.each(['2018-03-28', '2018-03-29'])('on %s each account is in the state that its days say', (today) => {
    const states = onDay(today).map(({ name, contact }) => [name, contact.state, contact.days]);
    const expected = accounts.map((name) => {
      const days = daysSince(name, today);
      return [name, days > 90 ? 'overdue' : days > 83 ? 'due soon' : 'on track', days];
    });
    expect(states).toEqual(expected);
    expect(states.filter(([, state]) => state === 'overdue').length).toBeGreaterThan(0);
  });

  it('each is told to one who dealt with it on its last day, and to nobody else', () => {
    const customers = onDay('2018-03-28');
    const { mails, untold } = digests('2018-03-28', { team: team(...reps), customers });
    expect(untold).toEqual([]);
    for (const { contact, name } of customers) {
      if (contact.reason.kind !== 'overdue' && contact.reason.kind !== 'dueSoon') continue;
      const last = contact.reason.lastContactOn;
      const makers = pipeline
        .filter((row) => row['account'] === name)
        .filter((row) => (row['close_date'] || row['engage_date']) === last)
        .map((row) => address(row['sales_agent'] ?? ''));
      const readers = mails.filter((found) => linesOf(found).some(({ customerId }) => customerId === name));
      expect(readers.map(({ person }) => person)).toEqual([[...makers].sort()[0]]);
    }
  });
});
