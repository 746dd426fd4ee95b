/**
 * Writes docs/tables.md and docs/glossary.md from the definitions of the tabs and their words.
 *   node docs/generate.mjs           writes both
 *   node docs/generate.mjs --check   writes nothing; ends with 1 where one of them is out of date
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const NOTICE =
  '<!-- Written by docs/generate.mjs from the definitions: change those, then run `npm run docs`. -->';

async function loadSource() {
  const contents = `
    export { allTables } from './src/domain/tables';
    export { columnOrder } from './src/domain/table/table';
    export { labelsOf } from './src/domain/table/words';
    export { tableWords } from './src/text/languages';
    export { explainedSettings } from './src/text/settingText';`;
  const result = await build({
    stdin: { contents, resolveDir: here('..'), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const code = Buffer.from(result.outputFiles[0].text).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

const cell = (text) => String(text).replace(/\|/g, '\\|').replace(/\n/g, ' ');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const grid = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function kindText({ kind, codes, open, required, derived, hidden, refersTo }) {
  const traits = [
    codes ? `${kind}${open ? ', open' : ''}` : refersTo ? `reference to ${refersTo.table}` : kind,
    ...(required ? ['required'] : []),
    ...(derived ? ['derived'] : []),
    ...(hidden ? ['hidden'] : []),
  ];
  return traits.join(', ');
}

function choiceText(source, table, field) {
  const column = table.columns[field];
  const [en, zh] = ['en', 'zh-CN'].map((language) =>
    source.labelsOf(source.tableWords(table, language), field, column),
  );
  return (column.codes ?? [])
    .map((code) => (zh[code].startsWith(en[code]) ? zh[code] : `${en[code]} ${zh[code]}`))
    .join(', ');
}

function tableSection(source, table) {
  const en = source.tableWords(table, 'en');
  const zh = source.tableWords(table, 'zh-CN');
  const writers = { everyone: 'everybody', admins: 'admins', program: 'Rapport only' }[table.writers];
  const facts = [
    `Code name \`${table.name}\``,
    `written by ${writers}`,
    ...(table.idPrefix ? [`ids begin with \`${table.idPrefix}-\``] : []),
    ...(table.naturalKey ? [`rows are known by \`${table.naturalKey}\``] : []),
  ];
  const rows = source.columnOrder(table).map((field) => {
    const column = table.columns[field];
    const choices = choiceText(source, table, field);
    const note = [en.columns[field].note, ...(choices === '' ? [] : [`Choices: ${choices}.`])].join(' ');
    return [`\`${field}\``, en.columns[field].caption, zh.columns[field].caption, kindText(column), note];
  });
  return [
    `## ${en.tab} · ${zh.tab}`,
    `${facts.join('; ')}. First screen: ${table.firstScreen.map((field) => en.columns[field].caption).join(', ')}.`,
    grid(['field', 'caption', '标题', 'kind', 'what it means'], rows),
  ].join('\n\n');
}

function tablesPage(source) {
  const settings = source.explainedSettings('en').map((setting, at) => {
    const zh = source.explainedSettings('zh-CN')[at];
    return [`\`${setting.key}\``, setting.meaning, zh.meaning, setting.allowed, setting.standard];
  });
  return [
    '# The tabs',
    NOTICE,
    'Columns stand in the order in which set-up lays them. Derived ones are written by Rapport; the rest of a tab, and any column you add, is yours.',
    ...source.allTables.map((table) => tableSection(source, table)),
    '## The settings',
    grid(['key', 'what it does', '作用', 'allowed', 'default'], settings),
    '',
  ].join('\n\n');
}

function glossaryPage(source) {
  const terms = JSON.parse(readFileSync(here('terms.json'), 'utf8'));
  const termRows = terms.map(({ en, zh, means, notCalled }) => [en, zh, means, notCalled.join(', ')]);
  const words = (table) => ['en', 'zh-CN'].map((language) => source.tableWords(table, language));
  const tabRows = source.allTables.map((table) => {
    const [en, zh] = words(table);
    return [en.tab, zh.tab, `\`${table.name}\``];
  });
  const choices = source.allTables.flatMap((table) =>
    Object.entries(table.columns)
      .filter(([, { codes }]) => codes?.length > 0)
      .map(([field]) => [
        words(table)[0].tab,
        words(table)[0].columns[field].caption,
        choiceText(source, table, field),
      ]),
  );
  const captions = source.allTables.flatMap((table) => {
    const [en, zh] = words(table);
    return Object.keys(table.columns).map((field) => [
      en.columns[field].caption,
      zh.columns[field].caption,
      en.tab,
    ]);
  });
  return [
    '# Glossary',
    NOTICE,
    'One word for one thing, in the code, in the sheet and in this documentation.',
    grid(['term', '术语', 'means', 'not called'], termRows),
    '## Tabs',
    grid(['English', '中文', 'code'], tabRows),
    '## Choices',
    grid(['tab', 'column', 'choices'], choices),
    '## Captions',
    grid(['English', '中文', 'tabs'], mergedCaptions(captions)),
    '',
  ].join('\n\n');
}

/** One line for each pair of captions, with the tabs in which it stands, in the order of the alphabet. */
function mergedCaptions(captions) {
  const tabsOf = new Map();
  for (const [en, zh, tab] of captions) {
    const pair = JSON.stringify([en, zh]);
    tabsOf.set(pair, [...(tabsOf.get(pair) ?? []), tab]);
  }
  return [...tabsOf]
    .map(([pair, tabs]) => [...JSON.parse(pair), tabs.join(', ')])
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

const source = await loadSource();
const pages = { 'tables.md': tablesPage(source), 'glossary.md': glossaryPage(source) };
for (const [name, text] of Object.entries(pages)) {
  const stands = existsSync(here(name)) ? readFileSync(here(name), 'utf8') : '';
  if (stands === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`docs/${name} is out of date. Run: npm run docs`);
    process.exitCode = 1;
  } else {
    writeFileSync(here(name), text);
    console.log(`wrote docs/${name}`);
  }
}
