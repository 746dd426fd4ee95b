import { relativeFormula } from '../../../store/formula/relativeFormula';
import { NotImplementedError } from '../../../store/serviceError';
import type { Area } from '../../../store/formula/area';
import { isSatisfiedNode } from '../../../store/workbook/calculation';
import { type CriteriaContext, holds, type Subject } from '../../../store/workbook/criteria';
import type { Condition, ConditionalFormat, Sheet } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';

/** On what besides the cell's own row its looks and texts depend. */
export const DEPENDS = { otherRows: 1, clock: 2, lists: 4 } as const;

export interface CellAt {
  readonly row: number;
  readonly col: number;
}

/** A condition made ready for many cells. */
export interface ReadyCondition {
  readonly holds: (cell: CellAt, subject: Subject) => boolean;
  /** Bits of `DEPENDS`. */
  readonly depends: number;
  /** It looks at the row alone, not at the cell. */
  readonly sameInRow: boolean;
}

/** What a condition asks, beside its own cell. */
function contextOf(today: number): CriteriaContext {
  return { today, satisfied: () => false, listed: () => [] };
}

function isRelative(condition: Condition): boolean {
  return condition.args.some((argument) => typeof argument === 'object' && 'relative' in argument);
}

/** A condition that Sheets has and this platform has not colours nothing, and its neighbours are shown all the same. */
function satisfied(test: () => boolean): boolean {
  try {
    return test();
  } catch (error) {
    if (error instanceof NotImplementedError) return false;
    throw error;
  }
}

/** `today` is asked for each time: it moves on with the clock. */
export function readyCondition(
  world: World,
  sheet: Sheet,
  condition: Condition,
  anchor: CellAt,
  today: () => number,
): ReadyCondition {
  const [formula] = condition.args;
  if (condition.criteria !== 'CUSTOM_FORMULA') {
    return {
      holds: (_, subject) => satisfied(() => holds(condition, subject, contextOf(today()))),
      depends: isRelative(condition) ? DEPENDS.clock : 0,
      sameInRow: false,
    };
  }
  const relative = relativeFormula(typeof formula === 'string' ? formula : '', anchor);
  return {
    holds: ({ row, col }) => {
      const here = relative.at(row - anchor.row, col - anchor.col);
      return satisfied(() => isSatisfiedNode(world, sheet, row, col, here));
    },
    depends: (relative.ownRow ? 0 : DEPENDS.otherRows) | (relative.volatile ? DEPENDS.clock : 0),
    sameInRow: relative.sameInRow,
  };
}

export interface ReadyRule {
  readonly rule: ConditionalFormat;
  readonly areas: readonly Area[];
  readonly condition: ReadyCondition;
  readonly lastCol: number;
}

/** The conditional formats of a tab, read once for as long as they stay the same. */
export class ReadyRules {
  private readonly known = new WeakMap<readonly ConditionalFormat[], readonly ReadyRule[]>();

  constructor(
    private readonly world: World,
    private readonly today: () => number,
  ) {}

  of(sheet: Sheet): readonly ReadyRule[] {
    const known = this.known.get(sheet.conditionalFormats);
    if (known !== undefined) return known;
    const made = sheet.conditionalFormats.flatMap((rule): ReadyRule[] => {
      const [first] = rule.areas;
      if (first === undefined) return [];
      const condition = readyCondition(this.world, sheet, rule.condition, first, this.today);
      const lastCol = Math.max(...rule.areas.map((area) => area.lastCol));
      return [{ rule, areas: rule.areas, condition, lastCol }];
    });
    this.known.set(sheet.conditionalFormats, made);
    return made;
  }
}

export function coversRow({ areas }: ReadyRule, row: number): boolean {
  for (const area of areas) if (row >= area.row && row <= area.lastRow) return true;
  return false;
}

export function coversCell({ areas }: ReadyRule, row: number, col: number): boolean {
  for (const area of areas) {
    if (row >= area.row && row <= area.lastRow && col >= area.col && col <= area.lastCol) return true;
  }
  return false;
}
