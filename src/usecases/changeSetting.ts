import type { SettingKey } from '../domain/settings';
import { settings as settingsTable } from '../domain/tables/settings';
import type { Applied, Ports } from '../ports';
import { Refusal } from './errors';

/**
 * Writes one setting, as any change: checked, and with its inverse. Nothing is written where it says so already.
 * @throws Refusal 'setting in conflict' where it stands twice, or somebody else changed it this moment
 */
export function changeSetting(
  ports: Pick<Ports, 'tables' | 'lock'>,
  key: SettingKey,
  value: string,
): Applied {
  return ports.lock.run(() => {
    const row = ports.tables.find(settingsTable, [key], ['key', 'value']).records[0];
    if (row === undefined) throw new Refusal('not set up', { setting: key });
    if (row.value === value) return { made: [], inverse: [], conflicts: [] };
    const change = { table: settingsTable.name, id: key, field: 'value', from: row.value, to: value };
    const applied = ports.tables.apply([change]);
    if (applied.conflicts.length > 0) throw new Refusal('setting in conflict', { setting: key });
    return applied;
  });
}
