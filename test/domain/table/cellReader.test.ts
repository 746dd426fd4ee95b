import { describe, expect, it } from '@jest/globals';
import { CellFaultFound, type Cell, type ReadCell } from '../../../src/domain/table/cell';
import { cellReader, readText, textReader } from '../../../src/domain/table/cellReader';
import {
  choice,
  type Column,
  day,
  email,
  longText,
  moment,
  money,
  number,
  openChoice,
  people,
  percent,
  person,
  phone,
  tags,
  text,
  yesNo,
} from '../../../src/domain/table/column';
import { activities } from '../../../src/domain/tables/activities';
import { customers } from '../../../src/domain/tables/customers';
import { rulesFor, rulesWith } from './cellRules';

const rules = rulesWith({ tier: { A: 'A', B: 'B' } }, { tier: { A: 'A 重点', B: 'B 次重点' } });

function read(column: Column, cell: Cell): ReadCell {
  return cellReader('field', column, rules)(cell);
}

/** The code of the fault that a cell has; undefined for a good one. */
function faultOf(column: Column, cell: Cell): string | undefined {
  const found = read(column, cell);
  return found instanceof CellFaultFound ? found.code : undefined;
}

describe('a text cell', () => {
  it('keeps exactly what was typed, blanks, line breaks and signs included', () => {
    for (const typed of [
      ' two  words ',
      'a\nb\r\nc',
      '=IMPORTXML("x")',
      "'s-Hertogenbosch",
      '１２３',
      '😀',
      '007',
    ]) {
      expect(read(text(), typed)).toBe(typed);
      expect(read(longText(), typed)).toBe(typed);
      expect(read(phone(), typed)).toBe(typed);
    }
  });

  it('is read as text where its format got lost and Sheets made something else of it', () => {
    expect(read(phone(), 13800138000)).toBe('13800138000');
    expect(read(text(), true)).toBe('TRUE');
    expect(read(text(), new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
    expect(read(text(), new Date('2025-12-31T17:30:00Z'))).toBe('2025-12-31T17:30:00.000Z');
  });

  it('is null when blank, and a list is empty', () => {
    expect(read(text(), '')).toBeNull();
    expect(read(day(), ' ')).toBeNull();
    expect(read(number(), '')).toBeNull();
    expect(read(yesNo(), '')).toBeNull();
    expect(read(choice(['A']), '')).toBeNull();
    expect(read(tags(), ' , ')).toEqual([]);
    expect(read(people(), '')).toEqual([]);
  });
});

describe('a day cell', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026/3/31', '2026-03-31'],
    ['2026.3.1', '2026-03-01'],
    ['2026年3月31日', '2026-03-31'],
    ['２０２６年３月３１号', '2026-03-31'],
    ['20170131', '2017-01-31'],
    ['31012017', '2017-01-31'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['3/3/2026', '2026-03-03'],
    ['31 Mar 2026', '2026-03-31'],
    ['March 31, 2026', '2026-03-31'],
    ['1-Sept-2026', '2026-09-01'],
    ['2026-03-31 09:30', '2026-03-31'],
    ['2026-03-31T23:59:59.000Z', '2026-03-31'],
    ['2026年3月31日 上午9:30', '2026-03-31'],
    ['2026年3月31日9:30', '2026-03-31'],
    ['31/12/2026 9:30 pm', '2026-12-31'],
  ])('reads %s as %s', (typed, expected) => {
    expect(read(day(), typed)).toBe(expected);
  });

  it('reads a date as its day in the zone of the spreadsheet, not in that of the script', () => {
    expect(read(day(), new Date('2026-03-30T16:00:00Z'))).toBe('2026-03-31');
    expect(read(day(), new Date('2026-03-30T15:59:00Z'))).toBe('2026-03-30');
  });

  it.each(['1/2/2026', '02-01-2026', '01022017'])('refuses to guess %s', (typed) => {
    expect(faultOf(day(), typed)).toBe('ambiguous day');
  });

  it.each([
    '31/2/26',
    '26-03-31',
    '2026-02-30',
    '2026-13-01',
    'tomorrow',
    '3月31日',
    '99999999',
    '31 Foo 2026',
    '2026-3/31',
  ])('does not take %s for a day', (typed) => expect(faultOf(day(), typed)).toBe('not a day'));

  it('does not take a number or a tick for a day', () => {
    expect(faultOf(day(), 46112)).toBe('not a day');
    expect(faultOf(day(), true)).toBe('not a day');
  });

  it('lets a date order settle what could be read two ways, and nothing else', () => {
    const asOrdered = (typed: string, dateOrder: 'ymd' | 'dmy' | 'mdy'): ReadCell =>
      readText('field', day(), typed, rules, { dateOrder });
    expect(asOrdered('1/2/2026', 'dmy')).toBe('2026-02-01');
    expect(asOrdered('1/2/2026', 'mdy')).toBe('2026-01-02');
    expect(asOrdered('01022017', 'mdy')).toBe('2017-01-02');
    expect(asOrdered('2026-03-31', 'mdy')).toBe('2026-03-31');
    expect(asOrdered('1/2/2026', 'ymd')).toMatchObject({ code: 'ambiguous day' });
    expect(asOrdered('31/12/2026', 'mdy')).toMatchObject({ code: 'not a day' });
  });
});

