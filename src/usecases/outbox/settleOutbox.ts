import { outbox, type OutboxRow } from '../../domain/tables/outbox';
import type { Ports } from '../../ports';

/** What a run wrote of a mail at its end. */
export type MailEnd = Pick<OutboxRow, 'state' | 'attempts' | 'sentOn' | 'lastError'>;

const END_FIELDS = ['state', 'attempts', 'sentOn', 'lastError'] as const;

/**
 * Looks once more at the outbox after mails were sent. The end of a mail is written where its row was when it began;
 * should somebody have sorted the tab in that moment, another mail says that it was sent. Every row gets back its own.
 * @param ends by key, what this run did
 * @param waiting by key, the attempts of mails that this run left queued
 */
export function settleOutbox(
  { tables }: Pick<Ports, 'tables'>,
  ends: ReadonlyMap<string, MailEnd>,
  waiting: ReadonlyMap<string, number>,
): void {
  if (ends.size === 0) return;
  const rows = tables.read(outbox, ['key', ...END_FIELDS]);
  const written = new Set([...ends.values()].map(({ state }) => state));
  const after = rows.records.map((row) => {
    // A copy of a row that was held has its key, and nothing of its end.
    if (row.state === 'held') return row;
    const end = ends.get(row.key ?? '');
    if (end !== undefined) return end.state === row.state ? row : { ...row, ...end };
    const attempts = waiting.get(row.key ?? '');
    const isHit = attempts !== undefined && row.state !== 'queued' && written.has(row.state);
    return isHit ? { ...row, state: 'queued' as const, attempts, sentOn: null, lastError: null } : row;
  });
  if (after.every((row, index) => row === rows.records[index])) return;
  tables.rewrite(outbox, rows, after, END_FIELDS);
}
