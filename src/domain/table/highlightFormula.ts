import { YES_NO } from './choiceText';
import type { AnyTable, Highlight } from './table';
import { LANGUAGES, labelsOf, type Vocabulary } from './words';

/** Where things stand in the sheet: a row's cell in a column (`$C3`), and a setting's value, both as formula text. */
export interface HighlightPlaces {
  readonly cell: (field: string) => string;
  /** Must give a number: the cells of Settings are texts, and Sheets takes every text for more than any number. */
  readonly setting: (key: string) => string;
}

const PLACE = /\{(?:setting:(\w+)|(\w+)(?:=([^{}]+))?)\}/g;

/**
 * A highlight's condition as a formula, with its places filled in. `{field=code}` holds for the code's label in every
 * language, so that a cell that was not yet translated keeps its colour.
 * @throws RangeError where it names a column or a code that the table has not
 */
export function highlightFormula(
  { when }: Highlight,
  table: AnyTable,
  vocabulary: Vocabulary,
  places: HighlightPlaces,
): string {
  const filled = when.replace(PLACE, (_place, setting?: string, field?: string, code?: string) => {
    if (setting !== undefined) return places.setting(setting);
    const name = field ?? '';
    const cell = places.cell(name);
    return code === undefined ? cell : anyOf(testsFor(cell, table, name, code, vocabulary));
  });
  return `=${filled}`;
}

/** One test for each thing that a cell can hold for a code: its labels, the code itself, a tick box. */
function testsFor(
  cell: string,
  table: AnyTable,
  field: string,
  code: string,
  vocabulary: Vocabulary,
): string[] {
  const column = table.columns[field];
  if (column?.kind === 'yes/no' && (code === 'yes' || code === 'no')) {
    // Sheets takes a blank cell for FALSE where they are compared.
    const box = code === 'yes' ? `${cell}=TRUE` : `AND(ISLOGICAL(${cell}),${cell}=FALSE)`;
    return [
      ...textTests(
        cell,
        LANGUAGES.map((language) => YES_NO[language][code]),
      ),
      box,
    ];
  }
  if (column?.codes?.includes(code) !== true)
    throw new RangeError(`${table.name}.${field} has no code ${code}`);
  const labels = LANGUAGES.map((language) => labelsOf(vocabulary[language], field, column)[code] ?? code);
  return textTests(cell, [...labels, code]);
}

/** Sheets compares texts without regard to capitals. */
function textTests(cell: string, texts: readonly string[]): string[] {
  const distinct = texts.filter(
    (text, at) => texts.findIndex((other) => other.toLowerCase() === text.toLowerCase()) === at,
  );
  return distinct.map((text) => `${cell}="${text.replace(/"/g, '""')}"`);
}

function anyOf(tests: readonly string[]): string {
  return tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`;
}