describe('a number cell', () => {
  it.each([
    ['1,200.50', 1200.5],
    ['￥1,200', 1200],
    ['1200元', 1200],
    ['-¥3.5', -3.5],
    ['$ 7', 7],
    ['１２．５', 12.5],
    ['1 200 000', 1200000],
    ['1.200,50', 1200.5],
    ['1e5', 100000],
    ['.5', 0.5],
    ['3.5万', 35000],
    ['1.1万', 11000],
    ['2 亿', 200000000],
    ['−4', -4],
  ])('reads %s as %d', (typed, expected) => {
    expect(read(money(), typed)).toBe(expected);
    expect(read(number(), typed)).toBe(expected);
  });

  it.each([
    '1,20',
    '1,2345',
    '12,34,567',
    'twelve',
    '5 days',
    '1.2.3',
    '1,200,50',
    '--1',
    '25%',
    'Infinity',
    '0x10',
    '万',
    '¥',
  ])('refuses %s', (typed) => expect(faultOf(number(), typed)).toBe('not a number'));

  it('does not take a date or a tick for a number', () => {
    expect(faultOf(number(), new Date(0))).toBe('not a number');
    expect(faultOf(number(), false)).toBe('not a number');
  });

  it('says what the limit is where a number is beyond it', () => {
    const column = number({ atLeast: 1, atMost: 5 });
    expect(read(column, 0)).toMatchObject({ code: 'too small', found: '0', params: { atLeast: 1 } });
    expect(read(column, '6')).toMatchObject({ code: 'too large', found: '6', params: { atMost: 5 } });
    expect(read(column, 5)).toBe(5);
  });

  it('reads shares with a percent sign or as a part of one, and refuses what could be both', () => {
    expect(read(percent(), '25%')).toBe(0.25);
    expect(read(percent(), '２５％')).toBe(0.25);
    expect(read(percent(), '12.5 %')).toBe(0.125);
    expect(read(percent(), '0.25')).toBe(0.25);
    expect(read(percent(), 0.25)).toBe(0.25);
    expect(faultOf(percent(), '25')).toBe('not a number');
  });
});

describe('a yes/no cell', () => {
  it('is read in any language, from ticks and from 1 and 0', () => {
    for (const yes of ['yes', 'Yes', 'YES', '是', 'TRUE', 'true', '1', ' 是 ', true, 1])
      expect(read(yesNo(), yes)).toBe(true);
    for (const no of ['no', 'No', '否', 'FALSE', '0', false, 0]) expect(read(yesNo(), no)).toBe(false);
    for (const else_ of ['maybe', '2', 2, new Date(0)]) expect(faultOf(yesNo(), else_)).toBe('not yes or no');
  });
});

