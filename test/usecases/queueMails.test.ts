import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day';
import type { QueuedMail } from '../../src/domain/outbox';
import { moment } from '../../src/domain/moment';
import { outbox } from '../../src/domain/tables/outbox';
import { queueMails } from '../../src/usecases/outbox/queueMails';
import { MemoryTables } from '../support/memoryTables';

function mailOf(key: string, length: number): QueuedMail {
  return {
    key,
    to: `${key}@example.com`,
    template: 'digest',
    arguments: 'x'.repeat(length),
    language: 'en',
    urgency: 1,
  };
}

function queue(mails: readonly QueuedMail[]): { keys: unknown[]; added: number; log: string[] } {
  const tables = new MemoryTables();
  const log: string[] = [];
  const note = (event: string, facts = {}): void => void log.push(`${event} ${JSON.stringify(facts)}`);
  const now = moment('2026-01-06T07:00:00.000Z');
  const today = day('2026-01-06');
  const clock = {
    now: () => now,
    today: () => today,
    dayOf: () => today,
    timeOf: () => '07:00',
    elapsed: () => 0,
  };
  const ports = { tables, clock, secrets: { sign: () => 'signed' }, log: { info: note, warn: note } };
  const added = queueMails(ports, mails, new Set());
  return { keys: tables.of(outbox).map(({ key }) => key), added, log };
}

describe('the outbox', () => {
  it('takes a mail that just fits into a cell', () => {
    expect(queue([mailOf('ann', 50_000)])).toMatchObject({ keys: ['ann'], added: 1, log: [] });
  });

  it('leaves out a mail that does not, takes all others, and tells the log without naming anybody', () => {
    const { keys, added, log } = queue([mailOf('ann', 10), mailOf('bob', 50_001), mailOf('cho', 10)]);
    expect([keys, added]).toEqual([['ann', 'cho'], 2]);
    expect(log).toEqual(['mail too long for the outbox {"template":"digest","length":50001}']);
  });
});
