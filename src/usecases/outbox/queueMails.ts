import { type QueuedMail, signedText } from '../../domain/outbox';
import { LONGEST_CELL } from '../../domain/table/cell';
import { outbox } from '../../domain/tables/outbox';
import type { Ports } from '../../ports';

/**
 * Puts mails into the outbox, each once: a key that stands there already is left alone. A mail that does not fit into
 * a cell is left out, which the log is told; to its reader all is new again tomorrow.
 * @param known keys that are in the outbox: only the one run that has claimed the night adds digests to it
 * @returns how many were added
 */
export function queueMails(
  ports: Pick<Ports, 'tables' | 'secrets' | 'clock' | 'log'>,
  mails: readonly QueuedMail[],
  known: ReadonlySet<string>,
): number {
  const queuedOn = ports.clock.now();
  const fresh = mails.filter((mail) => !known.has(mail.key) && fits(ports, mail));
  if (fresh.length === 0) return 0;
  ports.tables.append(
    outbox,
    fresh.map((mail) => ({
      ...mail,
      state: 'queued' as const,
      attempts: 0,
      queuedOn,
      signature: ports.secrets.sign(signedText(mail)),
    })),
  );
  return fresh.length;
}

function fits({ log }: Pick<Ports, 'log'>, mail: QueuedMail): boolean {
  const { length } = mail.arguments;
  if (length > LONGEST_CELL) log.warn('mail too long for the outbox', { template: mail.template, length });
  return length <= LONGEST_CELL;
}
