import { digestKey } from '../../domain/outbox';
import { personKey } from '../../domain/team';
import { isWorkingDay } from '../../domain/workdays';
import type { Ports } from '../../ports';
import { Refusal } from '../errors';
import { requireAdmin } from '../install/setUpWorkbook';
import { queueMails } from '../outbox/queueMails';
import { sendOutbox } from '../outbox/sendOutbox';
import { readSettings, type SettingWords } from '../readSettings';
import { Night } from './night';
import { isNightRunning } from './nightlyJob';

/** Why there is no test digest. */
export type NothingToSend = 'no customers' | 'free day' | 'nothing new';
export type TestDigestResult = 'sent' | NothingToSend;

/**
 * Sends one digest to the person who asks: their own, else the most urgent that the night would send, marked as a
 * test. Nobody counts as told by it, and no other mail of the outbox is touched.
 * @returns 'sent', or why the night would send nothing
 * @throws Refusal 'mail refused' where it could not be sent now; it waits in the outbox. 'busy' while a nightly job
 *   sends what stands there; 'workbook is a copy' until that has been confirmed
 */
export function sendTestDigest(ports: Ports, to: string, words?: SettingWords): TestDigestResult {
  requireAdmin(ports);
  if (ports.workbook.isCopy()) throw new Refusal('workbook is a copy');
  const read = readSettings(ports, words);
  const night = new Night(ports, ports.clock.today(), read, 'test');
  // Rows typed just now have no ids yet; the preview counts them as well.
  night.settleInMind();
  const mails = [...night.decision.mails].sort((a, b) => b.urgency - a.urgency);
  const mail = mails.find(({ person }) => person === personKey(to)) ?? mails[0];
  if (mail === undefined) return whyNothing(night);
  // The moment is part of the key: a test may be asked for as often as one likes.
  const key = `${digestKey('test digest', to, night.day)}|${ports.clock.now()}`;
  const { language, urgency } = mail;
  const queued = {
    key,
    to,
    template: 'test digest' as const,
    arguments: JSON.stringify(mail),
    language,
    urgency,
  };
  // A nightly job claims the night inside the lock as well: no two runs send from the outbox at a time.
  const { sent } = ports.lock.run(() => {
    if (isNightRunning(ports)) throw new Refusal('busy');
    queueMails(ports, [queued], new Set());
    return sendOutbox(ports, { mayReceive: () => 'yes', hasTime: () => true, only: key });
  });
  // The quota is used up, or the service said no.
  if (sent === 0) throw new Refusal('mail refused');
  return 'sent';
}

function whyNothing({ data: { customers, day, calendar } }: Night): NothingToSend {
  if (customers.records.length === 0) return 'no customers';
  return isWorkingDay(day, calendar) ? 'nothing new' : 'free day';
}
