import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { doorsOf } from './doorsOf';

const BUNDLE = 'Rapport_';
const code = readFileSync('dist/Code.js', 'utf8');
const parsed = ts.createSourceFile('Code.js', code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);

/** What Google offers a script beyond the language. */
const SERVICES = [
  ...['SpreadsheetApp', 'MailApp', 'GmailApp', 'FormApp', 'ScriptApp', 'PropertiesService', 'CacheService'],
  ...['LockService', 'HtmlService', 'ContentService', 'CalendarApp', 'DriveApp', 'Session', 'Utilities'],
  ...['Logger', 'Browser', 'UrlFetchApp', 'console', 'Charts', 'XmlService', 'DocumentApp'],
];

/** A context of its own with what ECMAScript defines, Intl included, and nothing else. */
function bareContext(): object {
  const context = createContext(Object.create(null) as object);
  for (const name of ['console', 'WebAssembly', 'escape', 'unescape']) {
    runInContext(`delete globalThis.${name}`, context);
  }
  return context;
}

function globalsOf(context: object): Set<string> {
  // The expression makes a list of names.
  return new Set(runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]);
}

describe('the bundle in a bare context', () => {
  it('loads with the built-ins of ECMAScript and nothing else', () => {
    const context = bareContext();
    expect(runInContext('typeof console + typeof Intl', context)).toBe('undefinedobject');
    expect(() => void runInContext(code, context)).not.toThrow();
  });

  it('makes only its doors and its own name global', () => {
    const context = bareContext();
    const before = globalsOf(context);
    runInContext(code, context);
    const made = [...globalsOf(context)].filter((name) => !before.has(name));
    expect(made.sort()).toEqual([BUNDLE, ...doorsOf('src/main.ts')].sort());
    // `let`, `const` and `class` are global without being properties.
    const declared = parsed.statements.map((statement) => ts.SyntaxKind[statement.kind]);
    expect(new Set(declared)).toEqual(new Set(['FirstStatement', 'FunctionDeclaration']));
    expect(declared.filter((kind) => kind === 'FirstStatement')).toHaveLength(1);
    expect(parsed.statements.find(ts.isVariableStatement)?.getText(parsed)).toMatch(/^var Rapport_ = /);
  });

  it('touches no service while it loads', () => {
    const touched: string[] = [];
    const context = bareContext();
    for (const name of SERVICES) {
      Object.defineProperty(context, name, {
        configurable: true,
        get: () => {
          touched.push(name);
          throw new Error(`${name} was touched`);
        },
      });
    }
    expect(() => void runInContext('SpreadsheetApp.getActive()', context)).toThrow(
      'SpreadsheetApp was touched',
    );
    touched.length = 0;
    runInContext(code, context);
    expect(touched).toEqual([]);
  });

  it('asks for neither the time nor chance while it loads', () => {
    const context = bareContext();
    const forbid = `Math.random = () => { throw new Error('chance'); };
      Date = new Proxy(Date, {
        construct: (of, args) => { if (args.length === 0) throw new Error('time'); return Reflect.construct(of, args); },
      });
      Date.now = () => { throw new Error('time'); };`;
    runInContext(forbid, context);
    expect(() => void runInContext('new Date()', context)).toThrow('time');
    expect(() => void runInContext(code, context)).not.toThrow();
  });

  it('has frames of its own functions in its stacks', () => {
    const context = bareContext();
    runInContext(code, context, { filename: 'Code' });
    const stack = String(
      runInContext('(() => { try { onOpen(); } catch (error) { return error.stack; } })()', context, 'test'),
    );
    expect(stack).toMatch(/ReferenceError: \w+ is not defined\n\s+at \w+.* \(Code:\d+:\d+\)/);
    expect(stack).toMatch(/at onOpen.*\(Code:\d+:\d+\)/);
  });
});

describe('the language of the bundle', () => {
  const compiled = (source: string, target: ts.ScriptTarget): string => {
    const compilerOptions = { target, module: ts.ModuleKind.ESNext, allowJs: true };
    return ts.transpileModule(source, { fileName: 'Code.js', compilerOptions }).outputText;
  };
  /** Whether a compiler finds anything to translate for an engine that knows ES2019 only. PLATFORM 3.2 */
  const isNewer = (source: string): boolean =>
    compiled(source, ts.ScriptTarget.ES2019) !== compiled(source, ts.ScriptTarget.ESNext);

  let bundleIsNewer = true;
  beforeAll(() => {
    bundleIsNewer = isNewer(code);
  }, 30_000);

  it('is ES2019', () => {
    expect(bundleIsNewer).toBe(false);
  });

  it.each(['a?.b', 'a ?? b', 'a ||= b', 'class A { x = 1 }', 'class A { #x; }', 'class A { static {} }'])(
    'which would be broken by %s',
    (source) => {
      expect(isNewer(source)).toBe(true);
    },
  );

  it('is written to be read: no line is endless, and each module is named where it begins', () => {
    const modules = code.match(/^\/\/ src\/\S+\.ts$/gm) ?? [];
    expect(modules.length).toBeGreaterThan(150);
    expect(new Set(modules).size).toBe(modules.length);
    expect(Math.max(...code.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  it('says whose code it carries', () => {
    expect(code).toMatch(/^\/\/ date-fns \d+\.\d+\.\d+, Copyright/m);
    expect(code).toContain('// Permission is hereby granted, free of charge');
  });
});
