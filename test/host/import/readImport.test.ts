import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { writeXlsx } from 'hucre/xlsx';
import { readImport } from '../../../workbench/host/import/readImport';
import { folderWith, namesFrom } from './importFolder';

/** The one source of a folder with one file, as the bundle gets it. */
async function sourceOf(name: string, contents: string | Uint8Array, format: object = {}) {
  const folder = folderWith({ 'import.json': namesFrom(name, format), [name]: contents });
  const { request } = await readImport(folder);
  return request.sources[0]!;
}

describe('a text file', () => {
  it('may have quotes, separators and line breaks inside cells; each row keeps the line where it begins', async () => {
    const source = await sourceOf(
      'a.csv',
      '\ufeffname,note\r\n"Acme, Inc","two\r\nlines ""x"""\r\n\r\n\r\nBolt,\r\n,,\r\nCask,5" nail',
    );
    expect(source.header).toEqual(['name', 'note']);
    expect(source.rows).toEqual([
      ['Acme, Inc', 'two\r\nlines "x"'],
      ['Bolt', ''],
      ['Cask', '5" nail'],
    ]);
    expect(source.lines).toEqual([2, 6, 8]);
  });

  it.each([
    ['name;city, country;tier', ';'],
    ['name\tcity', '\t'],
    ['name|city', '|'],
    ['"a;b;c",name', ','],
    ['name', ','],
  ])('has the separator that its header line shows: %j', async (header, separator) => {
    const cells = header === 'name' ? ['Acme'] : header.includes('tier') ? ['x', 'y, z', 'A'] : ['x', 'y'];
    const source = await sourceOf('a.csv', `${header}\n${cells.join(separator)}\n`);
    expect(source.rows).toEqual([cells]);
  });

  it('may be parted by blanks, and have no header', async () => {
    const format = { separator: 'blanks', header: ['id', 'name'] };
    const source = await sourceOf('a.txt', ' 00004   Acme\r\n\r\n\t00005 \t Bolt', format);
    expect(source).toMatchObject({
      header: ['id', 'name'],
      lines: [1, 3],
      rows: [
        ['00004', 'Acme'],
        ['00005', 'Bolt'],
      ],
    });
  });

  it('is found by the number of names where it has no header', async () => {
    const source = await sourceOf('a.csv', 'Acme, Inc; Oslo\n', { header: ['name', 'city'] });
    expect(source.rows).toEqual([['Acme', ' Inc; Oslo']]);
    expect(
      (await sourceOf('a.csv', 'Acme, Inc, Ltd;Oslo\n', { header: ['name', 'city'] })).rows[0],
    ).toHaveLength(2);
  });

  it('may be GBK, and says so to whoever forgot it', async () => {
    const bytes = iconv.encode('name\n海尔\n', 'gbk');
    expect((await sourceOf('a.csv', bytes, { encoding: 'gbk' })).rows).toEqual([['海尔']]);
    await expect(sourceOf('a.csv', bytes)).rejects.toThrow('a.csv, line 2: this is not UTF-8.');
    await expect(sourceOf('a.csv', bytes)).rejects.toThrow('"encoding": "gbk"');
  });

  it('with a quote that is never closed is refused with the line where it is opened', async () => {
    await expect(sourceOf('a.csv', 'name,x\nAcme,1\n\n"Bolt,2\nCask,3\nDane,4\n')).rejects.toThrow(
      'a.csv, line 4: a double quote',
    );
  });

  it('may have 100,000 rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_row, at) => `"name ${at}",b`).join('\n');
    const source = await sourceOf('a.csv', `name,x\n${rows}`);
    expect(source.lines.at(-1)).toBe(100_001);
    expect(source.rows.at(-1)).toEqual(['name 99999', 'b']);
  });
});

