import { choice, email, longText, moment, number, text } from '../table/column';
import { defineLog, type RecordOf } from '../table/table';
import { LANGUAGES } from '../table/words';

export const outbox = defineLog({
  name: 'outbox',
  naturalKey: 'key',
  title: 'key',
  // What changes as a mail is sent stands side by side: one write for all of it.
  firstScreen: ['key', 'to', 'template', 'queuedOn', 'state', 'attempts', 'sentOn', 'lastError'],
  columns: {
    /** Recipient, kind and period: a mail with the same key is the same mail. */
    key: text.required({ derived: true }),
    to: email({ derived: true }),
    template: choice(['digest', 'test digest'], { derived: true }),
    /** JSON; cleared some time after sending. */
    arguments: longText({ derived: true }),
    /** The recipient's, as it was when the mail was queued. */
    language: choice(LANGUAGES, { derived: true }),
    /** Higher goes first when the quota is short. */
    urgency: number({ derived: true }),
    state: choice(['queued', 'sending', 'sent', 'failed', 'uncertain', 'held'], { derived: true }),
    attempts: number({ derived: true }),
    lastError: text({ derived: true }),
    queuedOn: moment({ derived: true }),
    sentOn: moment({ derived: true }),
    signature: text({ derived: true, hidden: true }),
  },
  highlights: [
    { when: 'OR({state=failed},{state=uncertain},{state=held})', look: 'problem' },
    { when: '{state=sent}', look: 'done' },
  ],
});

export type OutboxRow = RecordOf<typeof outbox>;
