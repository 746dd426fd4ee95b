import type { Day } from './day';
import type { Language } from './table/words';

/** What kinds of mail there are. `test` ones go to the admin alone, before Go live. */
export type Template = 'digest' | 'test digest';

/** Why a row of the outbox is held, or cannot be made a mail. */
export type OutboxFault =
  | 'not signed'
  | 'not an active colleague'
  | 'a copy of another row'
  | 'unknown template';

/** A mail before it is queued: template and arguments, rendered only when it is sent. */
export interface QueuedMail {
  /** One mail, once: recipient, kind and period. */
  readonly key: string;
  readonly to: string;
  readonly template: Template;
  /** JSON. */
  readonly arguments: string;
  readonly language: Language;
  /** Higher goes first when the quota is short. */
  readonly urgency: number;
}

/** The key of the one daily mail of a person. */
export function digestKey(template: Template, person: string, day: Day): string {
  return `${template}|${person.toLowerCase()}|${day}`;
}

/** What a signature covers: whoever changes one of these in the sheet makes the row one that is not ours. */
export function signedText(mail: Pick<QueuedMail, 'key' | 'to' | 'template' | 'arguments'>): string {
  return JSON.stringify([mail.key, mail.to, mail.template, mail.arguments]);
}
