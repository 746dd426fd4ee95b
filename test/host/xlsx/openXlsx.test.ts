import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readXlsx, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { worldToXlsx, xlsxBytes } from '../../../workbench/host/xlsx';
import { openXlsx } from '../../../workbench/host/xlsx/open/openXlsx';
import { areaToA1 } from '../../../workbench/store/formula/area';
import { changeProps, formulaAt, noteAt, propsAt } from '../../../workbench/store/workbook/cells';
import { ruleAt } from '../../../workbench/store/workbook/conditionalFormats';
import { contentAt, displayAt } from '../../../workbench/store/workbook/read';
import type { Sheet } from '../../../workbench/store/workbook/workbook';
import { createWorld, type World } from '../../../workbench/store/world';

async function opened(
  sheet: Partial<WriteSheet>,
  more: Partial<WriteOptions> = {},
): Promise<{ world: World; sheet: Sheet; remarks: readonly string[] }> {
  const bytes = await writeXlsx({ sheets: [{ name: 'List', rows: [['a']], ...sheet }], ...more });
  const { world, remarks } = await openXlsx(bytes, 'list.xlsx', createWorld());
  const [first] = world.workbook.sheets;
  if (first === undefined) throw new Error('nothing was opened');
  return { world, sheet: first, remarks };
}

function failure(bytes: Uint8Array, language: 'en' | 'zh-CN' = 'en'): Promise<unknown> {
  return openXlsx(bytes, 'their.xlsx', createWorld(), language).then(
    () => null,
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : error),
  );
}

describe('an .xlsx of another program, opened: what stands in the cells', () => {
  it('keeps texts, numbers and booleans, and days as days under their format', async () => {
    const { world, sheet } = await opened({
      rows: [['007', 12.5, true, new Date('2026-03-31T00:00:00Z'), new Date('2026-03-31T18:30:00Z')]],
      cells: new Map([['0,4', { style: { numFmt: 'yyyy-mm-dd hh:mm' } }]]),
    });
    expect(contentAt(world, sheet, 1, 1)).toBe('007');
    expect(contentAt(world, sheet, 1, 2)).toBe(12.5);
    expect(contentAt(world, sheet, 1, 3)).toBe(true);
    expect(contentAt(world, sheet, 1, 4)).toBe(46_112);
    expect(displayAt(world, sheet, 1, 4)).toBe('2026-03-31');
    expect(displayAt(world, sheet, 1, 5)).toBe('2026-03-31 18:30');
  });

  it('reads the days of a file that counts from 1904 as the same days', async () => {
    const { world, sheet } = await opened(
      { rows: [[new Date('2026-03-31T00:00:00Z')]] },
      { dateSystem: '1904' },
    );
    expect(displayAt(world, sheet, 1, 1)).toBe('2026-03-31');
  });

  it('keeps formulas, without the marks of the format, and works them out anew', async () => {
    const { world, sheet } = await opened({
      rows: [[1], [2]],
      cells: new Map([
        ['0,1', { formula: 'SUM(A1:A1048576)+1', formulaResult: 99 }],
        ['0,2', { formula: '_xlfn.IFS(A1>0,"yes")' }],
        ['0,3', { formula: 'A1:A2*2', formulaType: 'array', formulaDynamic: true, formulaRef: 'D1:D2' }],
      ]),
    });
    expect(formulaAt(sheet, 1, 2)).toBe('=SUM(A1:A)+1');
    expect(contentAt(world, sheet, 1, 2)).toBe(4);
    expect(formulaAt(sheet, 1, 3)).toBe('=IFS(A1>0,"yes")');
    expect(formulaAt(sheet, 1, 4)).toBe('=ARRAYFORMULA(A1:A2*2)');
    expect(contentAt(world, sheet, 2, 4)).toBe(4);
  });

  it('writes a formula that cells share for each of them', async () => {
    const { sheet } = await opened({
      rows: [[1], [2], [3]],
      cells: new Map([
        ['0,1', { formula: 'A1*2', formulaType: 'shared', formulaSharedIndex: 0, formulaRef: 'B1:B3' }],
        ['1,1', { formula: '', formulaType: 'shared', formulaSharedIndex: 0 }],
        ['2,1', { formula: '', formulaType: 'shared', formulaSharedIndex: 0 }],
      ]),
    });
    expect([1, 2, 3].map((row) => formulaAt(sheet, row, 2))).toEqual(['=A1*2', '=A2*2', '=A3*2']);
  });

  it('keeps notes', async () => {
    const { sheet } = await opened({ cells: new Map([['0,0', { comment: { text: '客户\nnote' } }]]) });
    expect(noteAt(sheet, 1, 1)).toBe('客户\nnote');
  });
});

