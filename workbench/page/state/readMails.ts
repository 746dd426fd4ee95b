import type { MailHead } from '../../host/live/protocol/mails';
import { recall, remember } from './remembered';
import { createStore } from './store';

/** A mail of one workbook: another workbook's mails count from 0 again. */
const keyOf = ({ id, at }: MailHead): string => `${id}@${at}`;

const kept = (recall('local', 'read') ?? '').split(' ').filter((key) => key !== '');

/** Mails that somebody opened in this browser. */
export const readMails = createStore<ReadonlySet<string>, MailHead>(new Set(kept), (read, mail) => {
  const key = keyOf(mail);
  if (read.has(key)) return read;
  const next = new Set(read).add(key);
  remember('local', 'read', [...next].slice(-2000).join(' '));
  return next;
});

export const isRead = (read: ReadonlySet<string>, mail: MailHead): boolean => read.has(keyOf(mail));
