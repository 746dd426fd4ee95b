import type { ImportWords } from '../words';
import { count, formats } from './formats';

export const imports: ImportWords = {
  takenOver: 'taken over',
  advice: {
    missing: ({ caption }) =>
      `This is blank, and a row without ${formats.quoted(caption)} is not taken. Fill it in.`,
    'same key as line': ({ params, caption }) =>
      `Line ${params.line ?? '?'} of ${params.file ?? 'the file'} has the same ${formats.quoted(caption)} and says something else. Join the two lines into one, or change one of them.`,
    'done without a day': () =>
      'An activity that is done needs the day on which it was done. Fill it in, or make it planned.',
    'planned without a day': () => 'A planned activity needs the day for which it is planned. Fill it in.',
    'no status': () => 'Without a status an activity is no contact. Make it planned, done or cancelled.',
    'too long': ({ params }) =>
      `This has ${formats.number(Number(params.length ?? 0))} characters, and a cell of a spreadsheet holds ${formats.number(Number(params.atMost ?? 0))}. Shorten it.`,
    'too many cells': ({ params }) =>
      `The line has ${params.cells ?? 'more'} cells for ${params.columns ?? 'its'} columns. Put quotation marks around a text that contains the separator.`,
    'too few cells': ({ params }) =>
      `The line has ${params.cells ?? 'fewer'} cells for ${params.columns ?? 'its'} columns. The missing ones were taken as blank.`,
  },
  inRows: (rows) => `(in ${count(rows, 'row')})`,
  mapping: {
    'unknown tab': (tab, _field, known) =>
      `There is no tab ${formats.quoted(tab)}. Tabs that can be imported: ${known}.`,
    'unknown field': (tab, field, known) =>
      `${tab} has no field ${formats.quoted(field)}. Fields that can be imported: ${known}.`,
    'cannot be imported': (tab, field, known) =>
      `${formats.quoted(field)} of ${tab} is worked out by Rapport and cannot be imported. Take it out of import.json. Fields that can be imported: ${known}.`,
    'key not mapped': (tab, field) =>
      `Rows of ${tab} are known by ${formats.quoted(field)}. Say in import.json from which column it comes.`,
  },
};
