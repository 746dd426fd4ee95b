import { describe, expect, it } from '@jest/globals';
import { FRAME_POLICY, framedDocument } from '../../../workbench/host/pages/framedDocument';
import { FRAME_SANDBOX } from '../../../workbench/page/frame/sandbox';

const options = { title: 'A "title" <b>', origin: 'http://127.0.0.1:4000' };

/** The document with the long script shortened. */
function shortened(html: string, more: Partial<Parameters<typeof framedDocument>[1]> = {}): string {
  return framedDocument(html, { ...options, ...more }).replace(
    /<script data-settings="([^"]*)">[\s\S]*?<\/script>/,
    '<GOOGLE>',
  );
}

const HEAD = '<meta charset="utf-8"><title>A &quot;title&quot; &lt;b&gt;</title><base target="_top"><GOOGLE>';

describe('the document in a frame', () => {
  it.each([
    ['a piece of a page', '<p>Hi</p>', `<!DOCTYPE html>\n${HEAD}<p>Hi</p>`],
    [
      'a whole page',
      '<!DOCTYPE html>\n<html lang="en">\n<head id="h">\n<script>f()</script></head></html>',
      `<!DOCTYPE html>\n<html lang="en">\n<head id="h">${HEAD}\n<script>f()</script></head></html>`,
    ],
    ['a page without a head', '<html><body>Hi', `<!DOCTYPE html>\n<html>${HEAD}<body>Hi`],
    [
      'a page that begins with words about it',
      '<!-- <head> of ours -->\n<!doctype html><head><title>x</title>',
      `<!-- <head> of ours -->\n<!doctype html><head>${HEAD}<title>x</title>`,
    ],
    ['a header, which is no head', '<header>Hi</header>', `<!DOCTYPE html>\n${HEAD}<header>Hi</header>`],
  ])('has google.script before anything of %s', (_, html, expected) => {
    expect(shortened(html)).toBe(expected);
  });

  it("leaves a page's own base alone", () => {
    expect(shortened('<head><base target="_blank"></head>')).not.toContain('_top');
  });

  it('has the meta tags that the script has added', () => {
    expect(shortened('', { metaTags: [{ name: 'viewport', content: '"a"' }] })).toContain(
      '<meta name="viewport" content="&quot;a&quot;">',
    );
  });

  it('tells its script where it is', () => {
    const location = { parameter: { a: '</script>' }, parameters: { a: ['</script>'] }, hash: '' };
    const html = framedDocument('', { ...options, location });
    const [, settings = ''] = /data-settings="([^"]*)"/.exec(html) ?? [];
    const text = settings.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    expect(JSON.parse(text)).toEqual({ origin: options.origin, location });
    expect(html.match(/<\/script/gi)).toHaveLength(1);
  });
});

describe('what a frame may do', () => {
  it('is to run, to ask and to save, and neither to be of our origin nor to load or send anything (PLATFORM 6.3a)', () => {
    expect(FRAME_POLICY).toContain(`sandbox ${FRAME_SANDBOX};`);
    expect(FRAME_SANDBOX).not.toContain('allow-same-origin');
    expect(FRAME_SANDBOX).not.toContain('allow-top-navigation');
    const sources = FRAME_POLICY.split('; ').filter((rule) => !/^(?:sandbox|frame-ancestors) /.test(rule));
    expect(sources.join(' ')).not.toMatch(/https?:|\*|'self'/);
    expect(sources).toEqual(
      expect.arrayContaining(["default-src 'none'", "connect-src 'none'", "form-action 'none'"]),
    );
    expect(FRAME_POLICY).toMatch(/frame-ancestors 'self'$/);
  });
});
