/**
 * Reads the typings of Google's services (@types/google-apps-script) into small plain data:
 *   classes   class → method → overloads, an overload being a list of parameter types
 *   enums     enumeration → its members in order
 *   members   class → property → the enumeration that hangs there (`SpreadsheetApp.ProtectionType`)
 *   services  the global services, of which those that the platform lacks get stubs
 * Types are short strings: String, number, Integer, Boolean, Date, any, Object, a class, an enumeration, `T[]`, `A|B|null`;
 * a leading `...` marks a rest parameter, a trailing `?` an optional one.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const typings = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'));

/** Services whose methods are read with their parameters. Of the rest the platform knows the names only. */
const WHOLE = [
  ...['base', 'spreadsheet', 'script', 'properties', 'cache', 'lock', 'mail', 'utilities'],
  ...['html', 'content'],
];
const NAMES_ONLY = [
  'calendar',
  'card-service',
  'charts',
  'contacts',
  'document',
  'drive',
  'forms',
  'gmail',
  'groups',
  'jdbc',
  'language',
  'maps',
  'optimization',
  'sites',
  'slides',
  'url-fetch',
  'xml-service',
];

/** Every file: namespace → its declarations, and the globals that it declares. */
function readFiles() {
  const files = [];
  for (const name of [...WHOLE, ...NAMES_ONLY]) {
    const text = readFileSync(join(typings, `google-apps-script.${name}.d.ts`), 'utf8');
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
    const globals = [];
    const spaces = new Map();
    ts.forEachChild(source, function visit(node) {
      if (ts.isVariableStatement(node) && node.parent === source) {
        for (const { name: id, type } of node.declarationList.declarations) {
          if (type) globals.push({ name: id.text, type: type.getText() });
        }
      }
      if (ts.isModuleDeclaration(node) && node.body) {
        if (node.name.text === 'GoogleAppsScript') ts.forEachChild(node.body, visit);
        else if (ts.isModuleBlock(node.body)) spaces.set(node.name.text, node.body.statements);
      }
    });
    files.push({ name, globals, spaces, whole: WHOLE.includes(name) });
  }
  return files;
}

/** Namespace → the service that Google's messages name: Spreadsheet → SpreadsheetApp. */
function serviceOfSpace(files) {
  const services = new Map([['Base', '']]);
  for (const { globals, spaces } of files) {
    for (const { name, type } of globals) {
      const [, space, root] = /^GoogleAppsScript\.(\w+)\.(\w+)$/.exec(type) ?? [];
      const isEnum = spaces.get(space)?.some((node) => ts.isEnumDeclaration(node) && node.name.text === root);
      if (space && root === name && !isEnum && !services.has(space)) services.set(space, name);
    }
  }
  return services;
}

/** What a name stands for, seen from a namespace. */
function createIndex(files, services) {
  const kinds = new Map();
  for (const { spaces } of files) {
    for (const [space, statements] of spaces) {
      for (const node of statements) {
        if (ts.isInterfaceDeclaration(node)) {
          const isClass = node.members.some(ts.isMethodSignature) || (node.heritageClauses ?? []).length > 0;
          kinds.set(`${space}.${node.name.text}`, { kind: isClass ? 'class' : 'bag', node });
        } else if (ts.isEnumDeclaration(node))
          kinds.set(`${space}.${node.name.text}`, { kind: 'enum', node });
        else if (ts.isTypeAliasDeclaration(node))
          kinds.set(`${space}.${node.name.text}`, { kind: 'alias', node });
      }
    }
  }
  const fullName = (space, name) => {
    const service = services.get(space) ?? space;
    return service === '' || service === name ? name : `${service}.${name}`;
  };
  return { kinds, fullName };
}

const PRIMITIVES = {
  string: 'String',
  number: 'number',
  boolean: 'Boolean',
  any: 'any',
  unknown: 'any',
  void: 'null',
};
const NAMED = {
  Integer: 'Integer',
  Byte: 'Integer',
  Char: 'String',
  BigNumber: 'any',
  Date: 'Date',
  'Base.Date': 'Date',
};

