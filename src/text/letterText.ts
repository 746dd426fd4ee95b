import { wordsOf } from './languages';
import type { Letter, LetterPart } from './letter';
import type { DigestWords } from './words';

/** The plain-text part of a mail: everything that the HTML part says. */
export function letterText(letter: Letter): string {
  const words = wordsOf(letter.language).digest;
  const paragraphs = [
    ...(letter.notice === null ? [] : [[letter.notice]]),
    [letter.greeting],
    ...letter.parts.map((part) => partLines(part, words)),
    [words.labelled(letter.link.label, letter.link.url)],
    [letter.footer],
  ];
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function partLines({ title, paragraphs, items, more }: LetterPart, words: DigestWords): string[] {
  const lines = items.map(({ name, facts, why }) =>
    words.line(name, words.facts(facts.map(({ text }) => text)), why),
  );
  return [title, ...paragraphs, ...lines, more].filter((line) => line !== null);
}
