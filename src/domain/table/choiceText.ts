import type { Column } from './column';
import { LANGUAGES, labelsOf, type Language, type Vocabulary } from './words';

/** How a yes/no cell is filled. Both words are read in every language. */
export const YES_NO: Readonly<Record<Language, { readonly yes: string; readonly no: string }>> = {
  en: { yes: 'Yes', no: 'No' },
  'zh-CN': { yes: '是', no: '否' },
};

const YES_NO_TEXTS: ReadonlyMap<string, boolean> = new Map([
  ...Object.values(YES_NO).flatMap(({ yes, no }): [string, boolean][] => [
    [plain(yes), true],
    [plain(no), false],
  ]),
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
]);

/** Texts are compared without regard to capitals, width of signs and blanks around them. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

export function yesNoOfText(text: string): boolean | undefined {
  return YES_NO_TEXTS.get(plain(text));
}

/**
 * Finds the code of a choice by the code itself or its label in any language; a label that begins with its code
 * ("A 重点") also by the rest of it; or by a synonym. Undefined where it is none of the column's.
 */
export function choiceFinder(
  field: string,
  column: Column,
  vocabulary: Vocabulary,
): (text: string) => string | undefined {
  const codes = codesByText(field, column, vocabulary);
  // What cells mostly hold is found without folding it first.
  const seen = new Map<string, string | undefined>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const code = codes.get(plain(text));
    if (code !== undefined && seen.size < 1000) seen.set(text, code);
    return code;
  };
}

function codesByText(field: string, column: Column, vocabulary: Vocabulary): Map<string, string> {
  const codes = new Map<string, string>();
  const add = (text: string, code: string): void => {
    const key = plain(text);
    if (!codes.has(key)) codes.set(key, code);
  };
  const known = column.codes ?? [];
  for (const code of known) add(code, code);
  for (const language of LANGUAGES) {
    const labels = labelsOf(vocabulary[language], field, column);
    for (const code of known) {
      const label = labels[code] ?? code;
      add(label, code);
      if (label.startsWith(`${code} `)) add(label.slice(code.length), code);
    }
  }
  for (const language of LANGUAGES) {
    const synonyms = vocabulary[language].synonyms?.[field] ?? {};
    for (const [text, code] of Object.entries(synonyms)) add(text, code);
  }
  return codes;
}

const SEPARATORS = /[,，;；、\r\n]+/;

/** The values of a cell that holds several: split at comma, semicolon, 、 or line break, in either width. */
export function listOfText(text: string): string[] {
  return text
    .split(SEPARATORS)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
