import { Buffer } from 'node:buffer';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BRIEF } from '../../src/domain/brief';
import type { DigestMail } from '../../src/domain/digestDesk';
import { NAMED_AT_MOST } from '../../src/domain/digestLines';
import { LONGEST_CELL } from '../../src/domain/table/cell';
import { LANGUAGES } from '../../src/domain/table/words';
import { digestLetter, renderDigest } from '../../src/text/digest';
import { type HtmlElement, strictHtml } from '../support/strictHtml';
import { COUNTS, dueSoonLine, fullMail, lineOf, LINKS, plainMail } from './digestMails';

/** The HTML part, which every mail of usual size has. */
function htmlOf(...args: Parameters<typeof renderDigest>): string {
  const { html } = renderDigest(...args);
  if (html === undefined) throw new Error('there is no HTML part');
  return html;
}

function elementsOf(mail: DigestMail, language: (typeof LANGUAGES)[number] = 'en'): HtmlElement[] {
  return strictHtml(htmlOf(mail, language, LINKS));
}

function withTag(elements: readonly HtmlElement[], tag: string): HtmlElement[] {
  return elements.filter((element) => element.tag === tag);
}

function bodyText(elements: readonly HtmlElement[]): string {
  return withTag(elements, 'body')[0]?.text ?? '';
}

/** A mail about one customer of this name, to a person of that name. */
function naming(name: string): DigestMail {
  const sections = [
    { kind: 'overdue', isNew: true, count: 1, lines: [lineOf(name, { kind: 'overdue' })] },
  ] as const;
  return { ...plainMail, name, sections };
}

