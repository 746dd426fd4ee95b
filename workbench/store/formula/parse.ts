import { parseA1 } from './area';
import { formulaError, formulaErrors } from './formulaError';
import type { BinaryOperator, Node, UnaryOperator } from './node';
import { type Token, type TokenKind, tokenize } from './tokens';

/** How tightly the operators bind, loosest first; all of them lean left, and a sign binds tighter than `^`. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class Unreadable extends Error {}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.binary(0);
    if (this.at < this.tokens.length) throw new Unreadable();
    return node;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private take(kind: TokenKind, text?: string): boolean {
    const token = this.peek();
    if (token?.kind !== kind || (text !== undefined && token.text !== text)) return false;
    this.at += 1;
    return true;
  }

  private expect(kind: TokenKind): void {
    if (!this.take(kind)) throw new Unreadable();
  }

  private binary(level: number): Node {
    const operators = LEVELS[level];
    if (operators === undefined) return this.signed();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.take('operator', candidate));
      if (operator === undefined) return left;
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
  }

  private signed(): Node {
    const sign = (['-', '+'] satisfies UnaryOperator[]).find((candidate) => this.take('operator', candidate));
    if (sign !== undefined) return { kind: 'unary', operator: sign, operand: this.signed() };
    let node = this.range();
    while (this.take('operator', '%')) node = { kind: 'unary', operator: '%', operand: node };
    return node;
  }

  /** `A1:INDEX(…)`: the plain forms `A1:B2` are single pieces already. */
  private range(): Node {
    let left = this.primary();
    while (this.take('operator', ':')) left = { kind: 'binary', operator: ':', left, right: this.primary() };
    return left;
  }

  private primary(): Node {
    const token = this.peek();
    if (token === undefined) throw new Unreadable();
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'string':
        return { kind: 'text', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return {
          kind: 'error',
          error: formulaError(token.text.slice(token.text.indexOf('#'))) ?? formulaErrors.ref,
        };
      case 'reference':
        return referenceNode(token.text);
      case 'name':
        return this.word(token.text);
      case 'open': {
        const inner = this.binary(0);
        this.expect('close');
        return inner;
      }
      case 'openBrace':
        return this.array();
      default:
        throw new Unreadable();
    }
  }

  private word(text: string): Node {
    const name = text.toUpperCase();
    if (this.take('open')) return { kind: 'call', name, args: this.args() };
    if (name === 'TRUE' || name === 'FALSE') return { kind: 'boolean', value: name === 'TRUE' };
    return { kind: 'name', name };
  }

  private args(): Node[] {
    if (this.take('close')) return [];
    const args: Node[] = [];
    for (;;) {
      const kind = this.peek()?.kind;
      const leftOut = kind === 'comma' || kind === 'semicolon' || kind === 'close';
      args.push(leftOut ? { kind: 'blank' } : this.binary(0));
      if (this.take('close')) return args;
      if (!this.take('comma')) this.expect('semicolon');
    }
  }

  private array(): Node {
    const rows: Node[][] = [[]];
    if (this.take('closeBrace')) throw new Unreadable();
    for (;;) {
      rows.at(-1)?.push(this.binary(0));
      if (this.take('closeBrace')) return { kind: 'array', rows };
      if (this.take('semicolon')) rows.push([]);
      else this.expect('comma');
    }
  }
}

function referenceNode(text: string): Node {
  const reference = parseA1(text);
  // `A:2` has the shape of a reference and is none.
  return reference === null
    ? { kind: 'error', error: formulaErrors.parse }
    : { kind: 'reference', ...reference };
}

/** Whether a text that is put into a cell is a formula. */
export function isFormula(text: string): boolean {
  return text.startsWith('=') && text.length > 1;
}

/** Reads a formula, with or without its `=`. One that cannot be read is the error node `#ERROR!`, as Sheets shows it. */
export function parseFormula(formula: string): Node {
  const body = formula.startsWith('=') ? formula.slice(1) : formula;
  const tokens = tokenize(body).filter((token) => token.kind !== 'space');
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'error', error: formulaErrors.parse };
    throw error;
  }
}
