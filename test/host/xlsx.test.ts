import { beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx, type Workbook as XlsxWorkbook } from 'hucre/xlsx';
import { worldToXlsx } from '../../workbench/host/xlsx';
import { parseArea } from '../../workbench/store/formula/area';
import type { Area } from '../../workbench/store/formula/area';
import { changeProps, ensureRow, putFormula, putNote } from '../../workbench/store/workbook/cells';
import type { CellProps } from '../../workbench/store/workbook/propTable';
import type { ConditionalFormat, Sheet, Validation, Value } from '../../workbench/store/workbook/workbook';
import { createSheet } from '../../workbench/store/workbook/workbook';
import { createWorld, type World } from '../../workbench/store/world';

const LOOK = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
};

function area(a1: string): Area {
  const parsed = parseArea(a1);
  if (parsed === null) throw new Error(`Not an area: ${a1}`);
  return parsed;
}

/** A world with one tab, `Customers`, and means to fill it. */
class Book {
  readonly world: World = createWorld();
  readonly sheet: Sheet;

  constructor(name = 'Customers') {
    this.sheet = createSheet(1, name, 1000, 12);
    this.world.workbook.sheets = [this.sheet];
  }

  rows(...rows: Value[][]): this {
    rows.forEach((values, index) => (ensureRow(this.sheet, index + 1).values = values));
    return this;
  }

  props(a1: string, props: CellProps): this {
    changeProps(this.world.workbook, this.sheet, area(a1), (old) => ({ ...old, ...props }));
    return this;
  }

  formula(row: number, col: number, formula: string): this {
    putFormula(ensureRow(this.sheet, row), col, formula);
    return this;
  }

  note(row: number, col: number, note: string): this {
    putNote(ensureRow(this.sheet, row), col, note);
    return this;
  }

  rule(
    areas: string[],
    condition: ConditionalFormat['condition'],
    look: Partial<ConditionalFormat['look']>,
  ): this {
    this.sheet.conditionalFormats.push({ areas: areas.map(area), condition, look: { ...LOOK, ...look } });
    return this;
  }

  async saved(): Promise<{ file: XlsxWorkbook; lost: readonly string[] }> {
    const { bytes, lost } = await worldToXlsx(this.world);
    return { file: await readXlsx(bytes, { readStyles: true }), lost };
  }
}

function validation(criteria: string, args: Validation['args'], more: Partial<Validation> = {}): CellProps {
  return {
    validation: {
      criteria,
      args,
      allowInvalid: true,
      showDropdown: true,
      helpText: null,
      anchor: { sheetId: 1, row: 2, col: 2 },
      ...more,
    },
  };
}

