import { NotImplementedError } from '../serviceError';
import type { Area } from './area';
import { broadcast } from './broadcast';
import type { FormulaContext } from './context';
import { formulaErrors } from './formulaError';
import { functionNamed } from './functions/table';
import type { BinaryOperator, Node } from './node';
import { parseFormula } from './parse';
import { applyBinary, applyUnary } from './operators';
import { Scope } from './scope';
import { sheetsFunctionNames } from './sheetsFunctionNames';
import { isMatrix, type Matrix, Reference, type Scalar, type Value } from './value';

function binary(operator: BinaryOperator, left: Value, right: Value, scope: Scope): Value {
  if (operator === ':') return joined(left, right);
  if (scope.spreads(left) || scope.spreads(right)) {
    return broadcast([left, right], scope, ([a = null, b = null]) =>
      applyBinary(operator, a, b, scope.context),
    );
  }
  return applyBinary(operator, scope.scalar(left), scope.scalar(right), scope.context);
}

/** The smallest area with both ends in it. */
function joined(left: Value, right: Value): Value {
  if (!(left instanceof Reference) || !(right instanceof Reference)) return formulaErrors.ref;
  const area: Area = {
    row: Math.min(left.area.row, right.area.row),
    col: Math.min(left.area.col, right.area.col),
    lastRow: Math.max(left.area.lastRow, right.area.lastRow),
    lastCol: Math.max(left.area.lastCol, right.area.lastCol),
  };
  return new Reference(left.sheet, area);
}

/** `{A1:A3, B1:B3; …}`: parts beside each other need equal heights, rows of parts equal widths; else `#VALUE!`. */
function arrayOf(rows: readonly (readonly Node[])[], scope: Scope): Value {
  const cells: Scalar[][] = [];
  for (const row of rows) {
    const parts = row.map((node) => scope.matrix(scope.evaluate(node)));
    const height = parts[0]?.length ?? 0;
    if (parts.some((part) => part.length !== height)) return formulaErrors.value;
    for (let at = 0; at < height; at += 1) cells.push(parts.flatMap((part) => part[at] ?? []));
  }
  const width = cells[0]?.length ?? 0;
  return cells.some((row) => row.length !== width) ? formulaErrors.value : cells;
}

function call(name: string, args: readonly Node[], scope: Scope): Value {
  const known = functionNamed(name);
  if (known !== null) return known(args, scope);
  const custom = scope.context.customFunction?.(name) ?? null;
  if (custom !== null) {
    return custom(args.map((arg) => readyValue(scope.evaluate(arg), scope)));
  }
  if (sheetsFunctionNames.has(name)) throw new NotImplementedError(name);
  return formulaErrors.name;
}

function work(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return node.value;
    case 'blank':
      return null;
    case 'error':
      return node.error;
    case 'name':
      return scope.context.namedRange?.(node.name) ?? formulaErrors.name;
    case 'reference':
      return new Reference(node.sheet ?? scope.context.sheet, node.area);
    case 'array':
      return arrayOf(node.rows, scope);
    case 'unary': {
      const value = scope.evaluate(node.operand);
      if (!scope.spreads(value)) return applyUnary(node.operator, scope.scalar(value), scope.context);
      return broadcast([value], scope, ([cell = null]) => applyUnary(node.operator, cell, scope.context));
    }
    case 'binary':
      return binary(node.operator, scope.evaluate(node.left), scope.evaluate(node.right), scope);
    case 'call':
      return call(node.name, node.args, scope);
  }
}

/** Reads what is still only a place; one cell is a scalar. */
function readyValue(value: Value, scope: Scope): Scalar | Matrix {
  const read = value instanceof Reference ? scope.read(value) : value;
  if (!isMatrix(read)) return read;
  if (read.length === 0 || read[0]?.length === 0) return formulaErrors.ref;
  return read.length === 1 && read[0]?.length === 1 ? (read[0][0] ?? null) : read;
}

/**
 * Works a formula out. One cell comes back as a scalar (null is blank, `''` a text without letters), more as rows,
 * which the store spills. Errors of the formula are values; a function that Sheets has and this platform has not
 * throws `NAME is not implemented by the local platform`.
 */
export function evaluate(node: Node, context: FormulaContext): Scalar | Matrix {
  const scope = new Scope(context, false, work);
  return readyValue(scope.evaluate(node), scope);
}

const parsed = new Map<string, Node>();
const MOST_PARSED = 20_000;

/** The tree of a formula's text; the same text is read once. */
function parsedFormula(formula: string): Node {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const node = parseFormula(formula);
  parsed.set(formula, node);
  return node;
}

/** `evaluate` for a formula's text, with its `=`. */
export function evaluateFormula(formula: string, context: FormulaContext): Scalar | Matrix {
  return evaluate(parsedFormula(formula), context);
}
