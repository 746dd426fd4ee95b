import { ImportMistake } from './importMistake';
import { type ColumnSpec, type Format, type Mapping, type PlannedPart, SEPARATORS } from './importPlan';

type Fail = (where: string, what: string) => never;
type Bag = Readonly<Record<string, unknown>>;

/**
 * Reads the contents of an import.json: `{ tab: mapping or [mappings] }`.
 * @param file how the file is called in messages
 * @throws ImportMistake that names the place in the file
 */
export function checkPlan(json: unknown, file: string): readonly PlannedPart[] {
  const fail: Fail = (where, what) => {
    throw new ImportMistake(`${file}${where === '' ? '' : `, ${where}`}: ${what}`);
  };
  const tabs = bag(
    json,
    '',
    'a list of tabs such as { "customers": { "from": "file.csv", "columns": {} } }',
    fail,
  );
  const parts = Object.entries(tabs).flatMap(([tab, value]) =>
    (Array.isArray(value) ? value : [value]).map((mapping: unknown, index) => ({
      tab,
      mapping: checkMapping(mapping, Array.isArray(value) ? `${tab} ${index + 1}` : tab, fail),
    })),
  );
  if (parts.length === 0) fail('', 'no tab is named. Write for example { "customers": { … } }.');
  return parts;
}

function checkMapping(value: unknown, where: string, fail: Fail): Mapping {
  const mapping = bag(
    value,
    where,
    'a mapping: { "from": file, "columns": { our field: their column } }',
    fail,
  );
  onlyKeys(mapping, ['from', 'format', 'columns'], where, fail);
  const { from } = mapping;
  if (typeof from !== 'string' || from.trim() === '') {
    return fail(where, '"from" must name a CSV or .xlsx file, relative to import.json.');
  }
  const columns = bag(mapping['columns'], `${where}, columns`, '{ our field: their column }', fail);
  if (Object.keys(columns).length === 0) fail(`${where}, columns`, 'no column is named.');
  return {
    from,
    format: mapping['format'] === undefined ? {} : checkFormat(mapping['format'], `${where}, format`, fail),
    columns: Object.fromEntries(
      Object.entries(columns).map(([field, spec]) => [
        field,
        checkSpec(spec, `${where}, columns, ${field}`, fail),
      ]),
    ),
  };
}

function checkFormat(value: unknown, where: string, fail: Fail): Format {
  const format = bag(value, where, '{ "separator": ";" } and the like', fail);
  onlyKeys(format, ['separator', 'header', 'dates', 'encoding', 'sheet'], where, fail);
  const pick = <C extends string>(key: string, allowed: readonly C[]): C | undefined => {
    const found = format[key];
    if (found === undefined) return undefined;
    const known = allowed.find((one) => one === found);
    return known ?? fail(where, `"${key}" is ${JSON.stringify(found)}; it may be ${list(allowed)}.`);
  };
  const { header, sheet } = format;
  if (header !== undefined && !(isTexts(header) && header.length > 0)) {
    return fail(where, '"header" must be a list of names, one for each column of the file.');
  }
  if (sheet !== undefined && typeof sheet !== 'string') {
    return fail(where, '"sheet" must be the name of a sheet of the .xlsx.');
  }
  const read = {
    separator: pick('separator', [...SEPARATORS, 'blanks'] as const),
    header,
    dates: pick('dates', ['ymd', 'dmy', 'mdy'] as const),
    encoding: pick('encoding', ['utf-8', 'gbk'] as const),
    sheet,
  };
  return Object.fromEntries(Object.entries(read).filter(([, set]) => set !== undefined));
}

const SPEC_FORMS =
  'a column of the file, { "first": [columns] }, { "value": constant } or { "template": "{column} text {column}" }';

function checkSpec(spec: unknown, where: string, fail: Fail): ColumnSpec {
  if (typeof spec === 'string') return spec;
  const parts = bag(spec, where, SPEC_FORMS, fail);
  const [key, ...more] = Object.keys(parts);
  if (key === undefined || more.length > 0) return fail(where, `expected ${SPEC_FORMS}.`);
  const value = parts[key];
  if (key === 'first' && isTexts(value) && value.length > 0) return { first: value };
  if (key === 'template' && typeof value === 'string') return { template: value };
  if (
    key === 'value' &&
    (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
  ) {
    return { value };
  }
  return fail(where, `found ${JSON.stringify(spec)}, expected ${SPEC_FORMS}.`);
}

function bag(value: unknown, where: string, expected: string, fail: Fail): Bag {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail(
      where,
      `found ${value === undefined ? 'nothing' : JSON.stringify(value)}, expected ${expected}.`,
    );
  }
  // An object that is not a list, and came out of JSON: names and values.
  return value as Bag;
}

function onlyKeys(found: Bag, known: readonly string[], where: string, fail: Fail): void {
  const unknown = Object.keys(found).find((key) => !known.includes(key));
  if (unknown !== undefined)
    fail(where, `does not know ${JSON.stringify(unknown)}; known are ${list(known)}.`);
}

function list(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(', ');
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
