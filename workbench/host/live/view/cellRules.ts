import { type Area, areaToA1 } from '../../../store/formula/area';
import type { Change } from '../../../store/workbook/journal';
import type { Subject } from '../../../store/workbook/criteria';
import { listedTexts } from '../../../store/workbook/validation';
import { type ConditionArgument, findSheet, type Validation } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import type { RuleView } from '../protocol';
import { type CellAt, DEPENDS, readyCondition } from './conditions';

/** Sheets shows so many entries of a list and finds the others by what is typed. */
const MOST_ITEMS = 500;

/** A validation made ready for many cells. */
export interface ReadyRuleOfCell {
  /** Its number among the rules that the page knows; another one where a list of its range has changed. */
  readonly key: () => number;
  readonly allows: (cell: CellAt, subject: Subject) => boolean;
  readonly depends: number;
}

interface List {
  readonly sheetId: number;
  readonly area: Area;
  readonly argument: ConditionArgument;
  texts: ReadonlySet<string>;
  key: number;
}

/** The data validations of a workbook, with the lists that they take from ranges. */
export class CellRules {
  readonly views: RuleView[] = [];
  private readonly keys = new Map<string, number>();
  private readonly lists = new Map<string, List>();
  private ready = new WeakMap<Validation, ReadyRuleOfCell>();

  constructor(
    private readonly world: World,
    private readonly today: () => number,
  ) {}

  private intern(view: RuleView): number {
    const text = JSON.stringify(view);
    const known = this.keys.get(text);
    if (known !== undefined) return known;
    const made = this.views.push(view) - 1;
    this.keys.set(text, made);
    return made;
  }

  of(validation: Validation): ReadyRuleOfCell {
    let known = this.ready.get(validation);
    if (known === undefined) {
      known = this.prepare(validation);
      this.ready.set(validation, known);
    }
    return known;
  }

  private prepare(validation: Validation): ReadyRuleOfCell {
    const { criteria, args, anchor } = validation;
    const [first] = args;
    if (criteria === 'VALUE_IN_RANGE' && typeof first === 'object' && 'area' in first) {
      return this.listed(validation, first);
    }
    const sheet = findSheet(this.world.workbook, anchor?.sheetId ?? -1) ?? this.world.workbook.sheets[0];
    if (sheet === undefined) throw new Error('A workbook has at least one sheet.');
    const key = this.intern(viewOf(validation, criteria === 'VALUE_IN_LIST' ? args.map(String) : []));
    const condition = readyCondition(this.world, sheet, validation, anchor ?? { row: 1, col: 1 }, this.today);
    return { key: () => key, allows: condition.holds, depends: condition.depends };
  }

  private listed(
    validation: Validation,
    argument: { readonly sheetId: number; readonly area: Area },
  ): ReadyRuleOfCell {
    const name = `${argument.sheetId} ${areaToA1(argument.area)}`;
    const list = this.lists.get(name) ?? { ...argument, argument, texts: new Set(), key: -1 };
    if (!this.lists.has(name)) {
      this.lists.set(name, list);
      this.refresh(list);
    }
    const keys = new Map<number, number>();
    return {
      key: () => {
        let key = keys.get(list.key);
        if (key === undefined) {
          key = this.intern(viewOf(validation, [...list.texts].slice(0, MOST_ITEMS)));
          keys.set(list.key, key);
        }
        return key;
      },
      allows: (_, { text }) => list.texts.has(text),
      depends: DEPENDS.lists,
    };
  }

  private refresh(list: List): boolean {
    const texts = new Set(listedTexts(this.world, list.argument));
    texts.delete('');
    const same = list.key >= 0 && texts.size === list.texts.size && alike(texts, list.texts);
    if (same) return false;
    list.texts = texts;
    list.key += 1;
    return true;
  }

  /** Reads lists again that the changes may have touched; true where one is not what it was. */
  refreshLists(changes: readonly Change[]): boolean {
    let changed = false;
    for (const list of this.lists.values()) {
      if (changes.some((change) => touches(change, list, this.world)) && this.refresh(list)) changed = true;
    }
    return changed;
  }

  /** References in validations were rewritten: they are read anew. */
  forget(): void {
    this.ready = new WeakMap();
    this.lists.clear();
  }
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const others = b.values();
  for (const text of a) if (others.next().value !== text) return false;
  return true;
}

function touches(change: Change, list: List, world: World): boolean {
  if (change.kind !== 'rows') return true;
  if (change.sheetId === list.sheetId)
    return change.first <= list.area.lastRow && change.last >= list.area.row;
  // Cells of another tab change a list only through formulas in it, or above it where they fill cells below.
  const sheet = findSheet(world.workbook, list.sheetId);
  const last = Math.min(list.area.lastRow, sheet?.rows.length ?? 0);
  for (let row = 1; row <= last; row += 1) if (sheet?.rows[row - 1]?.formulas) return true;
  return false;
}

function viewOf(validation: Validation, items: readonly string[]): RuleView {
  const { criteria, showDropdown, helpText } = validation;
  const list = criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE';
  const kind = list ? 'list' : criteria === 'CHECKBOX' ? 'checkbox' : 'other';
  return { kind, items, showDropdown: list && showDropdown, help: helpText };
}
