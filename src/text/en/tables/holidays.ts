import type { holidays as table } from '../../../domain/tables/holidays';
import type { TableWords } from '../../../domain/table/words';
import { recordKeeping } from './recordKeeping';

export const holidays: TableWords<typeof table> = {
  tab: 'Holidays',
  columns: {
    day: {
      caption: 'Day',
      note: 'A day on which the usual week does not hold, such as 2026-10-01. One row a day.',
    },
    name: { caption: 'Name', note: 'What day it is, such as National Day.' },
    kind: {
      caption: 'Kind',
      note: 'Off: nobody gets reminders. Working day: a weekend day on which you work. Blank: off.',
    },
    ...recordKeeping,
  },
  choices: { kind: { off: 'Off', workday: 'Working day' } },
};
