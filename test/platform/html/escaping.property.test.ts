import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { escapeFor } from '../../../workbench/platform/html/escape';
import { HtmlTracker } from '../../../workbench/platform/html/htmlPlace';

/** Texts of which each letter means something somewhere, and any others. */
const letters = [
  ...Array.from(`<>"'\`&;:/\\=()[]{}#?%$.*+-_! \n\r\t\0axjs1é客`),
  '\u2028',
  '\u2029',
  '\ud83d',
  '👋',
  '</script',
  '-->',
  '${',
  'url(',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** The value as it is written behind `before`. */
function escaped(before: string, value: unknown): string {
  const tracker = new HtmlTracker();
  tracker.feed(before);
  return escapeFor(tracker.place(), value);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** As a browser reads text and attributes. */
function decoded(html: string): string {
  return html.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCharCode(Number(code)),
  );
}

const evaluated = (code: string): unknown => runInNewContext(code);
const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

describe('whatever is printed, the browser reads just that (PLATFORM 6.3)', () => {
  it.each(['<p>', '<title>', '<textarea>', '<p title="', "<p title='"])('behind %s', (before) => {
    fc.assert(
      fc.property(texts, (text) => {
        const html = escaped(before, text);
        expect(html).not.toMatch(/[<>"']/);
        expect(decoded(html)).toBe(text);
      }),
    );
  });

  it('without quotes, as one value', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const html = escaped('<p title=', text);
        expect(decoded(html)).toBe(text === '' ? '""' : text);
        if (text !== '') expect(html).not.toMatch(/[\s<>"'`=]/);
      }),
    );
  });

  it.each([
    ['<script>f(', '', ''],
    ['<script>f("', '"', '"'],
    ["<script>f('", "'", "'"],
    ['<script>f(`', '`', '`'],
    ['<script>f(`${g(`', '`', '`'],
  ])('in a script, behind %s', (before, open, close) => {
    fc.assert(
      fc.property(texts, (text) => {
        const code = escaped(before, text);
        expect(code).not.toMatch(/[<>\n]/);
        expect(evaluated(`(${open}${code}${close})`)).toBe(text);
      }),
    );
  });

  it('in a regular expression, which finds just that', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const code = escaped('<script>f(/^', text);
        expect(evaluated(`/^${code}$/.test(${JSON.stringify(text)})`)).toBe(true);
        expect(evaluated(`/^${code}$/.test(${JSON.stringify(`${text}x`)})`)).toBe(false);
      }),
    );
  });

  it('in an attribute that runs', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const html = escaped(`<p onclick="f('`, text);
        expect(html).not.toMatch(/[<>"]/);
        expect(evaluated(`('${decoded(html)}')`)).toBe(text);
      }),
    );
  });

  it('as a parameter of an address', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const address = new URL(decoded(escaped('<a href="https://example.com/?a=', text)), 'https://x');
        const whole = new URL(
          `https://example.com/?a=${decoded(escaped('<a href="https://example.com/?a=', text))}`,
        );
        expect([whole.searchParams.get('a'), whole.hash, [...whole.searchParams].length]).toEqual([
          wellFormed(text),
          '',
          1,
        ]);
        expect(address.protocol).toBe('https:');
      }),
    );
  });

  it('as a whole address, which is of the web, of mail or of the telephone', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          texts.map((text) => `javascript:${text}`),
          texts.map((text) => `data:${text}`),
        ),
        (text) => {
          const written = decoded(escaped('<a href="', text));
          if (!URL.canParse(written, 'https://example.com/')) return;
          expect(new URL(written, 'https://example.com/').protocol).toMatch(
            /^(?:https?|mailto|tel|sms|ftp|about):$/,
          );
        },
      ),
    );
  });

  it('in a style, where it ends nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(escaped('<style>p { color: ', text)).not.toMatch(/[;{}<>"'\\:@]/);
        expect(escaped('<style>p::after { content: "', text)).not.toMatch(/["<>\n\r\f]|\\(?![0-9a-f]{6})/);
      }),
    );
  });
});

describe('a page that is written piece by piece', () => {
  const page = `<!-- a --><p title="b" onclick=f('c')>d</p><style>p { background: url( "e" ) } /* f */</style>
    <script>g(/["/]/, \`h\${i / 2}j\`) // k
    </script><textarea>l</textarea><plaintext>m</plaintext>n`;

  it('is understood as at once, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(page.length)), fc.nat(page.length), (cuts, end) => {
        const whole = new HtmlTracker();
        whole.feed(page.slice(0, end));
        const pieces = new HtmlTracker();
        const ends = [...cuts.filter((cut) => cut < end).sort((a, b) => a - b), end];
        ends.forEach((cut, index) => pieces.feed(page.slice(ends[index - 1] ?? 0, cut)));
        expect(pieces.place()).toEqual(whole.place());
      }),
    );
  });

  it('is text again behind everything in it', () => {
    const tracker = new HtmlTracker();
    tracker.feed(page);
    expect(tracker.place()).toEqual({ kind: 'text' });
  });
});
