import { describe, expect, it } from '@jest/globals';
import { runScript } from '../../support/script';

/** What a template gives with `x` in it. */
function evaluated(template: string, x: unknown): unknown {
  return runScript(`const template = HtmlService.createTemplate(${JSON.stringify(template)});
    template.x = ${JSON.stringify(x)}; return template.evaluate().getContent();`);
}

const ATTACK = `</script></style>"'><img src=x onerror=alert(1)>\`\${alert(1)}--><!--`;

describe('a printed value is escaped for its place (PLATFORM 6.3)', () => {
  it.each([
    [
      'in text',
      '<p><?= x ?></p>',
      '<b>"A" & \'B\'</b>',
      '<p>&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;</p>',
    ],
    ['in a quoted attribute', '<p title="<?= x ?>">', 'a" onclick="b', '<p title="a&quot; onclick=&quot;b">'],
    ['in a single-quoted one', "<p title='<?= x ?>'>", "a' b", "<p title='a&#39; b'>"],
    ['in one without quotes', '<p title=<?= x ?>>', 'a onclick=b', '<p title=a&#32;onclick&#61;b>'],
    ['empty, in one without quotes', '<p title=<?= x ?> id=b>', '', '<p title="" id=b>'],
    ['as the name of an attribute', '<option <?= x ?>>', 'selected', '<option selected>'],
    ['as a name that would run something', '<p <?= x ?>="f()">', 'onclick', '<p unsafe="f()">'],
    [
      'in a text area',
      '<textarea><?= x ?></textarea>',
      '</textarea>',
      '<textarea>&lt;/textarea&gt;</textarea>',
    ],
    ['in a comment', '<!-- <?= x ?> -->', '-->', '<!-- &#45;&#45;&gt; -->'],
    ['in markup in an attribute', '<iframe srcdoc="<?= x ?>">', '<b>', '<iframe srcdoc="&amp;lt;b&amp;gt;">'],
  ])('%s', (_, template, value, expected) => {
    expect(evaluated(template, value)).toBe(expected);
  });

  it.each([
    [
      'a text as a value',
      '<script>f(<?= x ?>)</script>',
      `it's </script>`,
      String.raw`<script>f('it\x27s \x3c\x2fscript\x3e')</script>`,
    ],
    ['a number as a value', '<script>f(-<?= x ?>)</script>', 5, '<script>f(- 5 )</script>'],
    ['a yes or no', '<script>f(<?= x ?>)</script>', true, '<script>f( true )</script>'],
    ['nothing', '<script>f(<?= x ?>)</script>', null, '<script>f( null )</script>'],
    [
      'inside a text',
      `<script>f("<?= x ?>")</script>`,
      `"+g+"`,
      String.raw`<script>f("\x22\x2bg\x2b\x22")</script>`,
    ],
    [
      'inside a template text',
      '<script>f(`<?= x ?>`)</script>',
      '${g}`',
      '<script>f(`\\x24{g}\\x60`)</script>',
    ],
    [
      'in a hole of a template text',
      '<script>f(`${<?= x ?>}`)</script>',
      'g',
      "<script>f(`${'g'}`)</script>",
    ],
    [
      'behind a text with a bracket in it',
      '<script>f("`", <?= x ?>)</script>',
      'g',
      `<script>f("\`", 'g')</script>`,
    ],
    [
      'behind a division',
      '<script>f(a / b, <?= x ?> / 2)</script>',
      'g',
      "<script>f(a / b, 'g' / 2)</script>",
    ],
    [
      'in a regular expression',
      '<script>return /a<?= x ?>/.test(b)</script>',
      '/.',
      String.raw`<script>return /a\u002f\u002e/.test(b)</script>`,
    ],
    [
      'behind a regular expression',
      `<script>f(/["/]/, <?= x ?>)</script>`,
      'g',
      `<script>f(/["/]/, 'g')</script>`,
    ],
    ['in a comment', '<script>// <?= x ?>\n</script>', 'g\nh()', '<script>// \n</script>'],
    [
      'in an attribute that runs',
      '<p onclick="f(<?= x ?>)">',
      `"'`,
      String.raw`<p onclick="f(&#39;\x22\x27&#39;)">`,
    ],
    [
      'in a script that is none',
      '<script type="text/template"><?= x ?></script>',
      '<b>',
      '<script type="text/template">&lt;b&gt;</script>',
    ],
  ])('in a script: %s', (_, template, value, expected) => {
    expect(evaluated(template, value)).toBe(expected);
  });

  it.each([
    [
      'a web address',
      '<a href="<?= x ?>">',
      'https://example.com/?a=1&b=ü',
      '<a href="https://example.com/?a=1&amp;b=%C3%BC">',
    ],
    ['a relative one', '<a href="<?= x ?>">', 'next?page=2', '<a href="next?page=2">'],
    ['a script', '<a href="<?= x ?>">', 'javascript:alert(1)', '<a href="about:invalid#unsafe">'],
    ['a hidden script', '<a href=<?= x ?>>', ' JavaScript\t:alert(1)', '<a href=about:invalid#unsafe>'],
    [
      'a document of its own',
      '<iframe src="<?= x ?>">',
      'data:text/html,<b>',
      '<iframe src="about:invalid#unsafe">',
    ],
    [
      'an image of its own',
      '<img src="<?= x ?>">',
      'data:image/png;base64,AAAA',
      '<img src="data:image/png;base64,AAAA">',
    ],
    ['a part of the path', '<a href="/customers/<?= x ?>">', 'a b/"', '<a href="/customers/a%20b/%22">'],
    ['a parameter', '<a href="?name=<?= x ?>&n=1">', 'a&b=c', '<a href="?name=a%26b%3Dc&n=1">'],
    [
      'the rest of a scheme',
      '<a href="java<?= x ?>">',
      'script:alert(1)',
      '<a href="javascript%3Aalert%281%29">',
    ],
    [
      'inside a script',
      `<a href="javascript:f('<?= x ?>')">`,
      "'+g+'",
      `<a href="javascript:f('%5Cx27%5Cx2bg%5Cx2b%5Cx27')">`,
    ],
    ['half a letter', '<a href="?a=<?= x ?>">', '\ud83d', '<a href="?a=%EF%BF%BD">'],
  ])('in an address: %s', (_, template, value, expected) => {
    expect(evaluated(template, value)).toBe(expected);
  });

  it.each([
    ['a colour', '<p style="color: <?= x ?>">', 'rgb(1, 2, 3)', '<p style="color: rgb(1, 2, 3)">'],
    [
      'more than a value',
      '<style>p { color: <?= x ?> }</style>',
      'red; } body { display: none',
      '<style>p { color: unsafe }</style>',
    ],
    [
      'inside a text',
      '<style>p::before { content: "<?= x ?>" }</style>',
      '"</style>',
      String.raw`<style>p::before { content: "\000022\00003c\00002fstyle\00003e" }</style>`,
    ],
    [
      'an address',
      '<style>p { background: url(<?= x ?>) }</style>',
      'javascript:f()',
      String.raw`<style>p { background: url(about\00003ainvalid#unsafe) }</style>`,
    ],
  ])('in a style: %s', (_, template, value, expected) => {
    expect(evaluated(template, value)).toBe(expected);
  });

  it.each([
    '<p><?= x ?>END</p>',
    '<p title="<?= x ?>">END</p>',
    "<p title='<?= x ?>'>END</p>",
    '<p title=<?= x ?>>END</p>',
    '<a href="<?= x ?>">END</a>',
    '<a href=<?= x ?>>END</a>',
    '<p <?= x ?>>END</p>',
    '<p style="color: <?= x ?>">END</p>',
    '<title><?= x ?></title>END',
    '<script>var a = <?= x ?>;</script>END',
    '<script>var a = "<?= x ?>";</script>END',
    '<script>var a = `<?= x ?>`;</script>END',
    '<script>// <?= x ?>\n</script>END',
    '<style>a { color: <?= x ?> }</style>END',
    '<style>a { content: "<?= x ?>" }</style>END',
    '<!-- <?= x ?> -->END',
    '<button onclick="f(<?= x ?>)">END</button>',
  ])('an attack opens no tag: %s', (template) => {
    const tags = (html: string): string[] => html.match(/<[a-z!/][^\s>]*/gi) ?? [];
    const html = String(evaluated(template, ATTACK));
    expect(tags(html)).toEqual(tags(template.replace('<?= x ?>', '')));
    expect(html).toContain('END');
  });

  it('not where the author says so: <?!= ?> (PLATFORM 6.3)', () => {
    expect(evaluated('<p><?!= x ?></p>', '<b>A</b>')).toBe('<p><b>A</b></p>');
  });
});
