import { beforeAll, describe, expect, it } from '@jest/globals';
import { beginWorld } from '../../../workbench/host/live/files/begin';
import { worldToXlsx } from '../../../workbench/host/xlsx';
import { type OpenedFile, openXlsx } from '../../../workbench/host/xlsx/open/openXlsx';
import { type PlainSheet, readSheetPlainly } from '../../../workbench/store/workbook/plainSheet';
import { createWorld, type World } from '../../../workbench/store/world';
import { ADMIN, choose, product, saidBy } from '../../support/product';
import { rowsOf } from '../../support/sheetReading';

const NOW = Date.parse('2026-03-04T07:30:00Z');

/** All that stands in the tabs and how it looks. Sheet ids are another file's; the file holds no protections. */
function contentsOf(world: World): unknown[] {
  const names = new Map(world.workbook.sheets.map(({ id, name }) => [id, name]));
  const plain = (_key: string, value: unknown): unknown => {
    if (value === Infinity) return 'open';
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).map(([key, part]: [string, unknown]) => {
      return key === 'sheetId' ? ['sheet', names.get(Number(part))] : [key, part];
    });
    return Object.fromEntries(entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))) as unknown;
  };
  return world.workbook.sheets
    .filter(({ name }) => name !== 'rapport.scratch')
    .map((sheet) => {
      const { protections, ...rest }: PlainSheet = readSheetPlainly(world, sheet);
      expect(protections.length).toBeGreaterThanOrEqual(0);
      return JSON.parse(JSON.stringify(rest, plain)) as unknown;
    });
}

/** What the rule says of each customer; without what was written when. */
function statesOf(world: World): unknown[] {
  return rowsOf(world, 'customers').map((row) => [
    row['id'],
    row['name'],
    row['contactState'],
    row['contactDueOn'],
    row['lastContactOn'],
    row['nextActivityOn'],
    row['attempts'],
  ]);
}

describe.each(['en', 'zh-CN'] as const)(
  'the sample company in %s, saved as .xlsx and opened again',
  (language) => {
    let world: World;
    let opened: OpenedFile;

    beforeAll(async () => {
      world = beginWorld({ with: 'sample', language, now: NOW, zone: 'Etc/UTC', project: product() });
      const { bytes } = await worldToXlsx(world);
      opened = await openXlsx(bytes, 'saved.xlsx', world);
    });

    it('comes back equal in every value, formula, format, look, rule, note, width, group and filter', () => {
      expect(opened.remarks).toEqual([]);
      expect(contentsOf(opened.world)).toEqual(contentsOf(world));
    });

    it('keeps the name, the order of the tabs and which are hidden, and the people', () => {
      const tabs = ({ workbook }: World): unknown[] =>
        workbook.sheets.map(({ name, hidden }) => [name, hidden]);
      expect(tabs(opened.world)).toEqual(tabs(world));
      expect(opened.world.workbook.name).toBe(world.workbook.name);
      expect(opened.world.sharing).toEqual(world.sharing);
      expect(opened.world.zones).toEqual(world.zones);
    });

    it('is a copy: another spreadsheet, nothing remembered, no trigger, no mail', () => {
      expect(opened.world.workbook.id).not.toBe(world.workbook.id);
      expect(opened.world.properties).toEqual({ script: {}, document: {}, user: {} });
      expect(opened.world.triggers).toEqual([]);
      expect(opened.world.mails).toEqual([]);
    });

    it('gives every customer the same state when the job is run, and mails nothing until an admin confirms it', () => {
      const run = choose(world, 'runNightNow', { answers: ['YES'] });
      expect(run.error).toBeNull();
      const again = choose(opened.world, 'runNightNow', { answers: ['YES'] });
      expect(again.error).toBeNull();
      expect(statesOf(opened.world)).toEqual(statesOf(world));
      expect(statesOf(world).length).toBe(200);
      expect(opened.world.mails).toEqual([]);
      expect(world.mails.length).toBeGreaterThan(0);
      const confirmed = choose(opened.world, 'setUp', { answers: ['YES'] });
      expect(confirmed.error).toBeNull();
      expect(saidBy(confirmed).length).toBeGreaterThan(1);
      choose(opened.world, 'runNightNow', { answers: ['YES'] });
      expect(new Set(opened.world.mails.map(({ to }) => to))).toEqual(new Set([ADMIN]));
    });
  },
);

describe('the sample company saved as .xlsx', () => {
  it('brings its own locale and zone into a workbench that speaks another language', async () => {
    const options = { with: 'sample', now: NOW, project: product(), customers: 20 } as const;
    const world = beginWorld({ ...options, language: 'zh-CN', zone: 'Asia/Shanghai' });
    const { bytes } = await worldToXlsx(world);
    const elsewhere = createWorld({ owner: ADMIN, zone: 'America/New_York', now: NOW });
    const { world: opened } = await openXlsx(bytes, 'saved.xlsx', elsewhere);
    expect([opened.locale, opened.zones]).toEqual([
      'zh_CN',
      { spreadsheet: 'Asia/Shanghai', script: 'America/New_York' },
    ]);
    choose(opened, 'setUp', { answers: ['YES'] });
    expect(opened.workbook.sheets.map(({ name }) => name)).toContain('客户');
    expect(choose(opened, 'runNightNow', { answers: ['YES'] }).error).toBeNull();
    choose(world, 'runNightNow', { answers: ['YES'] });
    expect(statesOf(opened)).toEqual(statesOf(world));
  });

  it('is the same file, opened and saved once more', async () => {
    const world = beginWorld({
      with: 'sample',
      language: 'en',
      now: NOW,
      zone: 'Etc/UTC',
      project: product(),
      customers: 20,
    });
    const { bytes } = await worldToXlsx(world);
    const first = await openXlsx(bytes, 'a.xlsx', world);
    const second = await openXlsx((await worldToXlsx(first.world)).bytes, 'a.xlsx', world);
    expect(contentsOf(second.world)).toEqual(contentsOf(first.world));
  });
});
