import type { Blob } from './blob';
import { call } from './call';
import type { Plain } from './bridge';
import { notImplemented } from './exception';
import { service } from './service';
import { textOf } from './textOf';

/** What a script may say about a mail; texts may come as other things, and are made texts. */
interface MailOptions {
  readonly to?: unknown;
  readonly cc?: unknown;
  readonly bcc?: unknown;
  readonly subject?: unknown;
  readonly body?: unknown;
  readonly htmlBody?: unknown;
  readonly name?: unknown;
  readonly replyTo?: unknown;
  readonly noReply?: unknown;
  readonly attachments?: unknown;
  readonly inlineImages?: unknown;
}

const textOrNull = (value: unknown): string | null =>
  value === undefined || value === null ? null : textOf(value);

/** Mails with only an HTML body get a plain one, as mail programs without HTML would show it. */
function plainFrom(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function attachmentsOf(value: unknown): Plain[] {
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((source) => {
    // Google takes whatever can give a blob.
    const blob = (source as { getBlob: () => Blob }).getBlob();
    return { name: blob.getName(), contentType: blob.getContentType(), bytes: blob.getBytes().length };
  });
}

function send(options: MailOptions): void {
  if (options.inlineImages !== undefined) throw notImplemented('MailApp.sendEmail with inlineImages');
  const htmlBody = textOrNull(options.htmlBody);
  call('mail.send', {
    to: textOf(options.to),
    cc: textOf(options.cc),
    bcc: textOf(options.bcc),
    subject: textOf(options.subject),
    body: textOrNull(options.body) ?? plainFrom(htmlBody ?? ''),
    htmlBody,
    name: textOrNull(options.name),
    replyTo: textOrNull(options.replyTo),
    noReply: options.noReply === true,
    attachments: attachmentsOf(options.attachments),
  });
}

class MailAppClass {
  getRemainingDailyQuota(): number {
    return call<number>('mail.remaining');
  }

  /** `(message)`, `(to, subject, body)`, `(to, subject, body, options)` or `(to, replyTo, subject, body)`. */
  sendEmail(...args: [MailOptions | string, ...(MailOptions | string)[]]): void {
    const [first, second, third, fourth] = args;
    if (typeof first !== 'string') send(first);
    else if (typeof fourth === 'string') send({ to: first, replyTo: second, subject: third, body: fourth });
    else send({ ...fourth, to: first, subject: second, body: third });
  }
}

service('MailApp', MailAppClass);

export const MailApp = new MailAppClass();
