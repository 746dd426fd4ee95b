import type { Change } from '../../src/domain/table/change';
import type { Applied, Rows } from '../../src/ports';
import type { Execution } from '../../workbench/host/execution';
import type { Session } from '../../workbench/store/session';
import { isTrip } from '../../workbench/store/trips';
import { patternOf, propsById } from '../../workbench/store/workbook/propTable';
import { contentAt } from '../../workbench/store/workbook/read';
import { findSheetByName, type Sheet } from '../../workbench/store/workbook/workbook';
import { createWorld, type World, type WorldOptions } from '../../workbench/store/world';
import { bundledProject, callBundled, type CallOptions } from '../support/bundled';

const project = bundledProject('test/google/entry.ts');

export type Record = Readonly<globalThis.Record<string, unknown>>;

/** A workbook on the local platform that the product's storage works on. */
export class TestSheet {
  constructor(readonly world: World) {}

  /** The whole execution; what the script threw is thrown here. */
  execute(name: string, args: readonly unknown[] = [], options: CallOptions = {}): Execution {
    const execution = callBundled(this.world, project, name, args, options);
    if (execution.ended !== null) throw new Error(`ended: ${execution.ended}`);
    if (execution.error)
      throw new Error(`${execution.error.name}: ${execution.error.message}\n${execution.error.stack}`);
    return execution;
  }

  call(name: string, ...args: readonly unknown[]): unknown {
    return this.execute(name, args).result;
  }

  read(table: string, fields: readonly string[]): Rows<Record> {
    return this.call('read', table, fields) as Rows<Record>; // what the entry returns
  }

  append(table: string, records: readonly Record[]): string[] {
    return this.call('append', table, records) as string[]; // what the entry returns
  }

  apply(changes: readonly Change[], options: CallOptions = {}): Applied {
    return this.execute('apply', [changes], options).result as Applied; // what the entry returns
  }

  tab(name: string): Sheet {
    const sheet = findSheetByName(this.world.workbook, name);
    if (sheet === null) throw new Error(`no tab ${name}`);
    return sheet;
  }

  /** Contents as Sheets computes them: a date is its serial number, a blank cell null. */
  content(tab: string, row: number, column: number): unknown {
    return contentAt(this.world, this.tab(tab), row, column);
  }

  /** Column of a field, by the key row. */
  column(tab: string, field: string): number {
    const keys = this.tab(tab).rows[0]?.values ?? [];
    const index = keys.indexOf(field);
    if (index < 0) throw new Error(`no column ${field} in ${tab}`);
    return index + 1;
  }

  field(tab: string, row: number, field: string): unknown {
    return this.content(tab, row, this.column(tab, field));
  }
}

/** A workbook that is set up. */
export function laidSheet(options: WorldOptions = {}): TestSheet {
  const sheet = new TestSheet(createWorld(options));
  sheet.call('setUp', 'en');
  return sheet;
}

/** A hook that does something once, before the trip with this number (from 1): between trips nothing happens. */
export function beforeTrip(number: number, act: (session: Session) => void): CallOptions {
  let trips = 0;
  return {
    hooks: {
      before: (method, session) => {
        if (!isTrip(method)) return;
        trips += 1;
        if (trips === number) act(session);
      },
    },
  };
}

/** Everything that is kept of the workbook, a line a row; trailing blanks are nothing. */
export function snapshot(world: World): string[] {
  const { sheets, props } = world.workbook;
  return sheets.flatMap(({ rows, ...rest }) => [
    `${rest.name} ${JSON.stringify(rest)}`,
    ...rows.map((row, index) => {
      const values = [...(row?.values ?? [])];
      while (values.length > 0 && (values[values.length - 1] ?? null) === null) values.pop();
      const looks = patternOf(props, row?.pattern ?? 0).map((id) => propsById(props, id));
      const kept = { values, formulas: row?.formulas ?? null, notes: row?.notes ?? null, looks };
      return `${rest.name} row ${index + 1} ${JSON.stringify(kept)}`;
    }),
  ]);
}

/** The first few lines in which two snapshots differ, short enough to read. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const lines = Math.max(before.length, after.length);
  const found: string[] = [];
  for (let index = 0; index < lines && found.length < 6; index += 1) {
    const [one = '(nothing)', other = '(nothing)'] = [before[index], after[index]];
    if (one === other) continue;
    let at = 0;
    while (one[at] === other[at]) at += 1;
    const cut = (text: string): string =>
      `${text.slice(0, 30)} … ${text.slice(Math.max(0, at - 60), at + 60)}`;
    found.push(`- ${cut(one)}`, `+ ${cut(other)}`);
  }
  return found;
}
