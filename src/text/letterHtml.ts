import type { Language } from '../domain/table/words';
import { escapeHtml } from './escapeHtml';
import { wordsOf } from './languages';
import type { Letter, LetterItem, LetterLink, LetterPart } from './letter';
import { darkStyles, type Look, looking } from './letterLooks';

const FONTS: { readonly [L in Language]: string } = {
  en: "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif",
  'zh-CN': "'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif",
};

/**
 * The HTML part of a mail: one column as wide as the screen, at most 600 pixels; no pictures, fonts or anything else
 * that would be fetched. Tables only hold the column together, for programs that know no other way.
 */
export function letterHtml(letter: Letter): string {
  const { language, subject, headline, day, notice, greeting, parts, link, footer } = letter;
  const words = wordsOf(language);
  const page = `${looking('page').slice(0, -1)};font:16px/24px ${FONTS[language]}"`;
  const card = [
    notice === null ? '' : element('p', 'notice', escapeHtml(notice)),
    element('p', 'brand', `<b>${escapeHtml(words.app.product)}</b> · ${escapeHtml(day)}`),
    element('h1', 'headline', escapeHtml(capital(headline))),
    element('p', 'text', escapeHtml(greeting)),
    ...parts.map((part) => partHtml(part, letter)),
    anchor('button', link.label, link),
  ].join('\n');
  // The language stands twice: some programs keep only what is inside the body.
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${darkStyles()}}</style></head>
<body${page}>
<div style="display:none">${escapeHtml(preview(letter))}</div>
<table role="presentation" lang="${language}" width="100%" cellspacing="0" cellpadding="0"${page}><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:600px;table-layout:fixed;text-align:left"><tr><td${looking('card')}>
${card}
</td></tr></table>
${element('p', 'footer', escapeHtml(footer))}
</td></tr></table>
</body></html>
`;
}

/** What a list of mails shows beside the subject. */
function preview({ language, parts }: Letter): string {
  const titles = parts.flatMap(({ title, paragraphs }) => title ?? paragraphs[0] ?? []);
  return wordsOf(language).formats.list(titles);
}

function partHtml({ title, paragraphs, items, more }: LetterPart, letter: Letter): string {
  const said = paragraphs.map((text) => element('p', 'text', escapeHtml(text))).join('');
  const list = items.map((item) => itemHtml(item, letter)).join('\n');
  return [
    title === null ? '' : element('h2', 'title', escapeHtml(title)),
    title === null && said !== '' ? element('div', 'note', said) : said,
    list === '' ? '' : `<ul role="list"${looking('list')}>\n${list}\n</ul>`,
    more === null ? '' : element('p', 'more', anchor('link', more, letter.link)),
  ].join('');
}

function itemHtml({ name, isCustomer, facts, why }: LetterItem, { language, link }: Letter): string {
  const { digest } = wordsOf(language);
  const badges = facts.map(({ tone, text }) =>
    tone === null ? '' : ` ${element('span', tone, escapeHtml(text))}`,
  );
  const plain = digest.facts(facts.filter(({ tone }) => tone === null).map(({ text }) => text));
  return element(
    'li',
    'item',
    [
      isCustomer ? anchor('link', name, link) : element('span', 'name', escapeHtml(name)),
      ...badges,
      ...[plain, why]
        .filter((text) => text !== '')
        .map((text) => element('div', 'detail', escapeHtml(capital(text)))),
    ].join(''),
  );
}

/** In the plain text it stands behind a name or the product; here it begins a line. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param html already escaped */
function element(tag: string, look: Look, html: string): string {
  return `<${tag}${looking(look)}>${html}</${tag}>`;
}

function anchor(look: Look, text: string, { url }: LetterLink): string {
  return `<a href="${escapeHtml(url)}"${looking(look)}>${escapeHtml(text)}</a>`;
}
