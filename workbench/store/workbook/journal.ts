import type { StructureEdit } from './structureEdit';
import type { Workbook } from './workbook';

/** Rows or columns that came, went or changed places. */
export type Reshape =
  | { readonly kind: 'lines'; readonly sheetId: number; readonly edit: StructureEdit }
  /** The rows from `first` on stand in a new order, each named by where it stood; only these columns went along. */
  | {
      readonly kind: 'order';
      readonly sheetId: number;
      readonly first: number;
      readonly order: readonly number[];
      readonly col: number;
      readonly lastCol: number;
      /** The order that this one takes back. */
      readonly undoes: readonly number[] | null;
    };

/** What one write touched. Whoever changes a workbook says so to `touch`. */
export type Change =
  | Reshape
  /** Contents, looks, notes or validations in these rows, inclusive. */
  | { readonly kind: 'rows'; readonly sheetId: number; readonly first: number; readonly last: number }
  /** Whatever the rows of a tab show: its conditional formats. */
  | { readonly kind: 'sheet'; readonly sheetId: number }
  /** Texts of formulas anywhere: what they mention has another name or place. */
  | { readonly kind: 'formulas' }
  /** What surrounds the cells: tabs, sizes, groups, filters, protections, people's rights. */
  | { readonly kind: 'head' }
  /** Zone or locale. */
  | { readonly kind: 'everything' }
  /** Nothing that anybody could see. */
  | { readonly kind: 'unseen' };

const MOST_CHANGES = 20_000;
/** Reshapes that are remembered, and rows that their orders may name in all. */
const MOST_RESHAPES = 500;
const MOST_ORDERED = 1_000_000;

interface Shape {
  number: number;
  /** The last ones, of which the newest led to `number`. */
  steps: Reshape[];
  ordered: number;
}

/**
 * What has changed in a workbook since somebody began to listen, so that nobody has to compare ten million cells.
 * It is no part of what is saved.
 */
export class Journal {
  private changes: Change[] = [];
  /** The number of `changes[0]`, counted over all that ever were. */
  private first = 0;
  /** Changes before this number were handed out and must stay as they are. */
  private handedOut = 0;
  private readonly shapes = new Map<number, Shape>();

  /** A mark that lies behind all changes so far. */
  get mark(): number {
    return this.first + this.changes.length;
  }

  note(change: Change): void {
    if (change.kind === 'unseen') return;
    if (change.kind === 'lines' || change.kind === 'order') this.reshape(change);
    if (this.joined(change)) return;
    this.changes.push(change);
    if (this.changes.length <= MOST_CHANGES) return;
    const dropped = Math.floor(this.changes.length / 2);
    this.changes = this.changes.slice(dropped);
    this.first += dropped;
  }

  /** Scripts write cell by cell: neighbours are one change, as long as nobody has been told. */
  private joined(change: Change): boolean {
    const at = this.changes.length - 1;
    const last = this.changes[at];
    if (last === undefined || this.first + at < this.handedOut || last.kind !== change.kind) return false;
    if (last.kind === 'rows' && change.kind === 'rows') {
      if (last.sheetId !== change.sheetId) return false;
      if (change.first > last.last + 1 || change.last < last.first - 1) return false;
      const first = Math.min(last.first, change.first);
      this.changes[at] = { ...last, first, last: Math.max(last.last, change.last) };
      return true;
    }
    return change.kind === 'head' || change.kind === 'formulas' || change.kind === 'everything';
  }

  private reshape(step: Reshape): void {
    const shape = this.shapes.get(step.sheetId) ?? { number: 1, steps: [], ordered: 0 };
    shape.number += 1;
    shape.steps.push(step);
    shape.ordered += weightOf(step);
    while (shape.steps.length > MOST_RESHAPES || shape.ordered > MOST_ORDERED) {
      const dropped = shape.steps.shift();
      if (dropped === undefined) break;
      shape.ordered -= weightOf(dropped);
    }
    this.shapes.set(step.sheetId, shape);
  }

  /** All changes behind a mark, in order; null where the oldest of them are forgotten and anything may have changed. */
  since(mark: number): readonly Change[] | null {
    this.handedOut = this.mark;
    return mark < this.first ? null : this.changes.slice(mark - this.first);
  }

  /** Goes up with every reshape of the tab; begins at 1. */
  shapeOf(sheetId: number): number {
    return this.shapes.get(sheetId)?.number ?? 1;
  }

  /** The reshapes that led from an older shape to that of now; null where they are forgotten or there never was one. */
  reshapesSince(sheetId: number, shape: number): readonly Reshape[] | null {
    const known = this.shapes.get(sheetId);
    const missing = (known?.number ?? 1) - shape;
    if (missing === 0) return [];
    if (known === undefined || missing < 0 || missing > known.steps.length) return null;
    return known.steps.slice(known.steps.length - missing);
  }
}

function weightOf(step: Reshape): number {
  return step.kind === 'order' ? step.order.length : 0;
}

const journals = new WeakMap<Workbook, Journal>();

/** Begins to keep a journal of the workbook, or goes on with the one that is kept. */
export function openJournal(workbook: Workbook): Journal {
  const known = journals.get(workbook);
  if (known !== undefined) return known;
  const made = new Journal();
  journals.set(workbook, made);
  return made;
}

/** Costs one look-up where nobody keeps a journal. */
export function noteChanges(workbook: Workbook, changes: readonly Change[]): void {
  const journal = journals.get(workbook);
  if (journal !== undefined) for (const change of changes) journal.note(change);
}

/** The rows of an area as a change. */
export function rowsChanged(
  sheet: { readonly id: number },
  area: { readonly row: number; readonly lastRow: number },
): Change {
  return { kind: 'rows', sheetId: sheet.id, first: area.row, last: area.lastRow };
}
