import { describe, expect, it } from '@jest/globals';
import { run } from '../../../workbench/host/execution';
import { createProject } from '../../../workbench/host/project';
import { createWorld } from '../../../workbench/store/world';
import { execute, runScript } from '../../support/script';

// "reference" is https://developers.google.com/apps-script/reference/html, "guide" is
// https://developers.google.com/apps-script/guides/html/templates.

const withFiles = (body: string, files: Record<string, string>) =>
  run(createWorld(), createProject([{ name: 'Code', source: `function f() { ${body} }` }], {}, files), {
    function: 'f',
    kind: 'editor',
  });

describe('an HtmlOutput', () => {
  it('is made of text, of a blob, or of nothing, and can be added to (reference/html-output)', () => {
    expect(
      runScript(`const blob = Utilities.newBlob('<i>ü</i>', 'text/html', 'a.html');
        const output = HtmlService.createHtmlOutput('<b>');
        return [HtmlService.createHtmlOutput().getContent(), HtmlService.createHtmlOutput(blob).getContent(),
          output.append('A').append('</b>').getContent(), output.setContent('C').getContent(), output.clear().getContent()]`),
    ).toEqual(['', '<i>ü</i>', '<b>A</b>', 'C', '']);
  });

  it('escapes what is not trusted for the place behind what is there (reference/html-output#appendUntrusted)', () => {
    expect(
      runScript(`return HtmlService.createHtmlOutput('<p title="').appendUntrusted('"<').append('">')
        .appendUntrusted('<b>').append('<script>f(').appendUntrusted('x').append(')').getContent()`),
    ).toBe(`<p title="&quot;&lt;">&lt;b&gt;<script>f('x')`);
  });

  it('has title, sizes and icon, and no sizes unless it was given some (reference/html-output)', () => {
    expect(
      runScript(`const output = HtmlService.createHtmlOutput('');
        const facts = () => [output.getTitle(), output.getWidth(), output.getHeight(), output.getFaviconUrl()];
        const before = facts();
        output.setTitle('T').setWidth(400).setHeight(200).setFaviconUrl('https://example.com/a.png');
        const after = facts(); output.setWidth(null);
        return [before, after, output.getWidth()]`),
    ).toEqual([['', null, null, null], ['T', 400, 200, 'https://example.com/a.png'], null]);
  });

  it('takes four meta tags and refuses the rest (reference/html-output#addMetaTag)', () => {
    expect(
      runScript(`const output = HtmlService.createHtmlOutput('');
        ['viewport', 'apple-mobile-web-app-capable', 'mobile-web-app-capable', 'google-site-verification']
          .forEach((name) => output.addMetaTag(name, 'yes'));
        return output.getMetaTags().map((tag) => tag.getName() + '=' + tag.getContent())`),
    ).toEqual([
      'viewport=yes',
      'apple-mobile-web-app-capable=yes',
      'mobile-web-app-capable=yes',
      'google-site-verification=yes',
    ]);
    expect(execute(`HtmlService.createHtmlOutput('').addMetaTag('theme-color', 'red')`).error).toMatchObject({
      name: 'Exception',
      message: 'The meta tag you specified is not allowed in this context.',
    });
  });

  it('takes a sandbox mode, which has no effect, and a frame option, and no other things (reference)', () => {
    expect(
      runScript(`return HtmlService.createHtmlOutput('a').setSandboxMode(HtmlService.SandboxMode.NATIVE)
        .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL).getContent()`),
    ).toBe('a');
    expect(execute(`HtmlService.createHtmlOutput('').setXFrameOptionsMode('ALLOWALL')`).error?.message).toBe(
      "The parameters (String) don't match the method signature for HtmlService.HtmlOutput.setXFrameOptionsMode.",
    );
  });

  it('gives a blob and a template, which sees what is added later (reference/html-output#asTemplate)', () => {
    expect(
      runScript(`const output = HtmlService.createHtmlOutput('<?= 1 + 1 ?>');
        const template = output.asTemplate(); output.append('!');
        return [template.evaluate().getContent(), output.getBlob().getContentType(), output.getBlob().getDataAsString()]`),
    ).toEqual(['2!', 'text/html', '<?= 1 + 1 ?>!']);
  });
});

