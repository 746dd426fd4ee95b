import { describe, expect, it } from '@jest/globals';
import { runScript } from '../../support/script';

/** What a template gives with `x` in it. */
function evaluated(template: string, x: unknown): string {
  return String(
    runScript(`const template = HtmlService.createTemplate(${JSON.stringify(template)});
      template.x = ${JSON.stringify(x)}; return template.evaluate().getContent();`),
  );
}

/** What a browser makes of an attribute before it looks at the script or address in it. */
function attribute(html: string): string {
  const [, value = ''] = /="([^"]*)"/.exec(html) ?? [];
  return value
    .replace(/&#(\d+);?/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => {
      const letters: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>' };
      return letters[name] ?? '&';
    });
}

/** Runs the attribute's code: what `f` was called with, and whether the attack has run. */
function ran(code: string): { given: unknown; attacked: boolean } {
  let attacked = false;
  let given: unknown;
  const run = Reflect.construct(Function, ['f', 'alert', code]) as (
    f: (value: unknown) => void,
    alert: () => number,
  ) => void; // The constructor of functions makes one.
  run(
    (value) => void (given = value),
    () => {
      attacked = true;
      return 1;
    },
  );
  return { given, attacked };
}

const ATTACKS = [
  'alert(1)',
  '-alert(1)-',
  "'-alert(1)-'",
  '"-alert(1)-"',
  '%27-alert(1)-%27',
  '&#39;-alert(1)-&#39;',
];

describe('code in an attribute, behind quotes however they are written (PLATFORM 6.3)', () => {
  it.each([
    `<p onclick="f(<?= x ?>)">`,
    `<p onclick="f('<?= x ?>')">`,
    `<p onclick="f(&#39;<?= x ?>&#39;)">`,
    `<p onclick="f(&#39<?= x ?>&#39)">`,
    `<p onclick="f(&#x27;<?= x ?>&#x27;)">`.replaceAll('&#x27;', '&#039;'),
    `<p onclick="f(&apos;<?= x ?>&apos;)">`,
    `<p onclick="f(&quot;<?= x ?>&quot;)">`,
  ])('%s', (template) => {
    for (const attack of ATTACKS) {
      expect(ran(attribute(evaluated(template, attack)))).toEqual({ given: attack, attacked: false });
    }
  });

  it.each([
    `<a href="javascript:f(<?= x ?>)">`,
    `<a href="javascript:f('<?= x ?>')">`,
    `<a href="javascript:f(%27<?= x ?>%27)">`,
    `<a href="&#106;avascript:f(&#39;<?= x ?>&#39;)">`,
  ])('%s', (template) => {
    for (const attack of ATTACKS) {
      const address = attribute(evaluated(template, attack));
      const code = decodeURIComponent(address.replace(/^javascript:/, ''));
      expect(ran(code)).toEqual({ given: attack, attacked: false });
    }
  });
});

describe('an address that a value brings along (PLATFORM 6.3)', () => {
  it.each([
    'javascript:alert(1)',
    ' \t\njavascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'blob:http://127.0.0.1/x',
    'filesystem:x',
  ])('%j leads nowhere, with quotes and without', (address) => {
    for (const quote of ['"', "'", '']) {
      expect(evaluated(`<a href=${quote}<?= x ?>${quote}>`, address)).toMatch(
        /^<a href=["']?about:invalid#unsafe["']?>$/,
      );
    }
  });

  it.each(['javascript&colon;alert(1)', 'java&#115;cript:alert(1)', '&#106;avascript:alert(1)'])(
    '%j is no script once the browser has read it',
    (address) => {
      expect(attribute(evaluated('<a href="<?= x ?>">', address))).not.toMatch(/^\s*javascript:/i);
    },
  );
});

describe('places that are easily taken for others (PLATFORM 6.3)', () => {
  const attack = '</script></title></textarea></style>"\'`><img src=x onerror=alert(1)><!--';

  it.each([
    '<title><?= x ?></title>',
    '<textarea><?= x ?></textarea>',
    '<script type="application/json"><?= x ?></script>',
    '<script type="text/template"><?= x ?></script>',
    '<style>p { color: <?= x ?> }</style>',
    '<style>p { background: url(<?= x ?>) }</style>',
    '<style>p::before { content: "<?= x ?>" }</style>',
    '<!-- <?= x ?> -->',
    '<p title=<?= x ?>>',
    '<p <?= x ?>>',
    '<noscript><?= x ?></noscript>',
    '<svg><script>f("<?= x ?>")</script></svg>',
  ])('%s lets no new element begin', (template) => {
    const [before = '', after = ''] = template.split('<?= x ?>');
    const html = evaluated(template, attack);
    expect(html.slice(before.length, html.length - after.length)).not.toMatch(/[<>]/);
  });

  it('a script behind a comment that ends in --!> is a script', () => {
    const html = evaluated('<!-- a --!><script>f(<?= x ?>)</script>', 'alert(1)');
    expect(html).toContain(`f('alert(1)')`);
  });

  it('a value makes no element that runs or loads anything', () => {
    for (const name of ['script', 'SCRIPT', 'iframe', 'object', 'embed', 'base', 'link', 'meta']) {
      expect(evaluated('<<?= x ?> id="a">', name)).toBe('<unsafe id="a">');
    }
    expect(evaluated('<<?= x ?> id="a">', 'h2')).toBe('<h2 id="a">');
  });

  it('a style takes no address, no expression and no second rule', () => {
    for (const style of [
      'red; background: url(//x)',
      'expression(alert(1))',
      'red} * {color: red',
      '\\75rl(//x)',
    ]) {
      expect(evaluated('<p style="color: <?= x ?>">', style)).toBe('<p style="color: unsafe">');
    }
  });
});
