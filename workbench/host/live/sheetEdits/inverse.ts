import type { Edit } from '../../../store/workbook/edits';
import type { World } from '../../../store/world';

/** One part of an edit that can be taken back. */
export interface Step {
  /** About how many cells it keeps. */
  readonly weight: number;
  /** Takes it back as far as what it left is still there, with that person's rights. */
  readonly revert: (world: World, person: string) => Reverted;
}

export interface Reverted {
  /** Cells, lines or settings that somebody has changed since, and that stayed as they are. */
  readonly kept: number;
  /** Takes the taking back back. */
  readonly counter: readonly Step[];
}

/** What takes one edit back. */
export interface Inverse {
  /** The tab on which it shows. */
  readonly sheetId: number;
  /** What taking it back fires; null for what fires nothing. */
  readonly edit: Edit | null;
  /** In the order in which they were carried out. */
  readonly steps: readonly Step[];
}

const OPPOSITE: Readonly<Record<Edit['change'], Edit['change']>> = {
  EDIT: 'EDIT',
  OTHER: 'OTHER',
  INSERT_ROW: 'REMOVE_ROW',
  REMOVE_ROW: 'INSERT_ROW',
  INSERT_COLUMN: 'REMOVE_COLUMN',
  REMOVE_COLUMN: 'INSERT_COLUMN',
};

/** What fires when an edit is taken back: its area, without old and new value. */
export function oppositeOf(edit: Edit | null): Edit | null {
  return edit === null ? null : { change: OPPOSITE[edit.change], sheetId: edit.sheetId, area: edit.area };
}

export function weightOf(inverse: Inverse): number {
  return inverse.steps.reduce((sum, { weight }) => sum + weight, 1);
}