describe('a choice cell', () => {
  const tier = (cell: Cell): ReadCell =>
    cellReader('tier', customers.columns.tier, rulesFor(customers))(cell);
  const source = (cell: Cell): ReadCell =>
    cellReader('source', customers.columns.source, rulesFor(customers))(cell);
  const state = (cell: Cell): ReadCell =>
    cellReader('contactState', customers.columns.contactState, rulesFor(customers))(cell);

  it('is read from the code or the label in any language, whatever the workbook speaks', () => {
    for (const typed of ['A', 'a', ' A ', 'Ａ', 'A 重点', '重点']) expect(tier(typed)).toBe('A');
    expect(tier('次重点')).toBe('B');
    for (const typed of ['due soon', 'Due soon', 'DUE SOON', '即将到期'])
      expect(state(typed)).toBe('due soon');
  });

  it('does not take one word of a label for the label', () => {
    expect(state('due')).toMatchObject({ code: 'not a choice', found: 'due' });
    expect(source('cold')).toBe('cold');
  });

  it('keeps what the team added, as it was typed, where the choice is open', () => {
    expect(source('Trade fair 2026')).toBe('Trade fair 2026');
    expect(source('展会')).toBe('exhibition');
    expect(tier('D')).toMatchObject({ code: 'not a choice' });
    expect(read(openChoice([]), 7)).toBe('7');
  });
});

describe('a cell with several values', () => {
  it('is split at commas, semicolons, 、 and line breaks, in either width', () => {
    expect(read(tags(), 'a, b；c、d\ne，f;g')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(read(people(), 'anna@x.com ,ben@x.com')).toEqual(['anna@x.com', 'ben@x.com']);
  });
});

describe('an address cell', () => {
  it('is trimmed and checked lightly', () => {
    expect(read(email(), ' anna@example.com ')).toBe('anna@example.com');
    for (const wrong of [
      'anna',
      'anna@',
      '@example.com',
      'a b@example.com',
      'anna@example',
      'a@b.com, c@d.com',
    ]) {
      expect(faultOf(email(), wrong)).toBe('not an email');
    }
  });

  it('of a colleague is left to whoever knows the team, so that a wrong one is named and not lost', () => {
    expect(read(person(), ' Anna ')).toBe('Anna');
  });
});

describe('a moment cell', () => {
  it('is read from dates, instants, and days with a time in the zone of the spreadsheet', () => {
    expect(read(moment(), new Date('2026-03-31T01:30:00Z'))).toBe('2026-03-31T01:30:00.000Z');
    expect(read(moment(), '2026-03-31T01:30:00.000Z')).toBe('2026-03-31T01:30:00.000Z');
    expect(read(moment(), '2026-03-31T09:30:00+08:00')).toBe('2026-03-31T01:30:00.000Z');
    expect(read(moment(), '2026-03-31 09:30')).toBe('2026-03-31T01:30:00.000Z');
    expect(read(moment(), '2026年3月31日')).toBe('2026-03-30T16:00:00.000Z');
    for (const wrong of ['soon', 3, true, '2026-03-31 25:00'])
      expect(faultOf(moment(), wrong)).toBe('not a moment');
  });
});

describe('what was found', () => {
  it('is told on one line and not longer than 80 characters', () => {
    const { found } = read(number(), `first\n${'long '.repeat(50)}`) as CellFaultFound; // nonsense is a fault
    expect(found).toHaveLength(80);
    expect(found.startsWith('first long')).toBe(true);
  });
});

describe('readers', () => {
  it('of texts are prepared once for a whole file', () => {
    const reader = textReader('doneOn', activities.columns.doneOn, rulesFor(activities), {
      dateOrder: 'dmy',
    });
    expect(reader('1/2/2026')).toBe('2026-02-01');
    expect(reader('')).toBeNull();
  });
});
