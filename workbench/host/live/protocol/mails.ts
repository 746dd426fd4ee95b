/** Mails as the outbox lists and shows them. */

export interface MailHead {
  /** Its place among all mails, from 0. */
  readonly id: number;
  readonly at: number;
  readonly from: string;
  readonly fromName: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  /** The first line of its plain text, cut where it is long. */
  readonly preview: string;
  readonly hasHtml: boolean;
}

export interface MailView extends MailHead {
  readonly cc: readonly string[];
  readonly replyTo: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly { readonly name: string | null; readonly bytes: number }[];
}
