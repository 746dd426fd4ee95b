import { describe, expect, it } from '@jest/globals';
import { printTable } from '../../../workbench/host/print/printTable';
import { cutToWidth, textWidth } from '../../../workbench/host/print/textWidth';

interface Row {
  name: string;
  days: number | null;
}

const columns = [
  { caption: 'Customer', value: (row: Row) => row.name },
  { caption: 'Days', value: (row: Row) => row.days },
];

describe('a table printed for a person', () => {
  it('aligns texts to the left and numbers to the right', () => {
    const table = printTable(columns, [
      { name: 'Alder Inn', days: 7 },
      { name: 'Birch', days: 112 },
    ]);
    expect(table.split('\n')).toEqual([
      'Customer   Days',
      '─────────  ────',
      'Alder Inn     7',
      'Birch       112',
    ]);
  });

  it('counts Chinese characters, full-width signs and emoji as two columns', () => {
    expect(textWidth('客户A')).toBe(5);
    expect(textWidth('（上海）')).toBe(8);
    expect(textWidth('👩‍👩‍👧 ok')).toBe(5);
    expect(textWidth('e\u0301té')).toBe(3);
    const table = printTable(columns, [
      { name: '上海酒店', days: 1 },
      { name: 'Ab', days: 2 },
    ]);
    expect(table.split('\n').map(textWidth)).toEqual([14, 14, 14, 14]);
  });

  it('cuts long cells with … and never in the middle of a character', () => {
    expect(cutToWidth('客户名称', 6)).toBe('客户…');
    expect(cutToWidth('Customer', 8)).toBe('Customer');
    const table = printTable(
      [{ caption: 'Name', value: (name: string) => name, widest: 6 }],
      ['Kestrelby Hotel'],
    );
    expect(table).toContain('Kestr…');
  });

  it('prints at most so many rows and says how many more there are', () => {
    const rows = Array.from({ length: 25 }, (_, days) => ({ name: 'x', days }));
    expect(printTable(columns, rows).split('\n').at(-1)).toBe('and 5 more');
    const lines = printTable(columns, rows, { rows: 2, more: (count) => `还有 ${count} 个` }).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toBe('还有 23 个');
  });

  it('gives way in the widest column until the table fits the terminal', () => {
    const rows = [{ name: 'A customer with a really long name', days: 3 }];
    expect(
      printTable(columns, rows, { width: 24 })
        .split('\n')
        .every((line) => textWidth(line) <= 24),
    ).toBe(true);
  });

  it('lets no name draw on the terminal', () => {
    const table = printTable(columns, [{ name: 'a\u001b[31mred\nline\u202eback', days: null }]);
    expect(table.split('\n')[2]).toBe('a [31mred line back');
  });

  it('leaves blanks blank and is only captions without rows', () => {
    expect(printTable(columns, [{ name: '', days: null }]).split('\n')[2]).toBe('');
    expect(printTable(columns, [])).toBe('Customer  Days\n────────  ────');
  });
});