function typeName(node, space, index) {
  if (!node) return 'any';
  if (ts.isArrayTypeNode(node)) return arrayOf(typeName(node.elementType, space, index));
  if (ts.isParenthesizedTypeNode(node)) return typeName(node.type, space, index);
  if (ts.isUnionTypeNode(node)) {
    const parts = node.types
      .map((type) => typeName(type, space, index))
      .filter((name) => name !== 'undefined');
    return [...new Set(parts)].join('|');
  }
  if (ts.isLiteralTypeNode(node)) return node.literal.kind === ts.SyntaxKind.NullKeyword ? 'null' : 'String';
  if (ts.isTypeLiteralNode(node)) return 'Object';
  if (ts.isFunctionTypeNode(node)) return 'any';
  if (!ts.isTypeReferenceNode(node)) return PRIMITIVES[node.getText()] ?? node.getText();
  const name = node.typeName.getText();
  if (name === 'Array') return arrayOf(typeName(node.typeArguments?.[0], space, index));
  if (NAMED[name]) return NAMED[name];
  const key = name.includes('.') ? name : `${space}.${name}`;
  const known = index.kinds.get(key);
  const [keySpace, keyName] = key.split('.');
  if (!known) return 'Object';
  if (known.kind === 'alias') return typeName(known.node.type, keySpace, index);
  return known.kind === 'bag' ? 'Object' : index.fullName(keySpace, keyName);
}

/** A union's element needs brackets; one that stands in brackets already does not. */
const arrayOf = (element) =>
  element.replace(/\(.*\)/, '').includes('|') ? `(${element})[]` : `${element}[]`;

function parameterType(parameter, space, index) {
  const node =
    parameter.dotDotDotToken && parameter.type?.elementType ? parameter.type.elementType : parameter.type;
  const name = typeName(node, space, index);
  return `${parameter.dotDotDotToken ? '...' : ''}${name}${parameter.questionToken ? '?' : ''}`;
}

/** A class's methods, those of the interfaces it extends included. */
function methodsOf(node, space, index, withParameters) {
  const methods = Object.create(null);
  for (const clause of node.heritageClauses ?? []) {
    for (const { expression } of clause.types) {
      const text = expression.getText();
      const base = index.kinds.get(text.includes('.') ? text : `${space}.${text}`);
      if (base) Object.assign(methods, methodsOf(base.node, space, index, withParameters));
    }
  }
  const own = Object.create(null);
  for (const member of node.members) {
    if (!ts.isMethodSignature(member)) continue;
    const overload = member.parameters.map((parameter) => parameterType(parameter, space, index));
    (own[member.name.getText()] ??= []).push(withParameters ? overload : []);
  }
  return Object.assign(methods, own);
}

function enumMembersOf(node, space, index) {
  const members = {};
  for (const member of node.members) {
    if (!ts.isPropertySignature(member) || !member.type || !ts.isTypeQueryNode(member.type)) continue;
    const text = member.type.exprName.getText();
    const [enumSpace, enumName] = text.includes('.') ? text.split('.') : [space, text];
    members[member.name.getText()] = index.fullName(enumSpace, enumName);
  }
  return members;
}

/** Parameters that take more than the typings say: Google's reference lets null stand for the default. */
const NULLABLE = [
  ['HtmlService.HtmlOutput', 'setWidth'],
  ['HtmlService.HtmlOutput', 'setHeight'],
];

export function readSignatures() {
  const files = readFiles();
  const services = serviceOfSpace(files);
  const index = createIndex(files, services);
  const result = { classes: {}, enums: {}, members: {}, services: [], globalEnums: {} };
  for (const { globals, spaces, whole } of files) {
    for (const { name, type } of globals) {
      const [, space, root] = /^GoogleAppsScript\.(\w+)\.(\w+)$/.exec(type) ?? [];
      if (root === name && index.kinds.get(`${space}.${root}`)?.kind === 'class') result.services.push(name);
      if (index.kinds.get(`${space}.${root}`)?.kind === 'enum')
        result.globalEnums[name] = index.fullName(space, root);
    }
    for (const [space, statements] of spaces) {
      for (const node of statements) {
        const name = node.name?.text;
        if (ts.isEnumDeclaration(node)) {
          result.enums[index.fullName(space, name)] = node.members.map((member) => member.name.getText());
        } else if (ts.isInterfaceDeclaration(node)) {
          const fullName = index.fullName(space, name);
          if (!whole && fullName !== name) continue;
          const methods = methodsOf(node, space, index, whole);
          if (Object.keys(methods).length > 0) result.classes[fullName] = methods;
          const members = enumMembersOf(node, space, index);
          if (Object.keys(members).length > 0) result.members[fullName] = members;
        }
      }
    }
  }
  for (const [name, method] of NULLABLE) {
    const methods = result.classes[name];
    methods[method] = methods[method].map((types) => types.map((type) => `${type}|null`));
  }
  return result;
}
