import { outbox } from '../../domain/tables/outbox';
import type { Ports } from '../../ports';

/** How long the contents of a mail stay readable in the outbox. */
const KEEP_DAYS = 30;
const DAY_MS = 86_400_000;

/** Empties the arguments of mails that are over and done with for 30 days. Returns how many. */
export function clearOldArguments(ports: Pick<Ports, 'tables' | 'clock' | 'lock'>): number {
  const fields = ['key', 'arguments', 'state', 'queuedOn'] as const;
  const before = ports.tables.read(outbox, fields);
  const limit = Date.parse(ports.clock.now()) - KEEP_DAYS * DAY_MS;
  const after = before.records.map((row) => {
    const open = row.state === 'queued' || row.state === 'sending';
    const old = row.queuedOn !== null && Date.parse(row.queuedOn) < limit;
    return old && !open ? { ...row, arguments: null } : row;
  });
  const cleared = after.filter(
    (row, index) => row !== before.records[index] && row.arguments !== before.records[index]?.arguments,
  );
  if (cleared.length > 0) ports.lock.run(() => ports.tables.rewrite(outbox, before, after, ['arguments']));
  return cleared.length;
}
