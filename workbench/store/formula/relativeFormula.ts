import type { Area } from './area';
import { dependenciesOf } from './dependencies';
import { formulaErrors } from './formulaError';
import { childrenOf, type Node } from './node';
import { parseFormula } from './parse';
import { shiftFormula } from './shift';

/** Which ends of a reference move along with the cell. */
interface Moving {
  readonly row: boolean;
  readonly lastRow: boolean;
  readonly col: boolean;
  readonly lastCol: boolean;
}

/** A formula that is written for one cell and read from many, as those of conditional formats are: parsed once. */
export interface RelativeFormula {
  /** The formula as it reads so many rows below and columns to the right of its own cell. Good until the next call. */
  readonly at: (rows: number, cols: number) => Node;
  /** It looks at nothing but cells of the row in which it is read, and the calendar: it changes only with them. */
  readonly ownRow: boolean;
  /** It comes to the same in every column. */
  readonly sameInRow: boolean;
  /** Clock, chance, OFFSET, INDIRECT: it may change although no cell does that its text names. */
  readonly volatile: boolean;
}

const FIXED: Moving = { row: false, lastRow: false, col: false, lastCol: false };

/** Functions that ask for the place of the cell or may reach any other. */
const KNOWS_COLUMN = /\b(?:COLUMN|CELL|INDIRECT|OFFSET|RAND\w*)\s*\(/i;

/** Which end has moved when the formula went down and right by one; null where that does not tell. */
function movesOf(before: Area, after: Area): Moving | null {
  const moves = (name: keyof Area): boolean | null => {
    if (after[name] === before[name]) return false;
    return after[name] === before[name] + 1 ? true : null;
  };
  const row = moves('row');
  const lastRow = moves('lastRow');
  const col = moves('col');
  const lastCol = moves('lastCol');
  if (row === null || lastRow === null || col === null || lastCol === null) return null;
  return { row, lastRow, col, lastCol };
}

/** What goes by a name may be a range that stands for another cell in each column. */
function namesRange(node: Node): boolean {
  return node.kind === 'name' || childrenOf(node).some(namesRange);
}

/** The two trees side by side; false where they are not alike. */
function collectMoves(node: Node, moved: Node, moves: Map<Node, Moving>): boolean {
  if (node.kind !== moved.kind) return false;
  if (node.kind === 'reference' && moved.kind === 'reference') {
    const found = movesOf(node.area, moved.area);
    if (found !== null) moves.set(node, found);
    return found !== null;
  }
  const [own, others] = [childrenOf(node), childrenOf(moved)];
  return (
    own.length === others.length && own.every((child, at) => collectMoves(child, others[at] ?? child, moves))
  );
}

function movedArea(area: Area, moving: Moving, rows: number, cols: number): Area | null {
  const row = area.row + (moving.row ? rows : 0);
  const lastRow = area.lastRow + (moving.lastRow ? rows : 0);
  const col = area.col + (moving.col ? cols : 0);
  const lastCol = area.lastCol + (moving.lastCol ? cols : 0);
  if (Math.min(row, lastRow) < 1 || Math.min(col, lastCol) < 1) return null;
  return {
    row: Math.min(row, lastRow),
    col: Math.min(col, lastCol),
    lastRow: Math.max(row, lastRow),
    lastCol: Math.max(col, lastCol),
  };
}

/** A reference in a tree of our own, moved from cell to cell instead of being made anew for each. */
interface Place {
  readonly reference: { readonly kind: 'reference'; readonly sheet: string | null; area: Area };
  /** Where it points from the formula's own cell. */
  readonly area: Area;
  readonly moving: Moving;
}

function movableCopy(node: Node, moves: ReadonlyMap<Node, Moving>, places: Place[]): Node {
  if (node.kind === 'reference') {
    const reference = { ...node };
    places.push({ reference, area: node.area, moving: moves.get(node) ?? FIXED });
    return reference;
  }
  return withChildren(node, (child) => movableCopy(child, moves, places));
}

function movedNode(node: Node, moves: ReadonlyMap<Node, Moving>, rows: number, cols: number): Node {
  if (node.kind === 'reference') {
    const area = movedArea(node.area, moves.get(node) ?? FIXED, rows, cols);
    return area === null ? { kind: 'error', error: formulaErrors.ref } : { ...node, area };
  }
  return withChildren(node, (child) => movedNode(child, moves, rows, cols));
}

function withChildren(node: Node, move: (child: Node) => Node): Node {
  switch (node.kind) {
    case 'array':
      return { kind: 'array', rows: node.rows.map((row) => row.map(move)) };
    case 'unary':
      return { kind: 'unary', operator: node.operator, operand: move(node.operand) };
    case 'binary':
      return { kind: 'binary', operator: node.operator, left: move(node.left), right: move(node.right) };
    case 'call':
      return { kind: 'call', name: node.name, args: node.args.map(move) };
    default:
      return node;
  }
}

/** Reads a formula that is written for the cell `anchor`; what leaves the sheet is `#REF!`, as in a copied formula. */
export function relativeFormula(
  formula: string,
  anchor: { readonly row: number; readonly col: number },
): RelativeFormula {
  const node = parseFormula(formula);
  const moves = new Map<Node, Moving>();
  const alike = collectMoves(node, parseFormula(shiftFormula(formula, 1, 1)), moves);
  const { volatile, dayOnly } = dependenciesOf(node);
  if (!alike) {
    const at = (rows: number, cols: number): Node => parseFormula(shiftFormula(formula, rows, cols));
    return { at, ownRow: false, sameInRow: false, volatile };
  }
  const places: Place[] = [];
  const movable = movableCopy(node, moves, places);
  return {
    at: (rows, cols) => {
      for (const { reference, area: own, moving } of places) {
        const area = movedArea(own, moving, rows, cols);
        if (area === null) return movedNode(node, moves, rows, cols);
        reference.area = area;
      }
      return movable;
    },
    ownRow:
      (!volatile || dayOnly) &&
      places.every(({ reference: { sheet }, area, moving }) => {
        const one = area.row === anchor.row && area.lastRow === anchor.row;
        return sheet === null && one && moving.row && moving.lastRow;
      }),
    sameInRow:
      !KNOWS_COLUMN.test(formula) &&
      !namesRange(node) &&
      places.every(({ area, moving }) => !moving.col && !moving.lastCol && area.col === area.lastCol),
    volatile,
  };
}
