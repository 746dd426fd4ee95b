import { choice, day, text } from '../table/column';
import { defineTable, type NewRecord, type RecordOf } from '../table/table';

export const holidays = defineTable({
  name: 'holidays',
  naturalKey: 'day',
  title: 'day',
  firstScreen: ['day', 'name', 'kind'],
  columns: {
    day: day.required(),
    name: text(),
    /** 'workday' is a working day moved onto a weekend. */
    kind: choice(['off', 'workday']),
  },
});

export type Holiday = RecordOf<typeof holidays>;
export type NewHoliday = NewRecord<typeof holidays>;
