import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, labelsOf } from '../../src/domain/table/words';
import { allTables } from '../../src/domain/tables';
import { tableWords } from '../../src/text/languages';

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

describe.each(LANGUAGES)('the words of the tabs in %s', (language) => {
  it('name every tab differently', () => {
    const names = allTables.map((table) => tableWords(table, language).tab);
    expect(new Set(names).size).toBe(allTables.length);
  });

  it.each(allTables)('$name: no two columns share a caption', (table) => {
    const captions = Object.values(tableWords(table, language).columns).map(({ caption }) => folded(caption));
    expect(captions.filter((caption, at) => captions.indexOf(caption) !== at)).toEqual([]);
  });

  it.each(allTables)('$name: every note is one or more whole sentences in that language', (table) => {
    for (const [field, { caption, note }] of Object.entries(tableWords(table, language).columns)) {
      expect([field, caption.trim() !== '' && /[.。]$/.test(note)]).toEqual([field, true]);
      expect([field, /[\u4e00-\u9fff]/.test(note)]).toEqual([field, language === 'zh-CN']);
    }
  });
});

describe('the labels of a choice', () => {
  const choices = allTables.flatMap((table) =>
    Object.entries(table.columns)
      .filter(([, column]) => column.kind === 'choice')
      .map(([field, column]) => ({ name: `${table.name}.${field}`, table, field, column })),
  );

  it.each(choices)(
    '$name: no text means one code in one language and another in the other',
    ({ table, field, column }) => {
      const codeOf = new Map<string, string>();
      for (const language of LANGUAGES) {
        const labels = labelsOf(tableWords(table, language), field, column);
        expect(Object.keys(labels)).toEqual(column.codes);
        for (const code of column.codes ?? []) {
          for (const text of [code, labels[code] ?? '']) {
            expect(text).not.toBe('');
            expect([text, codeOf.get(folded(text)) ?? code]).toEqual([text, code]);
            codeOf.set(folded(text), code);
          }
        }
      }
    },
  );
});
