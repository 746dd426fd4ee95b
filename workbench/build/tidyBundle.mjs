/**
 * Makes one Apps Script file of the server code as esbuild bundles it (format `esm`): everything inside one function, so
 * that only the bundle's name is global; readable, but without the bytes that tell a reader nothing: marks for other
 * bundlers, what esbuild leaves of comments, and a tab for two blanks. Works on tokens, so that texts stay as they are.
 */
import ts from 'typescript';

/** Where a module of the bundle begins, as esbuild marks it. */
const MODULE_MARK = /^\/\/ (\S+)$/;

/**
 * @param source the ES module that esbuild made: plain script but for one `export { … }` at its end
 * @param name of the one global
 * @param modules paths of the bundle's modules, as the metafile names them
 * @returns the script, the names that it exports, and how many bytes of it come from each module
 */
export function tidyBundle(source, name, modules) {
  const file = ts.createSourceFile('bundle.js', source, ts.ScriptTarget.ES2019, false, ts.ScriptKind.JS);
  const exports = file.statements.find(ts.isExportDeclaration);
  const doors = exports.exportClause.elements.map(({ name: door, propertyName }) => ({
    door: door.text,
    inside: (propertyName ?? door).text,
  }));
  const known = new Set(modules);
  const bytes = {};
  const parts = [];
  let module = 'bundle';
  const add = (text) => {
    parts.push(text);
    bytes[module] = (bytes[module] ?? 0) + Buffer.byteLength(text);
  };
  add(`var ${name} = (() => {\n'use strict';\n`);
  for (const { trivia, text } of tokensOf(file, exports)) {
    const { blanks, marks } = tidyTrivia(trivia, known);
    module = marks.at(-1) ?? module;
    add(marks.map((path) => `\n\n// ${path}`).join('') + blanks + text);
  }
  module = 'bundle';
  const returned = doors.map(({ door, inside }) => `\t${door}: ${inside},\n`).join('');
  add(`\nreturn {\n${returned}};\n})();\n`);
  return { text: parts.join(''), names: doors.map(({ door }) => door), bytes };
}

/** Every token of the file with the blanks and comments before it, but for those of one statement. */
function* tokensOf(file, without) {
  const visit = function* (node) {
    // The parser takes a comment before a declaration for a node of its own; it lies in the blanks before a token too.
    if (node === without || ts.isJSDoc(node)) return;
    const children = node.getChildren(file);
    for (const child of children) yield* visit(child);
    if (children.length > 0) return;
    const start = node.getStart(file);
    yield { trivia: file.text.slice(node.pos, start), text: file.text.slice(start, node.end) };
  };
  yield* visit(file);
}

/** Between two tokens: the modules that begin there, and the blanks that stay. */
function tidyTrivia(trivia, modules) {
  const lines = trivia.split('\n');
  const marks = lines
    .flatMap((line) => MODULE_MARK.exec(line)?.[1] ?? [])
    .filter((path) => modules.has(path));
  if (lines.length === 1) return { blanks: trivia === '' ? '' : ' ', marks };
  const indent = lines.at(-1).search(/\S|$/);
  return { blanks: `\n${'\t'.repeat(indent / 2)}`, marks };
}
