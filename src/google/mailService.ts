import type { MailPort, Message } from '../ports';
import { Refusal } from '../usecases/errors';

/** Google's mail. Its daily quota counts recipients (PLATFORM 1.6). */
export class MailService implements MailPort {
  remaining(): number {
    return MailApp.getRemainingDailyQuota();
  }

  send({ to, subject, text, html, senderName }: Message): void {
    try {
      MailApp.sendEmail({
        to,
        subject,
        body: text,
        ...(html !== undefined && { htmlBody: html }),
        ...(senderName !== undefined && { name: senderName }),
      });
    } catch (error) {
      // Whatever the service says (bad address, quota, no right), the caller keeps the mail and its reason.
      throw new Refusal('mail refused', { why: error instanceof Error ? error.message : String(error) });
    }
  }
}
