import fc from 'fast-check';
import { addDays, day } from '../../../src/domain/day';
import { momentFromMs } from '../../../src/domain/moment';
import type { ReadableCell } from '../../../src/domain/table/cell';
import { choiceFinder, listOfText } from '../../../src/domain/table/choiceText';
import type { Column } from '../../../src/domain/table/column';
import type { AnyTable } from '../../../src/domain/table/table';
import type { Vocabulary } from '../../../src/domain/table/words';

const aDay = fc.integer({ min: 0, max: 100_000 }).map((after) => addDays(day('1901-01-01'), after));
const aMoment = fc.integer({ min: 0, max: 4e9 }).map((seconds) => momentFromMs(seconds * 1000));
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('007', '1/2', '=A1', "''x", '1e5', 'TRUE', ' x\n'),
  )
  .filter((text) => text !== '');
/** A text whose ends are no blanks: ids and addresses lose those. */
const anyWord = fc.string({ minLength: 1 }).filter((word) => word.trim() === word);
const anyAddress = fc
  .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}$/))
  .map(([who, where]) => `${who}@${where}.example.com`);
function isOneItem(word: string): boolean {
  const [first, ...others] = listOfText(word);
  return first === word && others.length === 0;
}

/** A list of which no item holds what separates them. */
const anyList = fc.array(
  anyWord.filter((word) => isOneItem(word)),
  { maxLength: 4 },
);

/** What a column's cell can hold in a record, blank included where it may be. */
function anyValue(field: string, column: Column, vocabulary: Vocabulary): fc.Arbitrary<ReadableCell> {
  const filled = filledValue(field, column, vocabulary);
  const isList = column.kind === 'people' || column.kind === 'tags' || column.kind === 'ref ids';
  return column.required || isList ? filled : fc.option(filled, { nil: null });
}

function filledValue(field: string, column: Column, vocabulary: Vocabulary): fc.Arbitrary<ReadableCell> {
  switch (column.kind) {
    case 'text':
    case 'long text':
    case 'phone':
      return column.required ? anyText.filter((text) => text.trim() !== '') : anyText;
    case 'id':
    case 'ref id':
    case 'url':
    case 'person':
      return anyWord;
    case 'email':
      return anyAddress;
    case 'people':
    case 'tags':
    case 'ref ids':
      return anyList;
    case 'day':
      return aDay;
    case 'moment':
      return aMoment;
    case 'money':
    case 'number':
    case 'percent':
      return fc.integer({ min: column.atLeast ?? -1000, max: column.atMost ?? 1_000_000 });
    case 'yes/no':
      return fc.boolean();
    case 'choice': {
      const codeOf = choiceFinder(field, column, vocabulary);
      const own = anyWord.filter((word) => codeOf(word) === undefined);
      const codes = (column.codes ?? []).map((code) => fc.constant(code));
      return fc.oneof(...codes, ...(column.open === true ? [own] : []));
    }
  }
}

export function anyRecord(
  table: AnyTable,
  vocabulary: Vocabulary,
): fc.Arbitrary<Record<string, ReadableCell>> {
  const values = Object.entries(table.columns).map(
    ([field, column]) => [field, anyValue(field, column, vocabulary)] as const,
  );
  return fc.record(Object.fromEntries(values));
}
