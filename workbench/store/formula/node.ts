import type { Area } from './area';
import type { FormulaError } from './formulaError';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=' | ':';
export type UnaryOperator = '+' | '-' | '%';

/** A formula as a tree. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: FormulaError }
  /** An argument that was left out between its commas: `IF(A1,,2)`. */
  | { readonly kind: 'blank' }
  /** `sheet` is null for the formula's own sheet. */
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly area: Area }
  /** A word that is neither function nor constant. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  /** `name` is in capitals. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] };

/** The parts that a node is put together from, in the order of the text. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'array':
      return node.rows.flat();
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    default:
      return [];
  }
}
