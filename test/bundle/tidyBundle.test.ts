import { buildSync } from 'esbuild';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { tidyBundle } from '../../workbench/build/tidyBundle.mjs';

const SOURCE = [
  '// src/one.ts',
  'function first(/* a hint */ a) {',
  '  // a remark',
  '  return a / 2; // and another',
  '}',
  '/** @param text what to keep */',
  'var keep = (text) => `  // not a comment',
  '    ${text /* but this is one */}',
  '  src/two.ts`;',
  '',
  '// src/two.ts',
  'var Shape = class {',
  '  /** @param size of it */',
  '  constructor(size) {',
  '    this.size = /* @__PURE__ */ Number(size);',
  "    this.odd = /\\/\\/ [/*] '/.source + '// src/one.ts';",
  '  }',
  '};',
  'export {',
  '  Shape,',
  '  first as half,',
  '  keep',
  '};',
].join('\n');

/** A script's meaning in one form, however it is laid out. */
function plain(source: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2019, removeComments: true, allowJs: true };
  return ts.transpileModule(source, { fileName: 'x.js', compilerOptions }).outputText;
}

describe('the tidied bundle', () => {
  const { text, names, bytes } = tidyBundle(SOURCE, 'Bundle_', ['src/one.ts', 'src/two.ts']);

  it('runs as the module did, texts and all', () => {
    const expression = `const b = Bundle_; [b.half(8), b.keep('x'), new b.Shape('3').size, new b.Shape(1).odd].join('|')`;
    expect(runInNewContext(`${text}${expression}`, {})).toBe(
      "4|  // not a comment\n    x\n  src/two.ts|3|\\/\\/ [/*] '// src/one.ts",
    );
    expect(names).toEqual(['Shape', 'half', 'keep']);
  });

  it('has tabs, no comments but the names of modules, and no blanks at the ends', () => {
    expect(text).toContain('\n\treturn a / 2;\n}');
    expect(text).toContain('\n\tconstructor(size) {\n\t\tthis.size = Number(size);');
    expect(text.match(/^\/\/ .*$/gm)).toEqual(['// src/one.ts', '// src/two.ts']);
    expect(text).not.toMatch(/@param|hint|remark|another|PURE|\S[ \t]+$/m);
  });

  it('knows how many bytes each module has', () => {
    expect(Object.keys(bytes).sort()).toEqual(['bundle', 'src/one.ts', 'src/two.ts']);
    const sum = Object.values(bytes).reduce((total, size) => total + size, 0);
    expect(sum).toBe(Buffer.byteLength(text));
  });

  it('of the product is token for token what was bundled', () => {
    const { outputFiles } = buildSync({
      entryPoints: ['src/main.ts'],
      bundle: true,
      format: 'esm',
      target: 'es2019',
      charset: 'utf8',
      write: false,
    });
    const source = outputFiles[0]?.text ?? '';
    const tidied = tidyBundle(source, 'Bundle_', []).text;
    const body = tidied.slice(tidied.indexOf("'use strict';") + 13, tidied.lastIndexOf('return {'));
    expect(plain(body)).toBe(plain(source.slice(0, source.lastIndexOf('export {'))));
  }, 30_000);
});