describe("a project's HTML files", () => {
  it('are found by name, with and without extension, also in folders', () => {
    const { result } = withFiles(
      `return ['Index', 'Index.html', 'pages/side'].map((name) => HtmlService.createHtmlOutputFromFile(name).getContent())`,
      { Index: 'a', 'pages/side': 'b' },
    );
    expect(result).toEqual(['a', 'a', 'b']);
  });

  // https://github.com/RayBB/easy-gmail-scheduler/issues/4 and https://github.com/Launch201/DonationTracker/issues/18
  it('that are missing are told by name, in the capitals of the caller', () => {
    for (const method of ['createHtmlOutputFromFile', 'createTemplateFromFile']) {
      expect(withFiles(`HtmlService.${method}('index')`, { Index: 'a' }).error).toMatchObject({
        name: 'Exception',
        message: 'No HTML file named index was found.',
      });
    }
  });
});

describe('a template', () => {
  it('runs scriptlets, prints, and has what is set on it as variables (guide)', () => {
    expect(
      runScript(`const template = HtmlService.createTemplate(
          '<ul><? for (const name of names) { // all of them ?>' +
          '\\n<li><?= name /* escaped */ ?></li><? } ?></ul><?!= raw; ?>');
        template.names = ['A', '<B>']; template.raw = '<hr>';
        return template.evaluate().getContent()`),
    ).toBe('<ul>\n<li>A</li>\n<li>&lt;B&gt;</li></ul><hr>');
  });

  it("sees the script's functions and constants (guide)", () => {
    const project = createProject(
      [
        {
          name: 'Code',
          source: `const base = 40; function add(n) { return base + n; } function f() {
        return HtmlService.createTemplateFromFile('Page').evaluate().setTitle('T').getContent(); }`,
        },
      ],
      {},
      { Page: '<?= add(2) ?> <?!= include("Part") ?>' },
    );
    const withInclude = createProject(
      [
        ...project.files,
        {
          name: 'More',
          source: `function include(name) {
        return HtmlService.createHtmlOutputFromFile(name).getContent(); }`,
        },
      ],
      {},
      { ...project.htmlFiles, Part: '<style>p{}</style>' },
    );
    expect(run(createWorld(), withInclude, { function: 'f', kind: 'editor' }).result).toBe(
      '42 <style>p{}</style>',
    );
  });

  it('fails as its scriptlets fail', () => {
    expect(execute(`HtmlService.createTemplate('<?= missing ?>').evaluate()`).error).toMatchObject({
      name: 'ReferenceError',
      message: 'missing is not defined',
    });
  });

  it('counts and checks what its scriptlets call, as any code of the script', () => {
    const { meter, error } = execute(
      `HtmlService.createTemplate('<?= SpreadsheetApp.getActive().getName() ?>').evaluate()`,
    );
    expect(error).toBeNull();
    expect(meter.byMethod).toEqual({
      'HtmlService.createTemplate': 1,
      'HtmlTemplate.evaluate': 1,
      'SpreadsheetApp.getActive': 1,
      'Spreadsheet.getName': 1,
    });
    const wrong = execute(`HtmlService.createTemplate('<? MailApp.sendEmail() ?>').evaluate()`);
    expect(wrong.error?.message).toContain("don't match the method signature for MailApp.sendEmail");
  });

  it('shows the code that it comes to, which evaluates to an output (reference/html-template#getCode)', () => {
    const [code, commented, raw, evaluated] = runScript(
      `const template = HtmlService.createTemplate("<b>it's</b>\\n<? if (true) { ?>A<? } ?>");
       return [template.getCode(), template.getCodeWithComments(), template.getRawContent(), eval(template.getCode()).getContent()]`,
    ) as string[];
    expect(code).toContain(String.raw`output._ = '<b>it\'s</b>\n';`);
    expect(commented).toContain(`// <b>it's</b>\noutput._ =`);
    expect(raw).toBe("<b>it's</b>\n<? if (true) { ?>A<? } ?>");
    expect(evaluated).toBe("<b>it's</b>\nA");
  });
});

describe("the person's browser", () => {
  it('names itself where somebody sits before one (reference/html-service#getUserAgent)', () => {
    const body = 'return HtmlService.getUserAgent()';
    expect(runScript(body, { kind: 'webapp' })).toMatch(/^Mozilla\//);
    expect(runScript(body, { kind: 'trigger' })).toBeNull();
  });
});
