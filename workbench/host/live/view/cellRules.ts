import { type Area, areaToA1 } from '../../../store/formula/area';
import type { Change } from '../../../store/workbook/journal';
import type { Subject } from '../../../store/workbook/criteria';
import { listedTexts } from '../../../store/workbook/validation';
import { type ConditionArgument, findSheet, type Validation } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import type { RuleView } from '../protocol/book';
import { type CellAt, DEPENDS, readyCondition } from './conditions';

/** Sheets shows so many entries of a list and finds the others by what is typed. */
const MOST_ITEMS = 500;

/** A validation made ready for many cells. */
export interface ReadyRuleOfCell {
  /** Its number among the rules that the page knows. */
  readonly key: number;
  /** What the list that it takes from a range has gained or lost in the last change: only such contents are judged otherwise. */
  readonly turned: () => ReadonlySet<string>;
  readonly allows: (cell: CellAt, subject: Subject) => boolean;
  readonly depends: number;
}

interface List {
  readonly sheetId: number;
  readonly area: Area;
  readonly argument: ConditionArgument;
  texts: ReadonlySet<string>;
  turned: ReadonlySet<string>;
  /** The rules that offer it, by their numbers. */
  readonly rules: Map<number, Validation>;
}

const NONE: ReadonlySet<string> = new Set();

/** The data validations of a workbook, with the lists that they take from ranges. */
export class CellRules {
  readonly views: RuleView[] = [];
  private readonly keys = new Map<string, number>();
  private readonly lists = new Map<string, List>();
  private ready = new WeakMap<Validation, ReadyRuleOfCell>();
  /** Rules that the page may know as they were before. */
  private renewed = new Set<number>();

  constructor(
    private readonly world: World,
    private readonly today: () => number,
  ) {}

  /** @param name what tells the rule from others; of a list from a range, the range and not what it holds now */
  private intern(view: RuleView, name = JSON.stringify(view)): number {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    const made = this.views.push(view) - 1;
    this.keys.set(name, made);
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
    return { key, turned: () => NONE, allows: condition.holds, depends: condition.depends };
  }

  private listed(
    validation: Validation,
    argument: { readonly sheetId: number; readonly area: Area },
  ): ReadyRuleOfCell {
    const name = `${argument.sheetId} ${areaToA1(argument.area)}`;
    const list = this.lists.get(name) ?? this.addList(name, argument);
    const view = offering(validation, list);
    const key = this.intern(view, name + JSON.stringify(viewOf(validation, [])));
    list.rules.set(key, validation);
    this.show(key, view);
    return {
      key,
      turned: () => list.turned,
      allows: (_, { text }) => list.texts.has(text),
      depends: DEPENDS.lists,
    };
  }

  private addList(name: string, argument: { readonly sheetId: number; readonly area: Area }): List {
    const list = { ...argument, argument, texts: this.textsOf(argument), turned: NONE, rules: new Map() };
    this.lists.set(name, list);
    return list;
  }

  private textsOf(argument: ConditionArgument): ReadonlySet<string> {
    const texts = new Set(listedTexts(this.world, argument));
    texts.delete('');
    return texts;
  }

  private show(key: number, view: RuleView): void {
    if (JSON.stringify(view) === JSON.stringify(this.views[key])) return;
    this.views[key] = view;
    this.renewed.add(key);
  }

  /** Rules that look otherwise than when this was asked last. */
  takeRenewed(): Record<number, RuleView> {
    const taken = [...this.renewed].flatMap((key) => {
      const view = this.views[key];
      return view === undefined ? [] : [[key, view] as const];
    });
    this.renewed = new Set();
    return Object.fromEntries(taken);
  }

  private refresh(list: List): boolean {
    const texts = this.textsOf(list.argument);
    if (texts.size === list.texts.size && alike(texts, list.texts)) return false;
    list.turned = difference(texts, list.texts);
    list.texts = texts;
    for (const [key, validation] of list.rules) this.show(key, offering(validation, list));
    return true;
  }

  /** Reads lists again that the changes may have touched; true where one is not what it was. */
  refreshLists(changes: readonly Change[]): boolean {
    let changed = false;
    for (const list of this.lists.values()) {
      list.turned = NONE;
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

/** What only one of the two has. */
function difference(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const text of a) if (!b.has(text)) all.add(text);
  for (const text of b) if (!a.has(text)) all.add(text);
  return all;
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

function offering(validation: Validation, { texts }: List): RuleView {
  return viewOf(validation, [...texts].slice(0, MOST_ITEMS));
}

function viewOf(validation: Validation, items: readonly string[]): RuleView {
  const { criteria, showDropdown, helpText } = validation;
  const list = criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE';
  const kind = list ? 'list' : criteria === 'CHECKBOX' ? 'checkbox' : 'other';
  return { kind, items, showDropdown: list && showDropdown, help: helpText };
}
