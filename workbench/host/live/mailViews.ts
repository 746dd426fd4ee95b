import type { Mail, World } from '../../store/world';
import { Mistake } from './failure';
import type { MailHead, MailView } from './protocol/mails';

/** `Ann <ann@example.com>, bob@example.com` → the addresses. */
export function addressesIn(list: string): string[] {
  const parts = list.split(/[,;]/).map((part) => part.trim());
  return parts.filter((part) => part !== '').map((part) => (/<([^<>]*)>\s*$/.exec(part)?.[1] ?? part).trim());
}

const START = /^.{0,140}/u;

/** The first line that says something. */
function previewOf(text: string): string {
  const line = /\S[^\r\n]*/.exec(text)?.[0].trim() ?? '';
  // By whole letters, were they written with two units.
  const cut = START.exec(line)?.[0] ?? '';
  return cut === line ? line : `${cut}…`;
}

export function mailHead(mail: Mail, id: number): MailHead {
  return {
    id,
    at: mail.at,
    from: mail.from,
    fromName: mail.name,
    to: addressesIn(mail.to),
    subject: mail.subject,
    preview: previewOf(mail.body),
    hasHtml: mail.htmlBody !== null,
  };
}

/** @throws Mistake where there is no such mail */
export function mailView(world: World, id: number): MailView {
  const mail = world.mails[id];
  if (mail === undefined) throw new Mistake((words) => words.mailGone);
  return {
    ...mailHead(mail, id),
    cc: addressesIn(mail.cc),
    replyTo: mail.replyTo,
    text: mail.body,
    html: mail.htmlBody,
    attachments: mail.attachments.map(({ name, bytes }) => ({ name, bytes })),
  };
}
