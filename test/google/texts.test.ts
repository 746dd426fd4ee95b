import { describe, expect, it } from '@jest/globals';
import { SWITCH_POSITIONS } from '../../workbench/store/switches';
import { formulaAt } from '../../workbench/store/workbook/cells';
import { createWorld } from '../../workbench/store/world';
import { laidSheet, TestSheet } from './sheet';

const HARD = [
  '007',
  '+86 138 0013 8000',
  '+1 555 0100',
  '=IMPORTXML("https://example.com","//a")',
  '=1+1',
  '1/2',
  '2024-01-01',
  '@x',
  '-5',
  "'s-Hertogenbosch",
  "''x",
  "'=1+1",
  '1e5',
  'TRUE',
  '50%',
  'two\nlines',
  'line\n=1+1',
  '😀 emoji',
  '＋８６　１３８',
  '＝1+1',
  ' =1+1',
  '张三（北京）',
];

const positions = SWITCH_POSITIONS.textCellFormula.flatMap((textCellFormula) =>
  SWITCH_POSITIONS.textCellApostrophe.flatMap((textCellApostrophe) =>
    SWITCH_POSITIONS.plusSign.map((plusSign) => ({ textCellFormula, textCellApostrophe, plusSign })),
  ),
);

/** Every cell of a row is a text or blank, and no formula. */
function expectPlain(sheet: TestSheet, row: number): void {
  for (const field of ['name', 'phone', 'notes']) {
    expect(typeof sheet.field('Customers', row, field)).toBe('string');
    expect(formulaAt(sheet.tab('Customers'), row, sheet.column('Customers', field))).toBe('');
  }
}

describe.each(positions)('where an @ cell makes %j', (switches) => {
  it('texts that are added come back as they went in: no formula, date, number or boolean (PLATFORM 4.3 to 4.6)', () => {
    const sheet = laidSheet({ switches });
    sheet.append(
      'customers',
      HARD.map((text) => ({ name: text, phone: text, notes: text })),
    );
    const { records, problems } = sheet.read('customers', ['name', 'phone', 'notes']);
    expect(problems).toEqual([]);
    expect(records).toEqual(HARD.map((text) => ({ name: text, phone: text, notes: text })));
    HARD.forEach((_text, index) => expectPlain(sheet, 3 + index));
  });

  it('and so do those that a command writes, and its undo', () => {
    const sheet = laidSheet({ switches });
    const ids = sheet.append(
      'customers',
      HARD.map((text) => ({ name: 'old', phone: text, notes: text })),
    );
    const changes = ids.map((id, index) => {
      return { table: 'customers', id, field: 'name', from: 'old', to: HARD[index] ?? '' };
    });
    const applied = sheet.apply(changes);
    expect(applied.conflicts).toEqual([]);
    expect(sheet.read('customers', ['name']).records).toEqual(HARD.map((name) => ({ name })));
    HARD.forEach((_text, index) => expectPlain(sheet, 3 + index));
    const undone = sheet.apply(applied.inverse);
    expect(undone.conflicts).toEqual([]);
    expect(sheet.read('customers', ['name']).records).toEqual(HARD.map(() => ({ name: 'old' })));
  });

  it('also where set-up has not found out anything, and where a person has taken the text format away', () => {
    const sheet = laidSheet({ switches });
    sheet.call('forget', 'sheet.textHabits');
    const tab = sheet.tab('Customers');
    for (const row of tab.rows) if (row) row.pattern = 0;
    sheet.append(
      'customers',
      HARD.map((text) => ({ name: text, phone: text, notes: text })),
    );
    expect(sheet.read('customers', ['name']).records).toEqual(HARD.map((name) => ({ name })));
    HARD.forEach((_text, index) => expectPlain(sheet, 3 + index));
  });

  it('the look at scratch cells leaves nothing behind', () => {
    const sheet = new TestSheet(createWorld({ switches }));
    const remembered = JSON.parse(String(sheet.call('probe'))) as {
      changes: string[];
      apostropheHides: boolean;
    };
    expect(remembered.changes.includes('=')).toBe(switches.textCellFormula === 'formula');
    expect(remembered.apostropheHides).toBe(switches.textCellApostrophe === 'hidden');
    const scratch = sheet.tab('rapport.scratch');
    expect(scratch.hidden).toBe(true);
    expect(scratch.rows.flatMap((row) => row?.values ?? []).filter((value) => value !== null)).toEqual([]);
  });
});
