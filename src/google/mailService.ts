import type { MailPort, Message } from '../ports';
import { MailUncertain, Refusal } from '../usecases/errors';

/** Google's mail. Its daily quota counts recipients (PLATFORM 1.6). */
export class MailService implements MailPort {
  remaining(): number {
    return MailApp.getRemainingDailyQuota();
  }

  send({ to, subject, text, html }: Message): void {
    try {
      MailApp.sendEmail({
        to,
        subject,
        body: text,
        ...(html !== undefined && { htmlBody: html }),
      });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (REFUSALS.some((refusal) => refusal.test(why))) throw new Refusal('mail refused', { why });
      throw new MailUncertain(why);
    }
  }
}

/**
 * What the service says before it has done anything: a bad address, a quota, a missing right. After any other error
 * the mail may be on its way, as when the answer got lost.
 */
const REFUSALS = [
  /^Invalid email/,
  /^Failed to send email: no recipient/,
  /^Limit Exceeded/,
  /^Service invoked too many times/,
  /^Specified permissions are not sufficient/,
  /^You do not have permission/,
  /^Authorization is required/,
  /^The parameters .* don't match the method signature/,
] as const;
