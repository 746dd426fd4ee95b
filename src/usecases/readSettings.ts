import { readSettings as settingsOf, type Settings } from '../domain/settings';
import type { Problem } from '../domain/table/problem';
import { settings as settingsTable } from '../domain/tables/settings';
import type { Ports } from '../ports';
import type { ToCode } from '../domain/settingRules';

/** Where words that people type in the Settings tab come from: any language's label to its code. */
export type SettingWords = ToCode;

/** The settings, and what is wrong with rows of their tab. */
export interface SettingsRead {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** The workbook's settings; a bad value counts as its default and is a problem with its row. */
export function readSettings(ports: Pick<Ports, 'tables'>, toCode?: SettingWords): SettingsRead {
  const rows = ports.tables.read(settingsTable, ['key', 'value']);
  const read = settingsOf(
    rows.records.map(({ key, value }) => ({ key: key ?? '', value })),
    toCode,
  );
  const problems = read.problems.map(
    ({ kind, key, row, found }): Problem => ({
      table: settingsTable.name,
      row: rows.rowNumbers[row] ?? null,
      field: kind === 'unknown setting' || kind === 'doubled setting' ? 'key' : 'value',
      found,
      code: 'bad setting',
      params: { key, fault: kind },
    }),
  );
  return { settings: read.settings, problems: [...rows.problems, ...problems] };
}
