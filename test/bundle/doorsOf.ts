import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The names that a module exports as constants: those of main.ts are the functions that Apps Script may call. */
export function doorsOf(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, false);
  return file.statements
    .filter(ts.isVariableStatement)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .map(({ name }) => name.getText(file));
}
