import { digestKey } from '../../domain/outbox';
import { personKey } from '../../domain/team';
import type { Ports } from '../../ports';
import { Refusal } from '../errors';
import { requireAdmin } from '../install/setUpWorkbook';
import { queueMails } from '../outbox/queueMails';
import { sendOutbox } from '../outbox/sendOutbox';
import { readSettings, type SettingWords } from '../readSettings';
import { Night } from './night';

/**
 * Sends one digest to the person who asks: their own, else the most urgent that the night would send, marked as a
 * test. Nobody counts as told by it.
 * @returns false where the night would send nothing
 * @throws Refusal 'mail refused' where it could not be sent now; it waits in the outbox
 */
export function sendTestDigest(ports: Ports, to: string, words?: SettingWords): boolean {
  requireAdmin(ports);
  const read = readSettings(ports, words);
  const night = new Night(ports, ports.clock.today(), read, 'test');
  const mails = [...night.decision.mails].sort((a, b) => b.urgency - a.urgency);
  const mail = mails.find(({ person }) => person === personKey(to)) ?? mails[0];
  if (mail === undefined) return false;
  // The moment is part of the key: a test may be asked for as often as one likes.
  const key = `${digestKey('test digest', to, night.day)}|${ports.clock.now()}`;
  const { language, urgency } = mail;
  ports.lock.run(() => {
    const queued = {
      key,
      to,
      template: 'test digest' as const,
      arguments: JSON.stringify(mail),
      language,
      urgency,
    };
    queueMails(ports, [queued], new Set());
    const { sent } = sendOutbox(ports, {
      mayReceive: (address, template) => (address === to && template === 'test digest' ? 'yes' : 'not now'),
      hasTime: () => true,
    });
    // The quota is used up, or the service said no.
    if (sent === 0) throw new Refusal('mail refused');
  });
  return true;
}
