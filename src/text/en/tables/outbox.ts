import type { outbox as table } from '../../../domain/tables/outbox';
import type { TableWords } from '../../../domain/table/words';

export const outbox: TableWords<typeof table> = {
  tab: 'Outbox',
  columns: {
    key: {
      caption: 'Mail',
      note: 'Kind, recipient and day. There is never a second mail with the same key.',
    },
    to: { caption: 'To', note: 'Recipient of the mail.' },
    template: { caption: 'Kind', note: 'What kind of mail it is.' },
    arguments: {
      caption: 'Contents',
      note: 'What the mail is made of when it is sent. Cleared 30 days after the mail was queued.',
    },
    language: { caption: 'Language', note: 'Language in which the mail is written.' },
    urgency: {
      caption: 'Urgency',
      note: "Mails with a higher number go first when the day's quota is short.",
    },
    state: {
      caption: 'State',
      note: 'Queued mails wait for their turn. Uncertain ones may or may not have gone out and are never sent again by themselves. Held ones were not written by Rapport, or their recipient is no active colleague.',
    },
    attempts: { caption: 'Attempts', note: 'How often Rapport tried to send it.' },
    lastError: { caption: 'Last error', note: 'Why the last attempt failed, or why the mail is held.' },
    queuedOn: { caption: 'Queued on', note: 'When the mail was put here.' },
    sentOn: { caption: 'Sent on', note: 'When Google took the mail.' },
    signature: {
      caption: 'Signature',
      note: 'Shows that Rapport wrote this row. A row without a valid one is not sent.',
    },
  },
  choices: {
    template: { digest: 'Reminders', 'test digest': 'Test reminders' },
    language: { en: 'English', 'zh-CN': 'Chinese' },
    state: {
      queued: 'Queued',
      sending: 'Sending',
      sent: 'Sent',
      failed: 'Failed',
      uncertain: 'Uncertain',
      held: 'Held',
    },
  },
};
