import { importableFields, importableTables } from '../domain/import/partPlan';
import type { AnyTable } from '../domain/table/table';
import { LANGUAGES, type Language } from '../domain/table/words';
import { tableWords } from '../text/languages';

/** What an import can fill in one tab, for whoever has to guess a mapping from the captions of a file. JSON-safe. */
export interface ImportColumns {
  readonly tab: string;
  /** As the tab is called, by language. */
  readonly names: Readonly<Record<Language, string>>;
  /** Fields without which no row is taken. */
  readonly required: readonly string[];
  /** Captions by field and language, in the order of the tab. */
  readonly captions: Readonly<Record<string, Readonly<Record<Language, string>>>>;
}

function inEachLanguage(word: (language: Language) => string): Record<Language, string> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, word(language)])) as Record<
    Language, // its keys are all languages
    string
  >;
}

function columnsOf(table: AnyTable): ImportColumns {
  const fields = importableFields(table);
  const captionOf = (field: string, language: Language): string => {
    return tableWords(table, language).columns[field]?.caption ?? field;
  };
  return {
    tab: table.name,
    names: inEachLanguage((language) => tableWords(table, language).tab),
    required: fields.filter((field) => {
      const column = table.columns[field];
      const partner = column?.refersTo === undefined ? undefined : table.columns[column.refersTo.partner];
      return column?.required === true || partner?.required === true || field === table.naturalKey;
    }),
    captions: Object.fromEntries(
      fields.map((field) => [field, inEachLanguage((language) => captionOf(field, language))]),
    ),
  };
}

/** Every tab that an import can fill, with the captions of its fields. */
export function importColumns(): readonly ImportColumns[] {
  return importableTables.map(columnsOf);
}
