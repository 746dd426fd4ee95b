import type { SettingKey } from '../../domain/settings';
import { allTables } from '../../domain/tables/index';
import { customers } from '../../domain/tables/customers';
import { settings as settingsTable } from '../../domain/tables/settings';
import { team as teamTable } from '../../domain/tables/team';
import { personKey } from '../../domain/team';
import type { Language } from '../../domain/table/words';
import type { Ports } from '../../ports';
import { Refusal } from '../errors';
import { recall, remember } from '../remembered';
import { requirePerson } from './requirePerson';

/** What the explaining columns of one row of Settings say, in the workbook's language. */
export interface SettingExplained {
  readonly key: SettingKey;
  readonly meaning: string;
  readonly allowed: string;
  readonly standard: string;
}

/** Words that stand in the Settings tab, by language. */
export interface SettingTexts {
  readonly explained: (language: Language) => readonly SettingExplained[];
  readonly languageName: (language: Language) => string;
}

/**
 * Makes the workbook a Rapport workbook, or brings one up to date: tabs, settings, and the first admin. Any number of
 * times is once.
 * @throws Refusal 'not an admin' where the workbook has admins and this person is none; 'unknown person' where Google
 *   does not tell who this is; 'workbook is a copy' until that has been confirmed
 */
export function setUpWorkbook(ports: Ports, texts: SettingTexts, language: Language | null): void {
  const { workbook, progress, lock } = ports;
  const isFirst = !isSetUp(ports);
  const person = requirePerson(ports);
  if (workbook.isCopy()) throw new Refusal('workbook is a copy');
  if (!isFirst) requireAdmin(ports);
  lock.run(() => {
    if (language !== null) workbook.setLanguage(language);
    workbook.probe();
    for (const table of allTables) {
      progress.step('laying tab', { table: table.name });
      workbook.layTab(table);
    }
    writeSettings(ports, texts, language ?? workbook.language());
    welcomeAdmin(ports, person);
    if (isFirst) workbook.show(customers);
  });
}

export function isSetUp(ports: Pick<Ports, 'memory'>): boolean {
  return recall(ports.memory, 'admin') !== null;
}

/**
 * Adds settings that are missing, with their defaults, and brings the explaining columns up to date. A value that
 * stands there is the team's and stays.
 */
export function writeSettings(ports: Pick<Ports, 'tables'>, texts: SettingTexts, language: Language): void {
  const explained = new Map(texts.explained(language).map((row) => [row.key as string, row]));
  const rows = ports.tables.read(settingsTable, ['key', 'meaning', 'allowed', 'standard']);
  const after = rows.records.map((row) => ({ ...row, ...explained.get(row.key ?? '') }));
  ports.tables.rewrite(settingsTable, rows, after, ['meaning', 'allowed', 'standard']);
  const known = new Set(rows.records.map(({ key }) => key));
  const missing = [...explained.values()].filter(({ key }) => !known.has(key));
  if (missing.length === 0) return;
  ports.tables.append(
    settingsTable,
    missing.map((row) => ({
      ...row,
      value: row.key === 'language' ? texts.languageName(language) : row.standard,
    })),
  );
}

/** Whoever sets up an empty Team becomes its first admin. */
function welcomeAdmin(ports: Ports, email: string): void {
  const people = ports.tables.read(teamTable, ['email', 'role']).records;
  if (!people.some((person) => person.role === 'admin')) {
    const already = people.some((person) => personKey(person.email) === personKey(email));
    if (!already) ports.tables.append(teamTable, [{ email, role: 'admin', active: true, digest: 'daily' }]);
  }
  if (!isSetUp(ports)) remember(ports.memory, 'admin', { email });
}

/**
 * @throws Refusal 'unknown person' where Google does not tell who this is; 'not an admin'. In a Team without any admin (all left, or the rows were deleted) everybody who can
 * edit the script is trusted with it: there is nobody else to mend it.
 */
export function requireAdmin(ports: Pick<Ports, 'tables' | 'people'>): void {
  const person = requirePerson(ports);
  const admins = ports.tables
    .read(teamTable, ['email', 'role', 'active'])
    .records.filter(({ role, active }) => role === 'admin' && active !== false)
    .map(({ email }) => personKey(email));
  if (admins.length === 0) return;
  if (!admins.includes(person)) {
    throw new Refusal('not an admin', { person, admins: admins.join(', ') });
  }
}

export interface SetUpState {
  readonly people: number;
  readonly managers: number;
  /** Cells of Team that cannot be understood. */
  readonly teamProblems: number;
  readonly customers: number;
  readonly withoutOwner: number;
}

/** How far the team is: what the checklist shows. */
export function setUpState(ports: Pick<Ports, 'tables'>): SetUpState {
  const { records, problems } = ports.tables.read(teamTable, ['email', 'role', 'active']);
  const active = records.filter((person) => person.active !== false);
  const rows = ports.tables.read(customers, ['name', 'owner']).records.filter(({ name }) => name !== null);
  return {
    people: active.length,
    managers: active.filter(({ role }) => role === 'manager').length,
    teamProblems: problems.length,
    customers: rows.length,
    withoutOwner: rows.filter(({ owner }) => owner === null).length,
  };
}
