import { describe, expect, it } from '@jest/globals';
import { editAs } from '../../workbench/host/edits';
import type { World } from '../../workbench/store/world';
import {
  ADMIN,
  choose,
  companyWorld,
  type CompanyOptions,
  product,
  saidBy,
  toMorning,
  typed,
} from '../support/product';
import { cellOf, everythingBut, rowsOf, sheetOf, type TabName } from '../support/sheetReading';
import { FIRST_NIGHT, smallCompany } from '../support/smallCompany';

function type(world: World, tab: TabName, field: string, row: number, text: string): void {
  const triggers = world.triggers;
  world.triggers = [];
  const cell = cellOf(world, tab, field, row);
  editAs(world, product(), ADMIN, { kind: 'type', tab: sheetOf(world, tab).name, cell, text });
  world.triggers = triggers;
}

/** The small company with one setting standing twice in Settings. */
function withDoubled(key: string, value: string, options: CompanyOptions = {}): World {
  const world = companyWorld(smallCompany(), options);
  const row = Math.max(...rowsOf(world, 'settings').map((one) => one.row)) + 1;
  type(world, 'settings', 'key', row, key);
  type(world, 'settings', 'value', row, value);
  return world;
}

describe('a setting that stands twice', () => {
  it('keeps Go live from saying that the team gets mail', () => {
    const world = withDoubled('live', 'No', { live: false });
    const said = saidBy(choose(world, 'setUp', { answers: [typed('6'), 'YES', 'OK'] })).join('\n');
    expect(said).not.toMatch(/Rapport is live/);
    expect(said).toMatch(/"live" in Settings/);
  });

  it('keeps the language from being changed by halves, and nights go on', () => {
    const world = withDoubled('language', 'English');
    const said = saidBy(choose(world, 'changeLanguage', { answers: [typed('2')] })).join('\n');
    expect(said).toMatch(/"language" in Settings/);
    expect(sheetOf(world, 'customers').name).toBe('Customers');
    toMorning(world, FIRST_NIGHT);
    expect(rowsOf(world, 'jobs').map(({ result }) => result)).toEqual(['OK']);
    const row = rowsOf(world, 'settings').find(({ key }) => key === 'language')?.row ?? 0;
    type(world, 'settings', 'value', row, '中文');
    toMorning(world, '2026-01-07');
    expect(rowsOf(world, 'jobs').map(({ result }) => result)).toEqual(['成功', '成功']);
  });
});

describe('an entry in Holidays that cannot be read', () => {
  it('is noted on its cell, as in every tab that people fill', () => {
    const world = companyWorld(smallCompany());
    type(world, 'holidays', 'name', 3, 'New Year');
    type(world, 'holidays', 'day', 3, 'someday');
    toMorning(world, FIRST_NIGHT);
    const { name } = sheetOf(world, 'holidays');
    const sheet = everythingBut(world).find((one) => one.name === name);
    expect(sheet?.notes[cellOf(world, 'holidays', 'day', 3)]).toMatch(/someday/);
  });
});

describe('the job history', () => {
  it('tells day and time as the spreadsheet’s clock showed them, in words', () => {
    const world = companyWorld(smallCompany(), {
      zones: { spreadsheet: 'Asia/Shanghai', script: 'America/New_York' },
    });
    toMorning(world, FIRST_NIGHT);
    const [run] = rowsOf(world, 'jobs');
    const [day, time = ''] = String(run?.['started']).split('T');
    expect(saidBy(choose(world, 'showJobs'))[0]).toContain(`${day} ${time.slice(0, 5)}  Nightly job: OK.`);
  });

  it('tells it in Chinese', () => {
    const world = companyWorld(smallCompany(), { language: 'zh-CN' });
    toMorning(world, FIRST_NIGHT);
    expect(saidBy(choose(world, 'showJobs'))[0]).toMatch(/^2026-01-06 07:58 {2}夜间任务：成功。/);
  });
});