describe('a workbook saved as .xlsx: what stands in the cells', () => {
  const TEXTS = [
    '=1+1',
    '007',
    '+86 138 0013 8000',
    '@x',
    '-5',
    "'s-Hertogenbosch",
    '1e5',
    'TRUE',
    '1/2',
    '#N/A',
    '_x0041_',
  ];
  const STRANGE = ['上海酒店（浦东）', 'two\nlines', '👋 <&> "x"', ' blanks ', 'tab\there'];

  it.each([...TEXTS, ...STRANGE])('keeps the text %j a text', async (text) => {
    const { file } = await new Book().rows([text, 1]).props('A1:A1', { format: '@' }).saved();
    const cell = file.sheets[0]?.cells?.get('0,0');
    expect(file.sheets[0]?.rows[0]?.[0]).toBe(text);
    expect(cell?.formula).toBeUndefined();
    expect(['string', 'richText']).toContain(cell?.type);
    expect(cell?.style?.numFmt).toBe('@');
  });

  it('keeps numbers, booleans and blanks, and days as dates with their formats', async () => {
    const book = new Book().rows([12.5, true, null, 46054, 46054.75]);
    const { file } = await book
      .props('D1:D1', { format: 'yyyy-mm-dd' })
      .props('E1:E1', { format: 'yyyy-mm-dd hh:mm' })
      .props('A1:A1', { format: '#,##0.00' })
      .saved();
    const [number, yes, blank, day, moment] = file.sheets[0]?.rows[0] ?? [];
    expect([number, yes, blank]).toEqual([12.5, true, null]);
    expect(Object.prototype.toString.call(day)).toBe('[object Date]');
    expect((day as Date).toISOString()).toBe('2026-02-01T00:00:00.000Z'); // a date: the line above
    expect((moment as Date).toISOString()).toBe('2026-02-01T18:00:00.000Z'); // a date: see its format
    expect(file.sheets[0]?.cells?.get('0,3')?.style?.numFmt).toBe('yyyy-mm-dd');
    expect(file.sheets[0]?.cells?.get('0,0')?.style?.numFmt).toBe('#,##0.00');
  });

  it('keeps formulas with their results, and closes open references', async () => {
    const { file } = await new Book().rows([1, null], [2]).formula(1, 2, '=SUM(A1:A)+1').saved();
    const cell = file.sheets[0]?.cells?.get('0,1');
    expect(cell?.formula).toBe('SUM(A1:A1048576)+1');
    expect(cell?.formulaResult).toBe(4);
  });

  it('marks younger functions and array formulas as the format wants it', async () => {
    const book = new Book()
      .rows([1], [2])
      .formula(1, 2, '=ARRAYFORMULA(A1:A2*2)')
      .formula(1, 3, '=IFS(A1>0,"IFS(")');
    const { file } = await book.saved();
    const cells = file.sheets[0]?.cells;
    expect(cells?.get('0,1')).toMatchObject({
      formula: 'A1:A2*2',
      formulaType: 'array',
      formulaDynamic: true,
    });
    expect(cells?.get('0,2')?.formula).toBe('_xlfn.IFS(A1>0,"IFS(")');
  });

  it('keeps notes', async () => {
    const { file } = await new Book()
      .rows(['Name'])
      .note(1, 1, 'The customer\n客户名称')
      .note(3, 2, 'On a blank')
      .saved();
    expect(file.sheets[0]?.cells?.get('0,0')?.comment?.text).toBe('The customer\n客户名称');
    expect(file.sheets[0]?.cells?.get('2,1')?.comment?.text).toBe('On a blank');
  });

  it('says which text was too long for a cell of the file', async () => {
    const { file, lost } = await new Book().rows([null, 'x'.repeat(40_000)]).saved();
    expect(String(file.sheets[0]?.rows[0]?.[1])).toHaveLength(32_767);
    expect(lost).toEqual(['Customers B1: the end of a very long text']);
  });
});

