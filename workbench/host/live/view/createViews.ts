import { findSheet, type Sheet, type Workbook } from '../../../store/workbook/workbook';
import { type Change, type Journal, openJournal } from '../../../store/workbook/journal';
import { todaySerial } from '../../../store/workbook/validation';
import type { World } from '../../../store/world';
import type { BookHead, LookView, RowsView, RowView, RuleView } from '../protocol/book';
import type { Push } from '../protocol/pushes';
import { readCellFacts, sameFacts } from './cellFacts';
import { DEPENDS } from './conditions';
import { bookHead, type CellFacts } from './heads';
import { ReadingTools } from './readingTools';
import { RowsReader } from './readRow';
import { type Known, type Stale, staleOf, type TabState } from './tabState';

export interface ViewChanges {
  /** For every window: `rows`, `rules` and `reshaped`, and `reload` where the whole workbook is another one. */
  readonly pushes: readonly Push[];
  /** Heads have changed: each window is to get `head(person)`. */
  readonly heads: boolean;
}

/** What windows see of a world's workbook. One for all windows; it knows which rows any of them has asked for. */
export interface Views {
  head(person: string): BookHead;
  /** Rows from `first` to `last`, as far as the tab has them. Throws for a tab that is gone. */
  rows(sheetId: number, first: number, last: number): RowsView;
  /** What has changed since the last call. */
  changes(): ViewChanges;
  /** Of which state of the workbook the views tell now. */
  readonly state: number;
  /** How many rows were worked out so far. */
  readonly rowsRead: number;
}

/** More rows of a tab than this are not sent: windows are told to ask again for those that they show. */
export const MOST_ROWS_PUSHED = 4_000;

const CELLS: ReadonlySet<Change['kind']> = new Set([
  'rows',
  'sheet',
  'formulas',
  'lines',
  'order',
  'everything',
]);

function rewritesReferences({ kind }: Change): boolean {
  return kind === 'lines' || kind === 'formulas' || kind === 'everything';
}

/** Bits of `DEPENDS` of the rows that may show something else although nobody wrote into them. */
function dependingOn(cells: readonly Change[], rewritten: boolean, dayPassed: boolean): number {
  const clock = dayPassed ? DEPENDS.clock : 0;
  const others = cells.length === 0 && !rewritten ? 0 : DEPENDS.otherRows;
  return clock | others | (rewritten ? DEPENDS.lists : 0);
}

class WorkbookViews {
  readonly workbook: Workbook;
  readonly journal: Journal;
  private readonly tools: ReadingTools;
  private readonly tabs = new Map<number, TabState>();
  private mark: number;
  private surroundings: string;
  private today: number;
  private pushes: Push[] = [];
  private heads = false;
  rowsRead = 0;

  /** @param state goes up whenever something may show otherwise than before */
  constructor(
    private readonly world: World,
    public state: number,
  ) {
    this.workbook = world.workbook;
    this.journal = openJournal(this.workbook);
    this.mark = this.journal.mark;
    this.tools = new ReadingTools(world);
    this.surroundings = this.readSurroundings();
    this.today = todaySerial(world);
  }

  /** What the host changes without a word to the journal. */
  private readSurroundings(): string {
    const { zones, locale, sharing, workbook } = this.world;
    return JSON.stringify([zones.spreadsheet, locale, sharing, workbook.name]);
  }

  private tab(sheetId: number): TabState {
    let tab = this.tabs.get(sheetId);
    if (tab === undefined) {
      tab = { known: new Map(), facts: null };
      this.tabs.set(sheetId, tab);
    }
    return tab;
  }

  head(person: string): BookHead {
    this.catchUp();
    return bookHead(this.world, this.journal, person, (sheet) => this.factsOf(sheet));
  }

  private factsOf(sheet: Sheet): CellFacts {
    return (this.tab(sheet.id).facts ??= readCellFacts(this.world, sheet));
  }

  rows(sheetId: number, first: number, last: number): RowsView {
    // What others have to be told is told by what they knew before this reading.
    this.catchUp();
    const sheet = findSheet(this.workbook, sheetId);
    if (sheet === null) throw new RangeError(`There is no tab ${sheetId}.`);
    const wanted: number[] = [];
    for (let row = Math.max(1, first); row <= Math.min(last, sheet.axes.rows.count); row += 1)
      wanted.push(row);
    return this.read(sheet, wanted, () => true);
  }

  /** Reads rows, remembers what they show, and gives those that `tells` of. */
  private read(
    sheet: Sheet,
    rows: Iterable<number>,
    tells: (before: Known | undefined, now: Known) => boolean,
  ): RowsView {
    const { known } = this.tab(sheet.id);
    const reader = new RowsReader(this.tools, sheet);
    const told: [number, RowView | null][] = [];
    for (const row of rows) {
      this.rowsRead += 1;
      const { view, print, depends } = reader.read(row);
      const now = { print, depends };
      if (tells(known.get(row), now)) told.push([row, view]);
      known.set(row, now);
    }
    return {
      sheetId: sheet.id,
      shape: this.journal.shapeOf(sheet.id),
      state: this.state,
      rows: told,
      looks: this.looksOf(told),
      rules: this.rulesOf(told),
    };
  }

  private looksOf(rows: readonly (readonly [number, RowView | null])[]): Record<number, LookView> {
    const looks: Record<number, LookView> = {};
    for (const [, view] of rows) {
      for (const key of view?.looks ?? []) {
        const look = this.tools.looks.views[key];
        if (key !== 0 && look !== undefined) looks[key] ??= look;
      }
    }
    return looks;
  }

