import { type QueuedMail, signedText } from '../../domain/outbox';
import { outbox } from '../../domain/tables/outbox';
import type { Ports } from '../../ports';

/**
 * Puts mails into the outbox, each once: a key that stands there already is left alone.
 * @param known keys that are in the outbox: only the one run that has claimed the night adds digests to it
 * @returns how many were added
 */
export function queueMails(
  ports: Pick<Ports, 'tables' | 'secrets' | 'clock'>,
  mails: readonly QueuedMail[],
  known: ReadonlySet<string>,
): number {
  const queuedOn = ports.clock.now();
  const fresh = mails.filter((mail) => !known.has(mail.key));
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
