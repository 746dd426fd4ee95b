import type { CellRules, ReadCell } from '../table/cell';
import { textReader } from '../table/cellReader';
import type { Column } from '../table/column';
import type { AnyTable } from '../table/table';
import { allTables } from '../tables';
import { sourceColumns, type TextMaker, textMaker } from './columnText';
import type { MappingFault } from './fault';
import type { ImportPart, ImportRequest, ImportSource } from './importRequest';

/** How one field of the rows of a part is made and read. */
export interface FieldPlan {
  readonly field: string;
  readonly column: Column;
  /** The source columns for messages, such as "close_date / engage_date"; our field where it is a constant. */
  readonly label: string;
  readonly make: TextMaker;
  readonly read: (text: string) => ReadCell;
}

/** One tab to be filled from one source, prepared. */
export interface PartPlan {
  /** Index in the request. */
  readonly part: number;
  readonly table: AnyTable;
  readonly source: ImportSource;
  readonly fields: readonly FieldPlan[];
}

/** The one derived column that an import may bring: it becomes an activity, "taken over". */
export const TAKEN_OVER_FIELD = 'lastContactOn';

/** The tabs that an import can fill. */
export const importableTables: readonly AnyTable[] = allTables.filter(({ writers }) => writers !== 'program');

export interface Planned {
  readonly plans: readonly PartPlan[];
  readonly faults: readonly MappingFault[];
}

/** Matches a request with the definitions of the tabs. Where there are faults, nothing may be imported. */
export function planParts(request: ImportRequest, rulesOf: (table: AnyTable) => CellRules): Planned {
  const faults: MappingFault[] = [];
  const plans = request.parts.flatMap((part, index): PartPlan[] => {
    const table = importableTables.find(({ name }) => name === part.tab);
    const source = request.sources[part.source];
    if (table === undefined || source === undefined) {
      const known = importableTables.map(({ name }) => name).join(', ');
      faults.push({ tab: part.tab, field: null, code: 'unknown tab', params: { known } });
      return [];
    }
    faults.push(...faultsOf(part, table));
    return [{ part: index, table, source, fields: planFields(part, table, source, rulesOf(table)) }];
  });
  return { plans, faults };
}

function faultsOf(part: ImportPart, table: AnyTable): MappingFault[] {
  const faults: MappingFault[] = [];
  const known = importableFields(table);
  for (const field of part.columns.keys()) {
    if (known.includes(field)) continue;
    const code = field in table.columns ? 'cannot be imported' : 'unknown field';
    faults.push({ tab: part.tab, field, code, params: { known: known.join(', ') } });
  }
  const key = table.naturalKey;
  if (key !== null && !part.columns.has(key)) {
    faults.push({ tab: part.tab, field: key, code: 'key not mapped' });
  }
  return faults;
}

/** What people fill: not ids, not what the program derives. */
export function importableFields(table: AnyTable): readonly string[] {
  return Object.keys(table.columns).filter((field) => {
    const column = table.columns[field];
    if (column === undefined) return false;
    if (table.name === 'customers' && field === TAKEN_OVER_FIELD) return true;
    return !column.derived && !column.hidden;
  });
}

function planFields(
  part: ImportPart,
  table: AnyTable,
  source: ImportSource,
  rules: CellRules,
): readonly FieldPlan[] {
  const textRules = source.dates === null ? {} : { dateOrder: source.dates };
  return [...part.columns].flatMap(([field, spec]): FieldPlan[] => {
    const column = table.columns[field];
    if (column === undefined) return [];
    const names = sourceColumns(spec);
    return [
      {
        field,
        column,
        label: names.length === 0 ? field : names.join(' / '),
        make: textMaker(spec, source.header, column.kind),
        read: textReader(field, column, rules, textRules),
      },
    ];
  });
}