describe('a workbook saved as .xlsx: how it looks', () => {
  it('keeps fonts, colours, backgrounds, alignment and wrapping, cell by cell', async () => {
    const book = new Book().rows(['Head', 'Head'], ['a', 'b'], ['c', 'd'], ['e', 'f']);
    book.props('A1:B1', {
      fontWeight: 'bold',
      background: '#0b5394',
      fontColor: '#fff',
      horizontalAlignment: 'center',
    });
    book.props('A2:A4', {
      wrap: 'WRAP',
      fontStyle: 'italic',
      fontLine: 'line-through',
      verticalAlignment: 'middle',
    });
    const { file } = await book.saved();
    const style = (key: string): object | undefined => file.sheets[0]?.cells?.get(key)?.style;
    expect(style('0,1')).toMatchObject({
      font: { name: 'Arial', size: 10, bold: true, color: { rgb: 'FFFFFF' } },
      fill: { fgColor: { rgb: '0B5394' } },
      alignment: { horizontal: 'center' },
    });
    expect(style('2,0')).toMatchObject({
      font: { italic: true, strikethrough: true },
      alignment: { wrapText: true, vertical: 'center' },
    });
    expect(style('2,1') ?? {}).not.toHaveProperty('fill');
  });

  it('keeps the formats of blank cells below the data, for what is typed there next', async () => {
    const { file } = await new Book().rows(['Phone'], ['007']).props('A2:A1000', { format: '@' }).saved();
    expect(file.sheets[0]?.cells?.get('50,0')?.style?.numFmt).toBe('@');
  });

  it('keeps widths, frozen, hidden and grouped rows and columns, filter, tab colour and hidden tabs', async () => {
    const book = new Book().rows(['key', 'b', 'c', 'd', 'e', 'f'], ['Name'], ['x'], ['y']);
    const { rows, columns } = book.sheet.axes;
    columns.sizes = { 1: 215 };
    columns.frozen = 1;
    rows.frozen = 2;
    rows.hidden = [{ first: 1, last: 1 }];
    columns.hidden = [{ first: 3, last: 4 }];
    columns.groups = [{ first: 3, last: 4, depth: 1, collapsed: true }];
    book.sheet.tabColor = '#ff0000';
    book.sheet.filter = { area: area('A2:F'), columns: {} };
    const other = createSheet(2, 'Outbox');
    other.hidden = true;
    book.world.workbook.sheets.push(other);
    const { file, lost } = await book.saved();
    const sheet = file.sheets[0];
    expect(sheet?.columns?.[0]?.width).toBe(30);
    expect(sheet?.columns?.[2]).toMatchObject({ hidden: true, outlineLevel: 1 });
    expect(sheet?.columns?.[3]).toMatchObject({ hidden: true, outlineLevel: 1 });
    expect(sheet?.columns?.[4]).toMatchObject({ collapsed: true });
    expect(sheet?.freezePane).toEqual({ rows: 2, columns: 1 });
    expect(sheet?.rowDefs?.get(0)?.hidden).toBe(true);
    expect(sheet?.autoFilter?.range).toBe('A2:F1000');
    expect(file.namedRanges).toMatchObject([
      { name: '_xlnm._FilterDatabase', range: 'Customers!$A$2:$F$1000', scope: 'Customers' },
    ]);
    expect(sheet?.view?.tabColor?.rgb).toMatch(/FF0000$/);
    expect(file.sheets.map((one) => [one.name, one.hidden ?? false])).toEqual([
      ['Customers', false],
      ['Outbox', true],
    ]);
    expect(lost).toEqual([]);
  });

  it('keeps conditional formats as formulas, in their order, each area with its own', async () => {
    const book = new Book().rows(['x'], ['y']);
    const formula = { criteria: 'CUSTOM_FORMULA', args: ['=AND($C3<>"",$C3<TODAY())'] };
    book.rule(['A3:B', 'D10:D20'], formula, { background: '#f4c7c3', bold: true });
    book.rule(['B3:B'], { criteria: 'TEXT_EQUAL_TO', args: ['已超期'] }, { fontColor: '#ff0000' });
    const { file } = await book.saved();
    expect(file.sheets[0]?.conditionalRules).toMatchObject([
      {
        range: 'A3:B1000',
        formula: 'AND($C3<>"",$C3<TODAY())',
        priority: 1,
        style: { font: { bold: true } },
      },
      { range: 'D10:D20', formula: 'AND($C10<>"",$C10<TODAY())', priority: 1 },
      { range: 'B3:B1000', formula: 'B3&""="已超期"', priority: 2 },
    ]);
  });
});

