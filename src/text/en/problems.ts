import type { ProblemWords } from '../words';
import { count, formats } from './formats';

const anotherRow = (row: string | number | undefined): string =>
  row === undefined ? 'Another row' : `Row ${row}`;

export const problems: ProblemWords = {
  place: (tab, row, caption) =>
    [
      tab,
      ...(row === null ? [] : [`row ${row}`]),
      ...(caption === null ? [] : [formats.quoted(caption)]),
    ].join(', '),
  sentence: (place, found, advice) =>
    found === '' ? `${place}: ${advice}` : `${place}: found ${formats.quoted(found)}. ${advice}`,
  note: (found, advice) => (found === '' ? advice : `Found ${formats.quoted(found)}. ${advice}`),
  advice: {
    'not a day': () => 'Type a date such as 2026-03-31.',
    'ambiguous day': () =>
      'This could be two different days. Type it with the year first, such as 2026-03-31.',
    'not a moment': () => 'Type a date and a time such as 2026-03-31 09:30.',
    'not a number': () => 'Type a number such as 1200 or 1,200.50, without words.',
    'too small': ({ params }) => `Type a number that is at least ${params.atLeast ?? 0}.`,
    'too large': ({ params }) => `Type a number that is at most ${params.atMost ?? 0}.`,
    'not yes or no': () => 'Type Yes or No.',
    'not a choice': ({ choices }) =>
      choices.length === 0
        ? 'Choose one from the list in the cell.'
        : `Choose one of: ${formats.list(choices)}.`,
    'not an email': () => 'Type an e-mail address such as anna@example.com.',
    missing: ({ caption }) =>
      `This is blank. Fill in ${formats.quoted(caption)}, or clear the row if it is not needed.`,
    'unknown reference': ({ target }) =>
      `There is no such name in ${target}. Type the name as it stands there, or add it to ${target} first.`,
    'ambiguous reference': ({ target, params }) =>
      `${params.count === undefined ? 'Several rows' : count(Number(params.count), 'row')} in ${target} have this name. Give each a name of its own, then type the one you mean.`,
    'unknown person': () =>
      'There is nobody with this address in Team. Correct the address, or ask an admin to add the person.',
    'doubled id': ({ params }) =>
      `${anotherRow(params.earlier)} has the same ID, as happens when a row is copied. Clear the ID of the copy (unhide the column for that): the copy gets one of its own.`,
    'doubled natural key': ({ params, caption }) =>
      `${anotherRow(params.earlier)} has the same ${formats.quoted(caption)}. Join the two rows into one, or change one of them.`,
    'future day': () => 'This day is still to come. Correct the day; until then it does not count.',
    'bad cadence': () =>
      'Type a whole number of days from 1, or clear the cell to use what Settings says for the tier. Until then it counts as blank.',
    'bad setting': ({ allowed, params }) => {
      if (params.fault === 'doubled setting')
        return 'This setting stands here twice; the upper row holds. Remove this one.';
      if (allowed === '') return 'There is no setting of this name. Correct the name, or remove the row.';
      return `Allowed: ${allowed}. Until you correct it, the default holds.`;
    },
    'tab missing': ({ tab }) =>
      `The tab ${formats.quoted(tab)} is not there. Press Ctrl+Z (Undo) if it was deleted just now, or bring it back from File > Version history; else choose Repair columns in the Rapport menu for a blank one.`,
    'column missing': ({ caption }) =>
      `The column ${formats.quoted(caption)} is not there. Press Ctrl+Z (Undo) if it was deleted just now; else choose Repair columns in the Rapport menu and it comes back, blank, and File > Version history has what stood in it.`,
    'column doubled': ({ caption }) =>
      `The column ${formats.quoted(caption)} stands here twice, as happens when a column is copied. Choose Repair columns in the Rapport menu: the copy becomes a column of your own, and its data stays.`,
  },
};
