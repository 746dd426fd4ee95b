import { type Column, moment, person, text } from './column';

/** Who may write a tab by hand. Protections only warn; see DESIGN part 7. */
export type Writers = 'everyone' | 'admins' | 'program';

/** Looks that a rule can give, in order of urgency; the colours live with the sheet. */
export type Look = 'overdue' | 'due soon' | 'planned' | 'important' | 'at risk' | 'problem' | 'done';

/**
 * A conditional format. `when` is a condition over the row in Sheets' formula language, in which `{field}` stands
 * for the row's cell in that column, `{field=code}` for "the choice is this one, in any language" (`yes` and `no` for
 * yes/no), and `{setting:key}` for the value of a setting; highlightFormula fills them in. The first rule that holds
 * wins, so that rules for single cells stand before those for rows.
 */
export interface Highlight<K extends string = string> {
  readonly when: string;
  readonly look: Look;
  /** The cells that change: the whole row where nothing is named. */
  readonly fields?: readonly K[];
  /** Besides what its look brings. */
  readonly bold?: true;
}

export type Columns = Readonly<Record<string, Column>>;

/** The definition of one tab: everything that a sheet, a form, an import or a type needs to know of it. */
export interface AnyTable {
  /** Code name, English plural: 'customers'. */
  readonly name: string;
  /** What ids begin with: 'C' makes 'C-7K2M9QXA'. Null for tables that are keyed by `naturalKey` alone. */
  readonly idPrefix: string | null;
  /** The field by which people know a row; equal values are the same row. */
  readonly naturalKey: string | null;
  /** The column that shows whom or what the row is about: frozen at the left, and what references display. */
  readonly title: string;
  readonly columns: Columns;
  /** Fields that a person needs daily, left to right, `title` first. The rest is folded away. */
  readonly firstScreen: readonly string[];
  readonly highlights: readonly Highlight[];
  readonly writers: Writers;
}

/** A definition that knows its columns by name and type. */
export interface Table<C extends Columns> extends AnyTable {
  readonly columns: C;
}

/** Stands at the right end of every table that people write, folded away. */
const recordKeeping = {
  createdOn: moment({ derived: true }),
  createdBy: person({ derived: true }),
  updatedOn: moment({ derived: true }),
  updatedBy: person({ derived: true }),
  sourceKey: text({ derived: true, hidden: true }),
} as const;

type RecordKeeping = typeof recordKeeping;

interface TableParts<C extends Columns> {
  readonly name: string;
  readonly columns: C;
  readonly title: keyof C & string;
  readonly firstScreen: readonly (keyof C & string)[];
  readonly idPrefix?: string;
  readonly naturalKey?: keyof C & string;
  readonly highlights?: readonly Highlight<keyof C & string>[];
  readonly writers?: Writers;
}

/** Defines a tab that people write: gets the record-keeping columns at its right end. */
export function defineTable<const C extends Columns>(parts: TableParts<C>): Table<C & RecordKeeping> {
  return complete({ ...parts, columns: { ...parts.columns, ...recordKeeping } });
}

/** Defines a tab that only the program writes (Outbox, Jobs): no record keeping. */
export function defineLog<const C extends Columns>(parts: TableParts<C>): Table<C> {
  return complete({ ...parts, writers: 'program' });
}

function complete<C extends Columns>(parts: TableParts<C>): Table<C> {
  return {
    ...parts,
    writers: parts.writers ?? 'everyone',
    highlights: parts.highlights ?? [],
    idPrefix: parts.idPrefix ?? null,
    naturalKey: parts.naturalKey ?? null,
  };
}

export type FieldOf<T extends AnyTable> = keyof T['columns'] & string;

type ValueOf<C> = C extends Column<infer V> ? (V extends readonly unknown[] ? V : V | null) : never;

/** The record type of a table: one property a column, `null` (or `[]`) where the cell is blank. */
export type RecordOf<T extends AnyTable> = { -readonly [K in FieldOf<T>]: ValueOf<T['columns'][K]> };

type RequiredField<T extends AnyTable> = {
  [K in FieldOf<T>]: T['columns'][K] extends Column<unknown, true> ? K : never;
}[FieldOf<T>];

/** What it takes to make a new row: the required fields (but the id, which is made), and any other. */
export type NewRecord<T extends AnyTable> = {
  [K in Exclude<RequiredField<T>, 'id'>]: NonNullable<RecordOf<T>[K]>;
} & Partial<RecordOf<T>>;

/**
 * The columns from left to right as set-up lays them: hidden ids and title (all frozen), the first screen, then,
 * folded away, the rest in the order of the definition.
 */
export function columnOrder<T extends AnyTable>(table: T): readonly FieldOf<T>[] {
  const keys = Object.keys(table.columns);
  const ownId = keys.filter((key) => table.columns[key]?.kind === 'id');
  const titleId = table.columns[table.title]?.refersTo?.partner;
  const first = [
    ...ownId,
    ...(titleId === undefined ? [] : [titleId]),
    table.title,
    ...table.firstScreen.filter((key) => key !== table.title),
  ];
  return [...first, ...keys.filter((key) => !first.includes(key))];
}

/** How many columns at the left stay in view: up to and with the title. */
export function frozenColumns(table: AnyTable): number {
  return columnOrder(table).indexOf(table.title) + 1;
}