describe('a workbook saved as .xlsx: its drop-downs', () => {
  async function rulesOf(book: Book): Promise<unknown> {
    const { file } = await book.saved();
    return file.sheets[0]?.dataValidations;
  }

  it('has one rule for all cells of a kind, that warns and explains', async () => {
    const tiers = validation('VALUE_IN_LIST', ['A 重点', 'B', 'C'], { helpText: 'How important' });
    const book = new Book()
      .rows(['x', 'y'])
      .props('B2:B1000', tiers)
      .props('D2:D9', tiers)
      .props('B2:B9', { fontWeight: 'bold' });
    expect(await rulesOf(book)).toMatchObject([
      {
        type: 'list',
        values: ['A 重点', 'B', 'C'],
        range: 'B2:B9 B10:B1000 D2:D9',
        errorStyle: 'warning',
        inputMessage: 'How important',
      },
    ]);
  });

  it('puts choices with commas, and long lists, on a hidden sheet', async () => {
    const book = new Book().rows(['x']);
    book.props('B2:B9', validation('VALUE_IN_LIST', ['Smith, Ltd.', 'b']));
    book.props(
      'C2:C9',
      validation(
        'VALUE_IN_LIST',
        Array.from({ length: 60 }, (_, index) => `choice ${index}`),
      ),
    );
    const { file } = await book.saved();
    expect(file.sheets[0]?.dataValidations?.map((rule) => rule.formula1)).toEqual([
      'Lists!$A$1:$A$2',
      'Lists!$B$1:$B$60',
    ]);
    expect(file.sheets[1]).toMatchObject({ name: 'Lists', hidden: true });
    expect(file.sheets[1]?.rows[1]).toEqual(['b', 'choice 1']);
  });

  it('knows ranges, numbers, dates, checkboxes and formulas too', async () => {
    const book = new Book().rows(['x'], [true]);
    book.props('A2:A2', validation('CHECKBOX', []));
    book.props('B2:B3', validation('VALUE_IN_RANGE', [{ sheetId: 1, area: area('C2:C') }]));
    book.props('C2:C3', validation('NUMBER_BETWEEN', [0, 10], { allowInvalid: false }));
    book.props('D2:D3', validation('DATE_IS_VALID_DATE', []));
    book.props('E2:E3', validation('CUSTOM_FORMULA', ['=LEN(B2)<5']));
    book.props('F2:F3', validation('TEXT_IS_VALID_EMAIL', []));
    expect(await rulesOf(book)).toMatchObject([
      { type: 'list', values: ['TRUE', 'FALSE'], range: 'A2' },
      { type: 'list', formula1: 'Customers!$C$2:$C$1048576', range: 'B2:B3' },
      { type: 'decimal', operator: 'between', formula1: '0', formula2: '10', errorStyle: 'stop' },
      { type: 'date', range: 'D2:D3' },
      { type: 'custom', formula1: 'LEN(E2)<5', range: 'E2:E3' },
      { type: 'custom', range: 'F2:F3' },
    ]);
    expect((await book.saved()).file.sheets[0]?.cells?.get('1,0')?.checkbox).toBe(true);
  });
});

describe('a workbook saved as .xlsx: names and limits', () => {
  it('shortens names of tabs that the format refuses, also in formulas, and says so', async () => {
    const book = new Book();
    const long = createSheet(2, 'Visit daily report: all regions / all reps');
    book.world.workbook.sheets.push(long);
    book.rows([1]).formula(1, 2, `=SUM('${long.name}'!A2:A)`);
    const { file, lost } = await book.saved();
    expect(file.sheets[1]?.name).toBe('Visit daily report_ all regions');
    expect(file.sheets[0]?.cells?.get('0,1')?.formula).toBe(
      "SUM('Visit daily report_ all regions'!A2:A1048576)",
    );
    expect(lost.join()).toContain(long.name);
  });

  describe('10,000 rows of 20 columns', () => {
    let bytes = new Uint8Array();
    beforeAll(async () => {
      const book = new Book();
      book.sheet.axes.rows.count = 10_002;
      book.rows(
        ...Array.from({ length: 10_000 }, (_, row) =>
          Array.from({ length: 20 }, (_cell, col) => `r${row} c${col}`),
        ),
      );
      book.props('A2:A10000', { format: '@' });
      bytes = new Uint8Array((await worldToXlsx(book.world)).bytes);
    });

    it('are saved whole', async () => {
      const file = await readXlsx(bytes);
      expect(file.sheets[0]?.rows).toHaveLength(10_000);
      expect(file.sheets[0]?.rows[9999]?.[19]).toBe('r9999 c19');
    });
  });
});
