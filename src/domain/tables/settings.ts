import { text } from '../table/column';
import { defineTable } from '../table/table';

/** What each key decides, allows and has for default is in domain/settings; the derived columns only say it. */
export const settings = defineTable({
  name: 'settings',
  naturalKey: 'key',
  title: 'key',
  writers: 'admins',
  firstScreen: ['key', 'value', 'meaning', 'allowed', 'standard'],
  columns: {
    key: text.required(),
    value: text(),
    meaning: text({ derived: true }),
    allowed: text({ derived: true }),
    standard: text({ derived: true }),
  },
});
