import { isDeepStrictEqual } from 'node:util';
import { ServiceError } from '../../../store/serviceError';
import { renameSheet } from '../../../store/workbook/sheets';
import { type Axis, type Sheet, touch } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import type { Step } from './inverse';

/** One setting of the workbook as it was, and the way to put it back. */
export interface Setting {
  readonly value: unknown;
  /** Throws `ServiceError` where it cannot be put back any more. */
  readonly put: (world: World, person: string) => void;
}

export type Settings = ReadonlyMap<string, Setting>;

function axisSettings(axis: Axis): [string, Setting][] {
  const { sizes, hidden, groups } = structuredClone(axis);
  const { frozen } = axis;
  return [
    ['sizes', { value: sizes, put: () => void (axis.sizes = { ...sizes }) }],
    ['hidden', { value: hidden, put: () => void (axis.hidden = [...hidden]) }],
    ['groups', { value: groups, put: () => void (axis.groups = [...groups]) }],
    ['frozen', { value: frozen, put: () => void (axis.frozen = frozen) }],
  ];
}

function sheetSettings(sheet: Sheet): [string, Setting][] {
  const { name, tabColor, hidden } = sheet;
  const { protections, conditionalFormats, filter } = structuredClone({
    protections: sheet.protections,
    conditionalFormats: sheet.conditionalFormats,
    filter: sheet.filter,
  });
  const axes = (['rows', 'columns'] as const).flatMap((dimension) => {
    return axisSettings(sheet.axes[dimension]).map(([key, setting]): [string, Setting] => [
      `${dimension} ${key}`,
      setting,
    ]);
  });
  return [
    ...axes,
    ['name', { value: name, put: (world, person) => renameSheet(world, sheet, name, person) }],
    ['tabColor', { value: tabColor, put: () => void (sheet.tabColor = tabColor) }],
    ['hidden', { value: hidden, put: () => void (sheet.hidden = hidden) }],
    [
      'protections',
      { value: protections, put: () => void (sheet.protections = structuredClone(protections)) },
    ],
    [
      'conditionalFormats',
      {
        value: conditionalFormats,
        put: () => void (sheet.conditionalFormats = structuredClone(conditionalFormats)),
      },
    ],
    ['filter', { value: filter, put: () => void (sheet.filter = structuredClone(filter)) }],
  ];
}

/** Everything of the workbook but its cells and the number of its lines. */
export function readSettings(world: World): Settings {
  const { workbook } = world;
  const settings = new Map<string, Setting>();
  for (const sheet of workbook.sheets) {
    for (const [key, setting] of sheetSettings(sheet)) settings.set(`${sheet.id} ${key}`, setting);
  }
  const order = [...workbook.sheets];
  settings.set('order', {
    value: order.map(({ id }) => id),
    put: () => void workbook.sheets.sort((a, b) => order.indexOf(a) - order.indexOf(b)),
  });
  const namedRanges = [...workbook.namedRanges];
  settings.set('names', {
    value: namedRanges,
    put: () => void (workbook.namedRanges = [...namedRanges]),
  });
  const metadata = [...workbook.metadata];
  settings.set('metadata', { value: metadata, put: () => void (workbook.metadata = [...metadata]) });
  return settings;
}

/** A setting as it was before an edit and as that left it. */
export interface ChangedSetting {
  readonly key: string;
  readonly before: Setting;
  readonly after: unknown;
}

/** All settings that are there before and after an edit. */
export function settingPairs(before: Settings, after: Settings): ChangedSetting[] {
  return [...before].flatMap(([key, setting]) => {
    const now = after.get(key);
    return now === undefined ? [] : [{ key, before: setting, after: now.value }];
  });
}

function changedSettings(before: Settings, after: Settings): ChangedSetting[] {
  return settingPairs(before, after).filter(
    ({ before: old, after: now }) => !isDeepStrictEqual(old.value, now),
  );
}

/** Those that are still as the edit left them. */
export function untouched(changed: readonly ChangedSetting[], now: Settings): ChangedSetting[] {
  return changed.filter(({ key, after }) => isDeepStrictEqual(now.get(key)?.value, after));
}

/** Puts settings back; how many could not be. */
export function putBack(world: World, person: string, settings: readonly ChangedSetting[]): number {
  let failed = 0;
  const now = readSettings(world);
  for (const { key, before } of settings) {
    if (isDeepStrictEqual(now.get(key)?.value, before.value)) continue;
    try {
      before.put(world, person);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      failed += 1;
    }
  }
  const tabs = world.workbook.sheets.map(({ id }) => ({ kind: 'sheet', sheetId: id }) as const);
  touch(world.workbook, { kind: 'head' }, ...tabs);
  return failed;
}

/** Carries out what changes settings alone. */
export function recordSettings<T>(world: World, act: () => T): { result: T; steps: readonly Step[] } {
  const before = readSettings(world);
  const result = act();
  const changed = changedSettings(before, readSettings(world));
  return { result, steps: changed.length === 0 ? [] : [settingsStep(changed)] };
}

function settingsStep(changed: readonly ChangedSetting[]): Step {
  return {
    weight: 20 * changed.length,
    revert: (world, person) => {
      const back = untouched(changed, readSettings(world));
      const { result: failed, steps } = recordSettings(world, () => putBack(world, person, back));
      return { kept: changed.length - back.length + failed, counter: steps };
    },
  };
}