describe('an .xlsx', () => {
  const book = () =>
    writeXlsx({
      sheets: [
        { name: 'Cover', rows: [['nothing']] },
        {
          name: 'List',
          rows: [
            ['name', 'since', 'phone', 'n'],
            ['Acme', new Date('2026-03-31T00:00:00Z'), '007', 1.5],
            [],
            ['Bolt', null, '', true],
          ],
        },
      ],
    });

  it('is read by sheet, with days as days and rows by their number', async () => {
    const source = await sourceOf('a.xlsx', await book(), { sheet: 'List' });
    expect(source).toMatchObject({
      header: ['name', 'since', 'phone', 'n'],
      lines: [2, 4],
      rows: [
        ['Acme', '2026-03-31', '007', '1.5'],
        ['Bolt', '', '', 'true'],
      ],
    });
  });

  it('without that sheet says which it has', async () => {
    await expect(sourceOf('a.xlsx', await book(), { sheet: 'Lits' })).rejects.toThrow(
      'there is no sheet "Lits". It has: "Cover", "List".',
    );
  });

  it('that is none is refused by name', async () => {
    await expect(sourceOf('a.xlsx', 'name\nAcme')).rejects.toThrow('a.xlsx: this cannot be read as an .xlsx');
    await expect(sourceOf('a.csv', await book())).rejects.toThrow('a.csv: this is an .xlsx');
  });
});

describe('import.json', () => {
  const refused = (json: string, files = { 'a.csv': 'name,city\nAcme,Oslo\n' }) =>
    expect(readImport(folderWith({ 'import.json': json, ...files }))).rejects;
  const mapping = (parts: object) =>
    JSON.stringify({ customers: { from: 'a.csv', columns: { name: 'name' }, ...parts } });

  it.each([
    ['{\n "customers": {,', 'import.json, line 2, column 16: expected a name in double quotes, found ","'],
    ['[]', 'import.json: found [], expected a list of tabs'],
    ['{}', 'import.json: no tab is named'],
    [
      mapping({ form: {} }),
      'import.json, customers: does not know "form"; known are "from", "format", "columns".',
    ],
    [mapping({ from: 7 }), 'import.json, customers: "from" must name a CSV or .xlsx file'],
    [mapping({ from: 'b.csv' }), 'b.csv: there is no such file'],
    [mapping({ from: '.' }), '.: this is a folder'],
    [mapping({ columns: {} }), 'import.json, customers, columns: no column is named'],
    [mapping({ columns: { name: 'nam' } }), 'there is no column "nam" in a.csv. It has: "name", "city".'],
    [mapping({ columns: { name: { template: '{name}, {town}' } } }), 'there is no column "town"'],
    [
      mapping({ columns: { name: { firts: ['name'] } } }),
      'import.json, customers, columns, name: found {"firts":["name"]}, expected',
    ],
    [
      mapping({ columns: { name: { value: 1, first: [] } } }),
      'import.json, customers, columns, name: expected',
    ],
    [
      mapping({ format: { separator: '#' } }),
      '"separator" is "#"; it may be ",", ";", "\\t", "|", "blanks".',
    ],
    [mapping({ format: { dates: 'dym' } }), '"dates" is "dym"; it may be "ymd", "dmy", "mdy".'],
    [mapping({ format: { header: 'name' } }), '"header" must be a list of names'],
  ])('with a mistake is refused with its place: %s', async (json, message) => {
    await refused(json).toThrow(message);
  });

  it('is missed by name', async () => {
    await expect(readImport(folderWith({}))).rejects.toThrow('There is no import.json in');
  });

  it('cannot use a name that two columns bear', async () => {
    await refused(mapping({}), { 'a.csv': 'name,name\nAcme,x\n' }).toThrow(
      'there are 2 columns "name" in a.csv',
    );
  });

  it('may fill several tabs from one file, which is read once, and point out of its folder', async () => {
    const folder = folderWith({
      'data/a.csv': 'name\nAcme\n',
      'plan/import.json': JSON.stringify({
        customers: [{ from: '../data/a.csv', columns: { name: 'name' } }],
        contacts: { from: '../data/a.csv', columns: { name: 'name', customer: 'name' } },
      }),
    });
    const { request } = await readImport(`${folder}/plan`);
    expect(request.sources).toHaveLength(1);
    expect(request.parts.map(({ tab, source }) => [tab, source])).toEqual([
      ['customers', 0],
      ['contacts', 0],
    ]);
    expect(JSON.parse(JSON.stringify(request))).toEqual(request);
  });
});
