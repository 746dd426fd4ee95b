import { type Draft, readDrafts, textValue } from '../../domain/import/draft';
import { contentsOf, oneOfAKey } from '../../domain/import/rowKeys';
import { applyRowRules } from '../../domain/import/rowRules';
import { isSettingKey, type SettingKey, settingRules } from '../../domain/settings';
import type { Change } from '../../domain/table/change';
import { settings } from '../../domain/tables/settings';
import { Refusal } from '../errors';
import { book, type ImportRun, plansOf } from './importRun';

/**
 * Sets settings. They stand in their tab since set-up, so an import changes values instead of adding rows; a setting
 * that has its value already is there already.
 */
export function importSettings(run: ImportRun): void {
  const drafts = plansOf(run, settings).flatMap((plan) => readDrafts(plan));
  run.ports.progress.step('importing', { tab: settings.name, count: drafts.length });
  const contents = contentsOf(drafts, settings);
  for (const draft of drafts) applyRowRules(draft, run.today);
  const rows = oneOfAKey(drafts, settings, contents);
  for (const draft of rows) checkSetting(run, draft);
  const good = rows.filter(({ faults }) => faults.length === 0);
  const there = new Map<string, string | null>();
  for (const { key, value } of run.ports.tables.read(settings, ['key', 'value']).records) {
    if (key !== null && !there.has(key)) there.set(key, value);
  }
  const taken = good.filter((draft) => {
    const { key, value } = settingOf(draft);
    return !there.has(key) || meaning(run, key, there.get(key)) !== meaning(run, key, value);
  });
  write(run, taken.map(settingOf), there);
  const rejected = rows.filter(({ faults }) => faults.length > 0);
  book(run, settings, { rejected, taken, alreadyThere: good.length - taken.length });
}

interface NamedValue {
  readonly key: string;
  readonly value: string;
}

function settingOf({ values }: Draft): NamedValue {
  return { key: textValue(values['key']) ?? '', value: (textValue(values['value']) ?? '').trim() };
}

function checkSetting(run: ImportRun, draft: Draft): void {
  if (draft.faults.length > 0) return;
  const { key, value } = settingOf(draft);
  if (!isSettingKey(key)) {
    draft.faults.push({
      field: 'key',
      found: key,
      code: 'bad setting',
      params: { key, fault: 'unknown setting' },
    });
    return;
  }
  const read = settingRules[key].read(value, run.words.toCode);
  if (read.ok) return;
  draft.faults.push({
    field: 'value',
    found: value,
    code: 'bad setting',
    params: { key, fault: read.fault },
  });
}

/** What a setting's text means, for comparing: "Mon-Fri" is "mon, tue, wed, thu, fri". Null where it means nothing. */
function meaning(run: ImportRun, key: string, value: string | null | undefined): string | null {
  if (!isSettingKey(key)) return null;
  const rule: (typeof settingRules)[SettingKey] = settingRules[key];
  const read = rule.read(value, run.words.toCode);
  return read.ok ? JSON.stringify(read.value) : null;
}

function write(
  run: ImportRun,
  taken: readonly NamedValue[],
  there: ReadonlyMap<string, string | null>,
): void {
  const { tables } = run.ports;
  const changes = taken
    .filter(({ key }) => there.has(key))
    .map(({ key, value }): Change => {
      return {
        table: settings.name,
        id: key,
        field: 'value',
        from: there.get(key) ?? null,
        to: value || null,
      };
    });
  // Nothing of it was written where somebody changed one of them in this moment; running the import again is safe.
  if (changes.length > 0 && tables.apply(changes).conflicts.length > 0) throw new Refusal('busy');
  const fresh = taken.filter(({ key }) => !there.has(key));
  const { createdOn } = run;
  if (fresh.length > 0)
    tables.append(
      settings,
      fresh.map(({ key, value }) => ({ key, value: value || null, createdOn })),
    );
}
