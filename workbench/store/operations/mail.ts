import { Buffer } from 'node:buffer';
import type { Operations } from '../operation';
import { ServiceError } from '../serviceError';
import type { Session } from '../session';
import type { Mail } from '../world';

const DAY_MS = 24 * 60 * 60_000;
const ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/;

export type MailRequest = Omit<Mail, 'at' | 'from'>;

/** `Ann <ann@example.com>, bob@example.com` → the addresses; throws for one that is none. */
function addressesOf(list: string): string[] {
  const parts = list.split(/[,;]/).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const address = /<([^<>]*)>\s*$/.exec(part)?.[1]?.trim() ?? part;
      if (!ADDRESS.test(address)) throw new ServiceError(`Invalid email: ${part}`);
      return address;
    });
}

/**
 * Recipients left today. Google counts a person's recipients over a day that rolls on from the first mail; here each
 * recipient frees its place 24 hours after it was mailed. PLATFORM 1.6
 */
function remaining(session: Session): number {
  const { world, effectiveUser } = session;
  const sent = (world.mailedAt[effectiveUser] ?? []).filter(({ at }) => at > world.now - DAY_MS);
  world.mailedAt[effectiveUser] = sent;
  const used = sent.reduce((sum, { recipients }) => sum + recipients, 0);
  return Math.max(0, world.quotas.mailRecipientsPerDay - used);
}

function send(session: Session, request: MailRequest): undefined {
  const { world } = session;
  const to = addressesOf(request.to);
  const recipients = to.length + addressesOf(request.cc).length + addressesOf(request.bcc).length;
  if (recipients === 0) throw new ServiceError('Failed to send email: no recipient');
  if (request.replyTo !== null) addressesOf(request.replyTo);
  if (recipients > world.quotas.mailRecipientsPerMessage) {
    throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
  }
  const bytes = Math.max(Buffer.byteLength(request.body), Buffer.byteLength(request.htmlBody ?? ''));
  if (bytes > world.quotas.mailBodyBytes) throw new ServiceError('Limit Exceeded: Email Body Size.');
  if (recipients > remaining(session)) {
    throw new ServiceError('Service invoked too many times for one day: email.');
  }
  (world.mailedAt[session.effectiveUser] ??= []).push({ at: world.now, recipients });
  world.mails.push({ at: world.now, from: session.effectiveUser, ...request });
}

export const mailOperations = {
  'mail.remaining': remaining,
  'mail.send': send,
} satisfies Operations;