  private rulesOf(rows: readonly (readonly [number, RowView | null])[]): Record<number, RuleView> {
    const rules: Record<number, RuleView> = {};
    for (const [, view] of rows) {
      for (const key of Object.values(view?.rules ?? {})) {
        const rule = this.tools.cellRules.views[key];
        if (rule !== undefined) rules[key] ??= rule;
      }
    }
    return rules;
  }

  changes(): ViewChanges {
    this.catchUp();
    const { pushes, heads, state } = this;
    const rules = this.tools.cellRules.takeRenewed();
    if (Object.keys(rules).length > 0) pushes.push({ kind: 'rules', rules, state });
    this.pushes = [];
    this.heads = false;
    return { pushes, heads };
  }

  /** Works out what has changed since the last time, and keeps it until somebody asks. */
  private catchUp(): void {
    const dayPassed = todaySerial(this.world) !== this.today;
    const surroundings = this.readSurroundings();
    const moved = surroundings !== this.surroundings;
    if (this.journal.mark === this.mark && !dayPassed && !moved) return;
    const changes: readonly Change[] = this.journal.since(this.mark) ?? [
      { kind: 'everything' },
      { kind: 'head' },
    ];
    this.state += 1;
    this.mark = this.journal.mark;
    this.surroundings = surroundings;
    this.today = todaySerial(this.world);
    // A tab's shape is part of its head.
    if (moved || changes.some(({ kind }) => kind === 'head' || kind === 'order')) this.heads = true;
    const cells = changes.filter(({ kind }) => CELLS.has(kind));
    const everything = moved || cells.some(({ kind }) => kind === 'everything');
    if (everything || dayPassed) this.tools.renewTexts();
    const rewritten = everything || cells.some(rewritesReferences);
    if (rewritten) this.tools.forgetRules();
    const depending = dependingOn(cells, rewritten, dayPassed);
    const listsTurned = !rewritten && this.tools.cellRules.refreshLists(cells);
    for (const sheet of this.workbook.sheets) {
      const tab = this.tabs.get(sheet.id);
      if (tab === undefined) continue;
      const stale = staleOf(sheet, tab, cells, everything);
      if (!stale.reshaped && listsTurned) this.addTurned(sheet, tab, stale);
      this.catchUpTab(sheet, tab, stale, depending);
    }
    if (cells.length > 0 || dayPassed || everything || this.heads) this.compareFacts();
    this.dropDeleted();
  }

  private catchUpTab(sheet: Sheet, tab: TabState, stale: Stale, depending: number): void {
    if (tab.known.size === 0) return;
    if (stale.reshaped) {
      this.forget(sheet, tab);
      return;
    }
    if (depending !== 0) this.addDepending(sheet, tab, stale, depending);
    const rows = stale.all ? [...tab.known.keys()] : [...stale.rows].sort((a, b) => a - b);
    if (rows.length === 0) return;
    if (rows.length > MOST_ROWS_PUSHED) {
      this.forget(sheet, tab);
      return;
    }
    const told = this.read(sheet, rows, (before, now) => before?.print !== now.print);
    if (told.rows.length > 0) this.pushes.push({ kind: 'rows', rows: told });
  }

  private addDepending(sheet: Sheet, tab: TabState, stale: Stale, depending: number): void {
    if (stale.all) return;
    for (const [row, { depends }] of tab.known) if ((depends & depending) !== 0) stale.rows.add(row);
    if ((depending & DEPENDS.otherRows) === 0) return;
    for (const row of new RowsReader(this.tools, sheet).spilledRows())
      if (tab.known.has(row)) stale.rows.add(row);
  }

  /** A list has gained or lost something: of the rows that choose from it, those that hold just that are judged anew. */
  private addTurned(sheet: Sheet, tab: TabState, stale: Stale): void {
    for (const [row, { depends }] of tab.known) {
      if ((depends & DEPENDS.lists) === 0) continue;
      if (this.tools.hasTurned(sheet.rows[row - 1] ?? null)) stale.rows.add(row);
    }
  }

  private forget(sheet: Sheet, tab: TabState): void {
    tab.known.clear();
    this.pushes = this.pushes.filter((push) => !tells(push, sheet.id));
    const shape = this.journal.shapeOf(sheet.id);
    this.pushes.push({ kind: 'reshaped', sheetId: sheet.id, shape, state: this.state });
  }

  private compareFacts(): void {
    for (const sheet of this.workbook.sheets) {
      const tab = this.tabs.get(sheet.id);
      if (tab === undefined || tab.facts === null) continue;
      const now = readCellFacts(this.world, sheet);
      if (!sameFacts(tab.facts, now)) this.heads = true;
      tab.facts = now;
    }
  }

  private dropDeleted(): void {
    for (const id of this.tabs.keys()) if (findSheet(this.workbook, id) === null) this.tabs.delete(id);
  }
}

function tells(push: Push, sheetId: number): boolean {
  if (push.kind === 'rows') return push.rows.sheetId === sheetId;
  return push.kind === 'reshaped' && push.sheetId === sheetId;
}

/** Begins to follow the world's workbook, for any number of windows. */
export function createViews(world: World): Views {
  let views = new WorkbookViews(world, 1);
  let replaced = false;
  const current = (): WorkbookViews => {
    if (views.workbook === world.workbook) return views;
    views = new WorkbookViews(world, views.state + 1);
    replaced = true;
    return views;
  };
  return {
    head: (person) => current().head(person),
    rows: (sheetId, first, last) => current().rows(sheetId, first, last),
    changes: () => {
      const { pushes, heads } = current().changes();
      const reload: readonly Push[] = replaced ? [{ kind: 'reload' }] : [];
      replaced = false;
      return { pushes: [...reload, ...pushes], heads };
    },
    get state() {
      return current().state;
    },
    get rowsRead() {
      return current().rowsRead;
    },
  };
}