describe.each(LANGUAGES)('the HTML part of a digest (%s)', (language) => {
  const { text, subject } = renderDigest(fullMail, language, LINKS, true);
  const html = htmlOf(fullMail, language, LINKS, true);
  const elements = strictHtml(html);

  it('says every thing that the plain text says', () => {
    const letter = digestLetter(fullMail, language, LINKS, true);
    const parts = letter.parts.flatMap(({ title, paragraphs, items, more }) => [
      title,
      more,
      ...paragraphs,
      ...items.flatMap(({ name, facts, why }) => [name, why, ...facts.map((fact) => fact.text)]),
    ]);
    const all = [letter.notice, letter.greeting, letter.link.label, letter.footer, ...parts];
    const said = all.filter((one) => one !== null && one !== '');
    expect(said.length).toBeGreaterThan(30);
    for (const one of said) {
      expect(text).toContain(one);
      expect(bodyText(elements).toLowerCase()).toContain(one?.toLowerCase());
    }
  });

  it('leads from every customer, from the number of the rest and from a button to the Customers tab', () => {
    const links = withTag(elements, 'a');
    const names = ['Acme', 'Delta', 'Beta', 'Gamma', 'Old', 'Late'];
    expect(links.map((link) => link.text)).toEqual(expect.arrayContaining(names));
    expect(new Set(links.map(({ attributes }) => attributes.get('href')))).toEqual(
      new Set([LINKS.customers]),
    );
    expect(links).toHaveLength(names.length + 3);
  });

  it('fetches nothing and runs nothing', () => {
    expect(html).not.toMatch(
      /<(script|img|link|iframe|object|form|input)|src=|url\(|@import|@font-face| on\w+=/i,
    );
    expect(html.replaceAll(LINKS.customers, '')).not.toMatch(/https?:/);
  });

  it('names its language, its title and its colours, light and dark', () => {
    for (const tag of ['html', 'table']) {
      expect(withTag(elements, tag)[0]?.attributes.get('lang')).toBe(language);
    }
    expect(withTag(elements, 'title')[0]?.text).toBe(subject);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(withTag(elements, 'style')[0]?.text).toMatch(/@media \(prefers-color-scheme:dark\)\{.*#.*\}/);
  });

  it('has one heading of the first level, one of the second a part, and lists in which each item is a customer', () => {
    expect(withTag(elements, 'h1')).toHaveLength(1);
    expect(withTag(elements, 'h2').length).toBeGreaterThanOrEqual(7);
    for (const item of withTag(elements, 'li')) expect(item.parent?.tag).toBe('ul');
    for (const table of withTag(elements, 'table')) {
      expect(table.attributes.get('role')).toBe('presentation');
    }
  });

  it('hides a line for the list of mails, which names the parts', () => {
    const hidden = elements.filter(({ attributes }) => attributes.get('style') === 'display:none');
    expect(hidden).toHaveLength(1);
    for (const { text: title } of withTag(elements, 'h2')) expect(hidden[0]?.text).toContain(title);
  });
});

describe('what stands out in the HTML part', () => {
  it('says in words what its colour says', () => {
    const lines = withTag(elementsOf(fullMail), 'span').map(({ attributes, text }) => [
      attributes.get('class'),
      text,
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        ['late', '7 days overdue'],
        ['soon', '3 days left'],
        ['late', 'overdue 4 (1 new)'],
        ['soon', 'due soon 2'],
      ]),
    );
  });

  it('has readable colours where the style sheet is dropped, and in the dark', () => {
    const sheet = withTag(elementsOf(fullMail), 'style')[0]?.text ?? '';
    const styled = elementsOf(fullMail).filter(({ attributes }) => attributes.has('class'));
    for (const element of styled) {
      const light = coloursOf(element, ({ attributes }) => attributes.get('style') ?? '');
      const dark = coloursOf(element, ({ attributes }) => ruleOf(sheet, attributes.get('class') ?? ''));
      expect([element.attributes.get('class'), contrast(light) >= 4.5, contrast(dark) >= 4.5]).toEqual([
        element.attributes.get('class'),
        true,
        true,
      ]);
    }
  });
});

function ruleOf(sheet: string, name: string): string {
  return new RegExp(`\\.${name}\\{([^}]*)\\}`).exec(sheet)?.[1] ?? '';
}

interface Colours {
  readonly ground: string;
  readonly letters: string;
}

/** The colours that an element has or inherits. */
function coloursOf(element: HtmlElement, styleOf: (element: HtmlElement) => string): Colours {
  const nearest = (property: RegExp): string => {
    for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
      const found = property.exec(styleOf(at))?.[1];
      if (found !== undefined) return found;
    }
    throw new Error(`no colour for ${element.tag}`);
  };
  return { ground: nearest(/background:(#\w{6})/), letters: nearest(/(?:^|;)color:(#\w{6})/) };
}

/** WCAG 2.2: the ratio of the relative luminances. */
function contrast({ ground, letters }: Colours): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [a, b] = [luminance(ground), luminance(letters)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('text from the sheet in the HTML part', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    `' onmouseover='alert(1)`,
    "'s-Hertogenbosch",
    'Smith & Sons &lt;b&gt; &amp;',
    '</li></ul></body></html>',
    '<!-- --> ]]>',
    '{{name}} ${name} $& $1',
  ])('stays text: %s', (name) => {
    const usual = elementsOf(naming('Acme'));
    const elements = elementsOf(naming(name));
    expect(elements.map(({ tag }) => tag)).toEqual(usual.map(({ tag }) => tag));
    expect(withTag(elements, 'a')[0]?.text).toBe(name);
    expect(bodyText(elements)).toContain(`Good morning, ${name},`);
  });

  it('stays text whatever it is, names and reasons alike', () => {
    const tags = elementsOf(naming('Acme')).map(({ tag }) => tag);
    const spicy = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", ';', '/', 'a', '#', ' ', '张', '=', '$'),
      minLength: 1,
    });
    fc.assert(
      fc.property(spicy, (name) => {
        const elements = elementsOf(naming(name));
        expect(elements.map(({ tag }) => tag)).toEqual(tags);
        expect(withTag(elements, 'a')[0]?.text).toBe(name);
      }),
    );
    const why = {
      kind: 'ownerUnknown',
      person: { email: '<b>"x', name: '<b>' },
      via: { kind: 'admins' },
    } as const;
    const line = lineOf('Acme', { kind: 'overdue' }, why);
    const sections = [{ kind: 'overdue', isNew: true, count: 1, lines: [line] }] as const;
    expect(bodyText(elementsOf({ ...plainMail, sections }))).toContain('<b>"x is not in Team');
  });

  it('turns nothing beside it around, whatever marks of direction it has', () => {
    const name = '\u202eemcA \u2067\u05d0\u05d1 👩‍👩‍👧';
    const [link] = withTag(elementsOf(naming(name)), 'a');
    expect(link?.text).toBe(name);
    expect(link?.attributes.get('style')).toContain('unicode-bidi:isolate');
  });

  it('does not end the attribute of a link', () => {
    const customers = 'https://sheet.example/?a=1&b="><script>#gid=1';
    const links = withTag(strictHtml(htmlOf(plainMail, 'en', { customers })), 'a');
    expect(links.map(({ attributes }) => attributes.get('href'))).toEqual([customers, customers]);
  });
});

