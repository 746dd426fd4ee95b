import { blockArea } from '../store/formula/area';
import { AUTOMATIC_PATTERN } from '../store/numberFormat/displayValue';
import { readSheetPlainly } from '../store/workbook/plainSheet';
import type { PlainSheet } from '../store/workbook/plainSheet';
import { patternAt, readDisplay, readEach } from '../store/workbook/read';
import { seedFromWorkbook } from '../store/workbook/seed';
import type { SeedCell } from '../store/workbook/seed';
import type { Sheet, Workbook } from '../store/workbook/workbook';
import type { Mail, PropertyStores, World } from '../store/world';
import type { TriggerRecord } from '../store/triggerRecord';

/** A tab with what its cells hold, in the seed's form, and what they show; rows from A1 to the last content. */
export interface DumpedTab extends PlainSheet {
  /** As in a seed: `{ "date": … }`, `{ "formula": … }`. */
  readonly cells: readonly (readonly SeedCell[])[];
  readonly displayValues: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Everything that a run left behind, for a person or a program to look at. */
export interface Dump {
  readonly now: string;
  readonly workbook: {
    readonly name: string;
    readonly id: string;
    readonly tabs: readonly DumpedTab[];
    /** Developer metadata, and where it hangs. */
    readonly metadata: Workbook['metadata'];
  };
  readonly mails: readonly (Omit<Mail, 'at'> & { readonly at: string })[];
  readonly triggers: readonly TriggerRecord[];
  readonly properties: PropertyStores;
}

function dumpTab(world: World, sheet: Sheet, cells: readonly (readonly SeedCell[])[]): DumpedTab {
  const plain = readSheetPlainly(world, sheet);
  const height = plain.values.length;
  const width = plain.values[0]?.length ?? 0;
  const area = height > 0 && width > 0 ? blockArea(1, 1, height, width) : null;
  const format = (row: number, col: number): string => patternAt(world, sheet, row, col) ?? AUTOMATIC_PATTERN;
  return {
    ...plain,
    cells,
    displayValues: area ? readDisplay(world, sheet, area) : [],
    numberFormats: area ? readEach(area, format) : [],
  };
}

export function dumpWorld(world: World): Dump {
  const { workbook, mails, triggers, properties } = world;
  const cells = seedFromWorkbook(world);
  return {
    now: new Date(world.now).toISOString(),
    workbook: {
      name: workbook.name,
      id: workbook.id,
      tabs: workbook.sheets.map((sheet) => dumpTab(world, sheet, cells[sheet.name] ?? [])),
      metadata: workbook.metadata,
    },
    mails: mails.map((mail) => ({ ...mail, at: new Date(mail.at).toISOString() })),
    triggers,
    properties,
  };
}