describe('an .xlsx of another program, opened: looks, rules and sheets', () => {
  it('keeps fonts, fills, alignment and formats, theme colours among them', async () => {
    const { world, sheet } = await opened({
      cells: new Map([
        [
          '0,0',
          {
            style: {
              font: { bold: true, color: { rgb: 'FF0000' }, name: 'Georgia', size: 14 },
              fill: { type: 'pattern', pattern: 'solid', fgColor: { theme: 4 } },
              alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
              numFmt: '#,##0.00',
            },
          },
        ],
      ]),
    });
    const props = propsAt(world.workbook, sheet, 1, 1);
    expect(props).toMatchObject({
      fontWeight: 'bold',
      fontColor: '#ff0000',
      fontFamily: 'Georgia',
      fontSize: 14,
      horizontalAlignment: 'center',
      verticalAlignment: 'middle',
      wrap: 'WRAP',
      format: '#,##0.00',
    });
    expect(props.background).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('keeps drop-downs, checkboxes, numbers, days and formulas that check what is typed', async () => {
    const { world, sheet } = await opened({
      rows: [['x', true, 1, 1, 1]],
      dataValidations: [
        { type: 'list', values: ['甲', '乙'], range: 'A1:A1048576', inputMessage: 'Choose' },
        { type: 'list', values: ['TRUE', 'FALSE'], range: 'B1:B3' },
        {
          type: 'whole',
          operator: 'between',
          formula1: '1',
          formula2: '5',
          range: 'C1',
          showErrorMessage: true,
        },
        { type: 'date', operator: 'greaterThan', formula1: '46000', range: 'D1' },
        { type: 'textLength', operator: 'lessThan', formula1: '5', range: 'E1:E2' },
        { type: 'list', formula1: 'List!$A$1:$A$1048576', range: 'F1' },
      ],
    });
    const rule = (row: number, col: number) => propsAt(world.workbook, sheet, row, col).validation;
    expect(rule(1000, 1)).toMatchObject({
      criteria: 'VALUE_IN_LIST',
      args: ['甲', '乙'],
      helpText: 'Choose',
    });
    expect(rule(3, 2)?.criteria).toBe('CHECKBOX');
    expect(rule(1, 3)).toMatchObject({ criteria: 'NUMBER_BETWEEN', args: [1, 5], allowInvalid: false });
    expect(rule(1, 4)).toMatchObject({ criteria: 'DATE_AFTER', args: [{ serial: 46_000 }] });
    expect(rule(2, 5)).toMatchObject({ criteria: 'CUSTOM_FORMULA', args: ['=LEN(E1)<(5)'] });
    const [range] = rule(1, 6)?.args ?? [];
    expect(typeof range === 'object' && 'area' in range ? areaToA1(range.area) : null).toBe('A:A');
  });

  it('keeps conditional formats in their order, and says which it cannot', async () => {
    const { sheet, remarks } = await opened({
      conditionalRules: [
        {
          type: 'colorScale',
          priority: 3,
          range: 'A1:A9',
          colorScale: { cfvo: [{ type: 'min' }, { type: 'max' }], colors: ['FF0000', '00FF00'] },
        },
        {
          type: 'cellIs',
          operator: 'greaterThan',
          formula: '5',
          priority: 2,
          range: 'B1:B9',
          style: { font: { bold: true } },
        },
        { type: 'expression', formula: '$C1="已超期"', priority: 1, range: 'C1:C9' },
      ],
    });
    expect(sheet.conditionalFormats.map(({ condition }) => condition.args)).toEqual([
      ['=$C1="已超期"'],
      ['=AND(LEN(B1)>0,B1>(5))'],
    ]);
    expect(sheet.conditionalFormats[1]?.look.bold).toBe(true);
    expect(remarks).toEqual(['List: colour scales, data bars and icons were left out.']);
  });

  it('keeps what is hidden, grouped, frozen and filtered, widths, heights and colours of tabs', async () => {
    const { sheet } = await opened({
      rows: [['k'], ['Name'], ['x'], ['y']],
      columns: [
        { width: 30 },
        { outlineLevel: 1, hidden: true },
        { outlineLevel: 1, hidden: true },
        { collapsed: true },
      ],
      rowDefs: new Map([
        [0, { hidden: true }],
        [2, { height: 30 }],
      ]),
      freezePane: { rows: 2, columns: 1 },
      autoFilter: { range: 'A2:D4', columns: [{ colIndex: 0, filters: ['x'] }] },
      view: { tabColor: { rgb: '1A73E8' }, showGridLines: false },
    });
    const { rows, columns } = sheet.axes;
    expect(columns.sizes[1]).toBe(215);
    expect(columns.groups).toEqual([{ first: 2, last: 3, depth: 1, collapsed: true }]);
    expect(columns.hidden).toEqual([{ first: 2, last: 3 }]);
    expect(rows.hidden).toEqual([{ first: 1, last: 1 }]);
    expect(rows.sizes).toEqual({ 3: 40 });
    expect([rows.frozen, columns.frozen]).toEqual([2, 1]);
    expect(sheet.filter?.columns[1]?.visibleValues).toEqual(['x']);
    expect([sheet.tabColor, sheet.gridlinesHidden]).toEqual(['#1a73e8', true]);
  });

  it('says in sentences what a workbook of ours does not have', async () => {
    const { remarks } = await opened({
      rows: [['a', 'b']],
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
      protection: { sheet: true },
      cells: new Map([['0,0', { hyperlink: { target: 'https://example.com' } }]]),
    });
    expect(remarks.join('\n')).toMatch(/merged cells were taken apart/);
    expect(remarks.join('\n')).toMatch(/protection of the sheet was left out/);
  });
});

describe('a list that LibreOffice has saved, opened', () => {
  // Made by LibreOffice 7 out of a list of two invented customers.
  const bytes = readFileSync(join(__dirname, '../../fixtures/libreOffice.xlsx'));

  it('holds its texts, days, sums, drop-downs, colours, notes and what is hidden', async () => {
    const { world, remarks } = await openXlsx(bytes, 'list.xlsx', createWorld());
    const [list, notes] = world.workbook.sheets;
    if (list === undefined || notes === undefined) throw new Error('a sheet is missing');
    expect(remarks).toEqual([]);
    expect([list.name, notes.name, notes.hidden]).toEqual(['客户名单', 'Hidden notes', true]);
    expect([1, 2, 3, 4].map((col) => displayAt(world, list, 2, col))).toEqual([
      '上海启悦酒店有限公司',
      '021-00001234',
      'A',
      '2026-03-31',
    ]);
    expect(contentAt(world, list, 3, 2)).toBe('007');
    expect(contentAt(world, list, 4, 5)).toBe(1314.5);
    expect(displayAt(world, list, 4, 1)).toBe('上海启悦酒店有限公司！');
    expect(noteAt(list, 1, 1)).toBe('公司全称');
    expect(propsAt(world.workbook, list, 50, 3).validation).toMatchObject({
      criteria: 'VALUE_IN_LIST',
      args: ['A', 'B', 'C'],
      allowInvalid: true,
      helpText: '客户等级',
    });
    expect(ruleAt(world, list, 3, 1)?.look.background).toBe('#f4c7c3');
    expect(ruleAt(world, list, 2, 1)).toBeNull();
    expect([list.axes.columns.sizes[1], list.axes.rows.hidden]).toEqual([215, [{ first: 4, last: 4 }]]);
    expect([list.tabColor, list.filter?.area.lastCol]).toEqual(['#1a73e8', 6]);
  });
});

describe('a file that is no .xlsx', () => {
  const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  it.each([
    ['empty', new Uint8Array(), /is empty/],
    ['a text', text('Name,Phone\nA,1\n'), /not an \.xlsx workbook.*drop it onto the page/],
    ['an old .xls', old, /old format \.xls/],
    ['cut off', text('PK\u0003\u0004 and then nothing'), /damaged/],
    [
      'OpenDocument',
      text(`PK\u0003\u0004${' '.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`),
      /OpenDocument/,
    ],
  ])('is told from one, with what to do: %s', async (_name, bytes, sentence) => {
    expect(await failure(bytes)).toMatch(sentence);
    expect(await failure(bytes)).toMatch(/^FileNotOpened: their\.xlsx/);
    expect(await failure(bytes, 'zh-CN')).toMatch(/their\.xlsx.*。$/);
  });

  it('is told by its own sentence where a password protects it', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [['secret']] }],
      encryption: { password: 'x', spinCount: 10 },
    });
    expect(await failure(bytes)).toMatch(/protected by a password/);
  });
});

