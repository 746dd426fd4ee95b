import type { Day } from '../day';
import type { Moment } from '../moment';

/**
 * What a column can hold. Each kind has one way to be read, written, formatted and checked; see cell.ts.
 * A blank cell is `null` (`[]` where several values stand in one cell).
 */
export type Kind =
  | 'id'
  | 'text'
  | 'long text'
  | 'phone'
  | 'email'
  | 'url'
  | 'day'
  | 'moment'
  | 'money'
  | 'number'
  | 'percent'
  | 'yes/no'
  | 'choice'
  | 'person'
  | 'people'
  | 'tags'
  | 'ref id'
  | 'ref ids';

/** What a column may say of itself beyond its kind. */
export interface ColumnTraits {
  /** A row without it is reported, and an import rejects it. */
  readonly required: boolean;
  /** Written by the program, protected with a warning, never typed. */
  readonly derived: boolean;
  /** Never shown: ids and keys. */
  readonly hidden: boolean;
}

/**
 * One column of a tab. `V` is the value that a record holds, apart from blank; `R` whether it is required;
 * `Code` the codes of a choice (never for other kinds).
 */
export interface Column<V = unknown, R extends boolean = boolean, Code extends string = string>
  extends ColumnTraits {
  readonly kind: Kind;
  readonly required: R;
  /** The codes of a choice, in the order of the drop-down. */
  readonly codes?: readonly Code[];
  /** An open choice: the team may type values of its own. */
  readonly open?: boolean;
  /** For a reference: the table it points to, and the key of the visible name column (or of the id column). */
  readonly refersTo?: { readonly table: string; readonly partner: string };
  /** Smallest number that makes sense. */
  readonly atLeast?: number;
  /** Largest number that makes sense. */
  readonly atMost?: number;
  /** Only in the type: what a record holds. */
  readonly value?: V;
}

type Options = Partial<Pick<ColumnTraits, 'derived' | 'hidden'>>;
interface NumberOptions extends Options {
  readonly atLeast?: number;
  readonly atMost?: number;
}

function column<V, R extends boolean, Code extends string = never>(
  kind: Kind,
  required: R,
  more: Partial<Column<V, boolean, Code>>,
): Column<V, R, Code> {
  return { kind, derived: false, hidden: false, ...more, required };
}

/** Builds a constructor of one kind: `text()` is optional, `text.required()` is not. */
function kindOf<V>(kind: Kind) {
  const optional = (options: Options = {}): Column<V, false, never> => column<V, false>(kind, false, options);
  const required = (options: Options = {}): Column<V, true, never> => column<V, true>(kind, true, options);
  return Object.assign(optional, { required });
}

export const text = kindOf<string>('text');
export const longText = kindOf<string>('long text');
export const phone = kindOf<string>('phone');
export const email = kindOf<string>('email');
export const url = kindOf<string>('url');
export const day = kindOf<Day>('day');
export const moment = kindOf<Moment>('moment');
export const yesNo = kindOf<boolean>('yes/no');
/** A colleague, by e-mail address. */
export const person = kindOf<string>('person');
/** Several colleagues, by e-mail address. */
export const people = kindOf<readonly string[]>('people');
export const tags = kindOf<readonly string[]>('tags');

export function number(options: NumberOptions = {}): Column<number, false, never> {
  return column<number, false>('number', false, options);
}

export function money(options: NumberOptions = {}): Column<number, false, never> {
  return column<number, false>('money', false, options);
}

/** A share: 0.25 is shown as 25 %. */
export function percent(options: NumberOptions = {}): Column<number, false, never> {
  return column<number, false>('percent', false, options);
}

/** A drop-down. Cells hold the label in the workbook's language, records the code. */
export function choice<const C extends string>(
  codes: readonly C[],
  options: Options = {},
): Column<C, false, C> {
  return column<C, false, C>('choice', false, { codes, ...options });
}

/** A drop-down to which the team may add values of its own; those stand in the record as they were typed. */
export function openChoice<const C extends string>(
  codes: readonly C[],
  options: Options = {},
): Column<string, false, C> {
  return column<string, false, C>('choice', false, { codes, open: true, ...options });
}

/** The row's own id, hidden. */
export function id(): Column<string, true, never> {
  return column<string, true>('id', true, { hidden: true });
}

type RefColumns<K extends string, R extends boolean> = {
  readonly [P in `${K}Id`]: Column<string, R, never>;
} & {
  readonly [P in K]: Column<string, false, never>;
};

function refColumns<K extends string, R extends boolean>(
  key: K,
  table: string,
  required: R,
): RefColumns<K, R> {
  // The compiler cannot follow computed keys: these two are exactly those of RefColumns.
  return {
    [`${key}Id`]: column('ref id', required, { hidden: true, refersTo: { table, partner: key } }),
    [key]: column('text', false, { refersTo: { table, partner: `${key}Id` } }),
  } as RefColumns<K, R>;
}

/**
 * A reference to a row of another tab: a hidden id column (`customerId`) and beside it a visible name that people
 * can type (`customer`). Spread it into the columns. The id is the truth; a typed name is resolved to it.
 */
export const ref = Object.assign(
  <K extends string>(key: K, table: string): RefColumns<K, false> => refColumns(key, table, false),
  {
    required: <K extends string>(key: K, table: string): RefColumns<K, true> => refColumns(key, table, true),
  },
);

type RefsColumns<K extends string> = {
  readonly [P in `${K}Ids`]: Column<readonly string[], false, never>;
} & {
  readonly [P in K]: Column<readonly string[], false, never>;
};

/** Several references in one cell: names at comma, ids hidden beside them (`contacts`, `contactsIds`). */
export function refs<K extends string>(key: K, table: string): RefsColumns<K> {
  // As in refColumns: the computed keys are those of the type.
  return {
    [`${key}Ids`]: column('ref ids', false, { hidden: true, refersTo: { table, partner: key } }),
    [key]: column('tags', false, { refersTo: { table, partner: `${key}Ids` } }),
  } as RefsColumns<K>;
}
