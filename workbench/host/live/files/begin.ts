import { importRequestOf } from '../../import/sampleImport';
import { CommandFailed, importInto, setUp } from '../../mainJob';
import type { Project } from '../../project';
import { makeSampleCompany, type SampleCompany } from '../../../sample/sampleCompany';
import { typeText } from '../../../store/workbook/edits';
import { lastContentRow } from '../../../store/workbook/extent';
import { instantToWall } from '../../../store/workbook/wallTime';
import { contentAt } from '../../../store/workbook/read';
import { columnCount, createWorkbook, type Sheet } from '../../../store/workbook/workbook';
import { createWorld, type World } from '../../../store/world';
import type { FileLanguage } from './fileWords';

/** Who owns every spreadsheet that the workbench begins. */
export const ADMIN = 'admin@example.com';
const SEED = 1;
const CUSTOMERS = 200;

const NAMES: Readonly<Record<FileLanguage, Readonly<Record<'sample' | 'nothing', string>>>> = {
  en: { sample: 'Our customers (sample company)', nothing: 'Our customers' },
  'zh-CN': { sample: '客户管理（示例公司）', nothing: '客户管理' },
};

export interface BeginOptions {
  readonly with: 'sample' | 'nothing';
  readonly language: FileLanguage;
  /** The virtual clock, in milliseconds since 1970. */
  readonly now: number;
  /** Such as `Europe/Berlin`; of the spreadsheet and of the script. */
  readonly zone: string;
  readonly project: Project;
  /** Default: 1. The same options make the same world. */
  readonly seed?: number;
  /** Of the sample company. Default: 200. */
  readonly customers?: number;
}

function personLocale(language: string): string {
  return language === 'zh-CN' ? 'zh_CN' : 'en';
}

function emptyWorld({ with: kind, language, now, zone, seed }: BeginOptions): World {
  return createWorld({
    seed: seed ?? SEED,
    owner: ADMIN,
    now,
    zone,
    locale: language === 'zh-CN' ? 'zh_CN' : 'en_US',
    people: { [ADMIN]: { locale: personLocale(language) } },
    workbook: createWorkbook({ name: NAMES[language][kind] }),
  });
}

function sampleOf({ language, now, zone, seed, customers }: BeginOptions): SampleCompany {
  const today = new Date(instantToWall(zone, now)).toISOString().slice(0, 10);
  return makeSampleCompany({
    language,
    today,
    customers: customers ?? CUSTOMERS,
    seed: seed ?? SEED,
    admin: ADMIN,
  });
}

/** Everybody who works there can edit the spreadsheet, and reads Rapport in a language of their own. */
function shareWith(world: World, team: SampleCompany['team']): void {
  const active = team.filter(({ active: isActive }) => isActive === 'yes');
  world.sharing.editors = active.map(({ email }) => email).filter((email) => email !== world.sharing.owner);
  for (const { email, language } of team) world.people[email] = { locale: personLocale(language) };
}

/** The column of that key in a tab of Rapport's, whose first row holds the keys; 0 where there is none. */
function columnOf(world: World, sheet: Sheet, key: string): number {
  for (let col = 1; col <= columnCount(sheet); col += 1) {
    if (contentAt(world, sheet, 1, col) === key) return col;
  }
  return 0;
}

/** Set-up learns no more of who runs it than the address; the name is typed in by hand, as it is in a team. */
function typeAdminsName(world: World, team: SampleCompany['team']): void {
  const name = team.find(({ email }) => email === ADMIN)?.name;
  // Contacts have names, addresses and roles too; only colleagues have somebody who covers for them.
  const sheet = world.workbook.sheets.find((tab) => columnOf(world, tab, 'cover') > 0);
  if (name === undefined || sheet === undefined) return;
  const [emails, names] = [columnOf(world, sheet, 'email'), columnOf(world, sheet, 'name')];
  for (let row = 2; row <= lastContentRow(world, sheet); row += 1) {
    if (contentAt(world, sheet, row, emails) === ADMIN) typeText(world, ADMIN, sheet.id, row, names, name);
  }
}

/** The blank tab that every new spreadsheet has would be the first thing one sees. */
export function dropBlankTabs(world: World): void {
  const { workbook } = world;
  const filled = workbook.sheets.filter((sheet) => sheet.hidden || lastContentRow(world, sheet) > 0);
  if (filled.some((sheet) => !sheet.hidden)) workbook.sheets = filled;
}

/**
 * A new world. `nothing`: an empty spreadsheet with Rapport's menu, to be set up by it. `sample`: set up, not live (so
 * that mails go to the admin alone, as tests), with the sample company in it and shared with its team. No night has been yet.
 * @throws CommandFailed where the bundle refused
 */
export function beginWorld(options: BeginOptions): World {
  const world = emptyWorld(options);
  if (options.with === 'nothing') return world;
  const { project, language } = options;
  const company = sampleOf(options);
  setUp(world, project, language, false);
  const { mistakes, rejected } = importInto(world, project, importRequestOf(company));
  const [fault] = [
    ...mistakes,
    ...rejected.flatMap(({ problems }) => problems.map(({ problem }) => problem)),
  ];
  if (fault !== undefined) throw new CommandFailed('import', fault);
  typeAdminsName(world, company.team);
  shareWith(world, company.team);
  dropBlankTabs(world);
  return world;
}