describe('a workbook saved for a download', () => {
  it('opens on the first shown tab that holds something', async () => {
    const world = createWorld();
    const [blank] = world.workbook.sheets;
    expect(blank?.name).toBe('Sheet1');
    const { world: filled } = await openXlsx(
      await writeXlsx({
        sheets: [
          { name: 'Blank', rows: [] },
          { name: 'Hidden', rows: [['x']], hidden: true },
          { name: '客户', rows: [['甲']] },
        ],
      }),
      'a.xlsx',
      world,
    );
    const parts = Buffer.from(await xlsxBytes(filled));
    const again = await openXlsx(parts, 'a.xlsx', world);
    expect(again.world.workbook.sheets.map(({ name }) => name)).toEqual(['Blank', 'Hidden', '客户']);
    expect((await readXlsx(parts)).activeSheet).toBe(2);
  });

  it('knows its long drop-downs again', async () => {
    const world = createWorld();
    const [sheet] = world.workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const choices = Array.from({ length: 80 }, (_, index) => `选项 ${index}, long`);
    const area = { row: 2, col: 2, lastRow: 9, lastCol: 2 };
    const rest = { allowInvalid: true, showDropdown: true, helpText: null, anchor: null };
    changeProps(world.workbook, sheet, area, (props) => ({
      ...props,
      validation: { criteria: 'VALUE_IN_LIST', args: choices, ...rest },
    }));
    sheet.rows[0] = { values: ['x'], pattern: 0, formulas: null, notes: null };
    const { bytes } = await worldToXlsx(world);
    const again = await openXlsx(bytes, 'a.xlsx', world);
    expect(again.world.workbook.sheets).toHaveLength(1);
    const [own] = again.world.workbook.sheets;
    expect(own && propsAt(again.world.workbook, own, 5, 2).validation?.args).toEqual(choices);
  });
});
