import type { Day } from '../day';
import type { Moment } from '../moment';
import type { Cell, CellRules, ReadableCell } from './cell';
import { YES_NO } from './choiceText';
import type { Column } from './column';
import { labelsOf } from './words';

/** The writer of one column's cells: dates for days, the workbook's own labels for choices, `''` for blank. */
export function cellWriter(
  field: string,
  column: Column,
  rules: CellRules,
): (value: ReadableCell | undefined) => Cell {
  const write = filledWriter(field, column, rules);
  return (value) => (value === null || value === undefined ? '' : write(value));
}

function filledWriter(
  field: string,
  column: Column,
  { vocabulary, language, days }: CellRules,
): (value: string | number | boolean | readonly string[]) => Cell {
  switch (column.kind) {
    // A record's type says what its day and moment columns hold; here that type is gone.
    case 'day':
      return (value) => days.dateOf(value as Day);
    case 'moment':
      return (value) => days.dateOfMoment(value as Moment);
    case 'yes/no': {
      const { yes, no } = YES_NO[language];
      return (value) => (value === true ? yes : no);
    }
    case 'choice': {
      const labels = new Map(Object.entries(labelsOf(vocabulary[language], field, column)));
      return (value) => labels.get(String(value)) ?? String(value);
    }
    case 'money':
    case 'number':
    case 'percent':
      return (value) => (typeof value === 'number' ? value : textOf(value));
    case 'id':
    case 'text':
    case 'long text':
    case 'phone':
    case 'email':
    case 'url':
    case 'person':
    case 'people':
    case 'tags':
    case 'ref id':
    case 'ref ids':
      return textOf;
  }
}

function textOf(value: string | number | boolean | readonly string[]): string {
  return typeof value === 'object' ? value.join(', ') : String(value);
}