describe('the size of a digest', () => {
  /** PLATFORM 1.6: a mail's body, with the smaller of the two limits. */
  const LARGEST = 200_000;
  /** Some programs show so much of a mail, and a link to the rest. */
  const SHOWN_AT_ONCE = 102_000;

  const named = Array.from({ length: NAMED_AT_MOST }, () =>
    lineOf('Customer of a usual name Ltd', { kind: 'overdue' }),
  );

  it('lets a manager of twenty read it at once', () => {
    const person = { email: 'someone@example.com', name: 'Somebody of the Team' };
    const reports = Array.from({ length: 20 }, () => ({ ...COUNTS, person, isAway: false }));
    const team = {
      manager: person,
      isOwnTeam: true,
      total: COUNTS,
      reports,
      longOverdue: named,
      longOverdueMore: 90,
    };
    const mail: DigestMail = {
      ...fullMail,
      sections: [{ kind: 'overdue', isNew: true, count: 300, lines: named }],
      backlog: { lines: named.slice(5), count: 400 },
      teams: [team],
    };
    for (const language of LANGUAGES) {
      expect(Buffer.byteLength(htmlOf(mail, language, LINKS))).toBeLessThan(SHOWN_AT_ONCE / 2);
    }
  });

  it.each([
    ['of ampersands', '&'.repeat(BRIEF)],
    ['of apostrophes', "'".repeat(BRIEF)],
    ['of quotation marks', '"'.repeat(BRIEF)],
    ['in Chinese', '张'.repeat(BRIEF)],
    ['of one character', 'x'],
  ])('is within the limit, were a cell of the outbox full of names %s', (_what, name) => {
    const person = { email: 'someone@example.com', name };
    const why = { kind: 'coverUnavailable', person, via: { kind: 'managerCover', manager: person } } as const;
    const kinds = [
      lineOf(name, { kind: 'overdue' }),
      lineOf(name, { kind: 'overdue' }, why),
      dueSoonLine(name),
      lineOf(name, { kind: 'plan', activityIds: [] }),
    ];
    for (const line of kinds) {
      const holding = (count: number): DigestMail => ({
        ...fullMail,
        sections: [{ kind: 'overdue', isNew: true, count, lines: Array.from({ length: count }, () => line) }],
      });
      const room = LONGEST_CELL - JSON.stringify(holding(0)).length;
      const full = holding(Math.floor(room / (JSON.stringify(line).length + 1)));
      expect(JSON.stringify(full).length).toBeGreaterThan(LONGEST_CELL * 0.9);
      for (const language of LANGUAGES) {
        const customers = `https://sheet.example/${'x'.repeat(80)}`;
        const { html = '', text } = renderDigest(full, language, { customers });
        expect(html).not.toBe('');
        expect(Buffer.byteLength(html)).toBeLessThan(LARGEST);
        expect(Buffer.byteLength(text)).toBeLessThan(LARGEST);
      }
    }
  });

  it('leaves the HTML out where a manager of hundreds would get more than can be sent', () => {
    const person = { email: 'someone@example.com', name: 'Somebody' };
    const reporting = (count: number): DigestMail => {
      const reports = Array.from({ length: count }, () => ({ ...COUNTS, person, isAway: true }));
      const team = {
        manager: person,
        isOwnTeam: true,
        total: COUNTS,
        reports,
        longOverdue: [],
        longOverdueMore: 0,
      };
      return { ...plainMail, teams: [team] };
    };
    for (const language of LANGUAGES) {
      expect(Buffer.byteLength(htmlOf(reporting(200), language, LINKS))).toBeLessThan(LARGEST);
      const { html, text } = renderDigest(reporting(500), language, LINKS);
      expect(html).toBeUndefined();
      expect(text.match(/- Somebody/g)).toHaveLength(500);
    }
  });
});
