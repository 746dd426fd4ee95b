import { choice, day, text } from '../table/column';
import { defineTable } from '../table/table';

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
