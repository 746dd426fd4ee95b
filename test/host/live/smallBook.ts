import fc from 'fast-check';
import type {
  AreaView,
  BookHead,
  LookView,
  RowsView,
  RowView,
  RuleView,
} from '../../../workbench/host/live/protocol/book';
import type { SheetEdit } from '../../../workbench/host/live/protocol/edits';
import type { Push } from '../../../workbench/host/live/protocol/pushes';
import { createViews, type Views } from '../../../workbench/host/live/view/createViews';
import { openJournal } from '../../../workbench/store/workbook/journal';
import { fromJson, type SavedWorkbook, toJson } from '../../../workbench/store/workbook/json';
import { createSheet, createWorkbook } from '../../../workbench/store/workbook/workbook';
import { createWorld, type World } from '../../../workbench/store/world';
import { runScript } from '../../support/script';

export const OWNER = 'owner@example.com';
export const EDITOR = 'eve@example.com';

const ROWS = 9;
const COLUMNS = 6;

/**
 * Two small tabs with everything that can make one cell's look depend on another: formulas in a row, across rows and
 * across tabs, an array formula, today, conditional formats of each kind, lists from a range, checkboxes, a note.
 */
export function smallBook(): World {
  saved ??= JSON.stringify(toJson(builtBook().workbook));
  // What toJson wrote, as JSON.parse gives it back.
  return createWorld({ workbook: fromJson(JSON.parse(saved) as SavedWorkbook), editors: [EDITOR] });
}

let saved: string | null = null;

function builtBook(): World {
  const workbook = createWorkbook();
  workbook.sheets = [createSheet(0, 'Main', ROWS, COLUMNS), createSheet(1, 'Lists', 7, 4)];
  workbook.nextId = 2;
  const world = createWorld({ workbook, editors: [EDITOR] });
  runScript(
    `const book = SpreadsheetApp.getActive();
    const main = book.getSheetByName('Main');
    const lists = book.getSheetByName('Lists');
    lists.getRange('A1:A4').setValues([['red'], ['green'], ['blue'], ['7']]);
    lists.getRange('B1').setFormula('=UPPER(A1)');
    main.getRange('A1:C3').setValues([['red', 1, new Date(2026, 0, 5)], ['pink', 0.5, new Date(2026, 0, 6)], ['007', -3, '']]);
    main.getRange('D1').setFormula('=B1*2');
    main.getRange('D2').setFormula('=SUM(B$1:B$9)');
    main.getRange('D3').setFormula('=Lists!A2');
    main.getRange('E1').setFormula('=TODAY()');
    book.setNamedRange('Amounts', main.getRange('B1:B4'));
    main.getRange('E2').setFormula('=SUM(Amounts)');
    main.getRange('E3').setFormula('=ARRAYFORMULA(Lists!A1:A3)');
    main.getRange('B2').setNumberFormat('0%').setNote('half');
    const fromRange = SpreadsheetApp.newDataValidation().requireValueInRange(lists.getRange('A1:A4')).setAllowInvalid(true).build();
    main.getRange('A1:A9').setDataValidation(fromRange);
    main.getRange('F1:F4').insertCheckboxes();
    const rule = (formula, a1, color) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula)
      .setRanges([main.getRange(a1)]).setBackground(color).build();
    main.setConditionalFormatRules([
      rule('=$A1="red"', 'A1:D9', '#ff0000'),
      rule('=B1=MAX($B$1:$B$9)', 'B1:B9', '#00ff00'),
      rule('=$C1<TODAY()', 'C1:C9', '#0000ff'),
      SpreadsheetApp.newConditionalFormatRule().whenNumberLessThan(0).setRanges([main.getRange('B1:B9')]).setBold(true).build(),
      rule('=LEN(A2)>3', 'A1:A9', '#ffff00'),
    ]);`,
    { world },
  );
  return world;
}

interface Shown {
  readonly [part: string]: unknown;
}

/** A row with its looks and rules written out, so that two views can be compared whatever numbers they gave. */
function resolved(shown: RowView | null, { looks, rules }: Pick<RowsView, 'looks' | 'rules'>): string {
  if (shown === null) return 'nothing';
  const whole: Shown = {
    ...shown,
    looks: shown.looks.map((key) => looks[key] ?? key),
    rules: Object.fromEntries(Object.entries(shown.rules ?? {}).map(([col, key]) => [col, rules[key]])),
  };
  return JSON.stringify(whole);
}

/** A page in a browser, as far as it keeps what it was told. */
export class Window {
  private readonly told = new Map<number, Map<number, RowView | null>>();
  private readonly looks: Record<number, LookView> = {};
  private readonly rules: Record<number, RuleView> = {};
  book: BookHead;
  /** Rows that were pushed so far. */
  pushed = 0;

  constructor(
    private readonly views: Views,
    private readonly person = OWNER,
  ) {
    this.book = views.head(person);
    for (const { id } of this.book.sheets) this.ask(id);
  }

  /** What each row of each tab shows. */
  get rows(): Map<number, Map<number, string>> {
    const { looks, rules } = this;
    const shown = (told: Map<number, RowView | null>): Map<number, string> =>
      new Map([...told].map(([row, view]) => [row, resolved(view, { looks, rules })]));
    return new Map([...this.told].map(([id, told]) => [id, shown(told)]));
  }

  private ask(sheetId: number): void {
    this.told.set(sheetId, new Map());
    this.take(this.views.rows(sheetId, 1, 10_000));
  }

  private take({ sheetId, rows, looks, rules }: RowsView): void {
    Object.assign(this.looks, looks);
    Object.assign(this.rules, rules);
    for (const [row, view] of rows) this.told.get(sheetId)?.set(row, view);
  }

  /** Takes what has changed; tabs that were reshaped, and new ones, are asked for again. */
  listen(): readonly Push[] {
    const { pushes, heads } = this.views.changes();
    for (const push of pushes) {
      if (push.kind === 'rows') {
        this.pushed += push.rows.rows.length;
        this.take(push.rows);
      } else if (push.kind === 'rules') Object.assign(this.rules, push.rules);
      else if (push.kind === 'reshaped') this.told.delete(push.sheetId);
    }
    if (heads) this.book = this.views.head(this.person);
    const there = new Set(this.book.sheets.map(({ id }) => id));
    for (const id of [...this.told.keys()]) if (!there.has(id)) this.told.delete(id);
    for (const id of there) if (!this.told.has(id)) this.ask(id);
    return pushes;
  }
}

/** All that a window shows that is opened only now. */
export function shownAfresh(world: World, person = OWNER): { book: BookHead; rows: Window['rows'] } {
  const window = new Window(createViews(world), person);
  return { book: window.book, rows: window.rows };
}

export function shapeOf(world: World, sheetId: number): number {
  return openJournal(world.workbook).shapeOf(sheetId);
}

const line = fc.integer({ min: 1, max: 7 });
const column = fc.integer({ min: 1, max: 5 });
const few = fc.integer({ min: 1, max: 2 });
const dimension = fc.constantFrom<'rows' | 'columns'>('rows', 'columns');
const cellText = fc.constantFrom(
  '',
  'red',
  'gold',
  '12',
  '-1',
  '2026-01-06',
  '=B2+1',
  '=ARRAYFORMULA(B1:B4)',
  '=UNIQUE(A:A)',
  '=A1',
  "'=x",
  'TRUE',
  '50%',
);
const area: fc.Arbitrary<AreaView> = fc.tuple(line, column, few, few).map(([row, col, rows, cols]) => ({
  row,
  col,
  lastRow: row + rows - 1,
  lastCol: Math.min(6, col + cols - 1),
}));
const cell = { row: line, col: column };
const kind = <K extends string>(name: K) => fc.constant(name);

/** Whatever hands can do, on a tab of some seven by five cells. */
export const anyEdit: fc.Arbitrary<SheetEdit> = fc.oneof(
  fc.record({ kind: kind('type'), ...cell, text: cellText }),
  fc.record({
    kind: kind('paste'),
    ...cell,
    rows: fc.array(fc.array(fc.option(cellText), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    kind: kind('copy'),
    from: fc.record({ sheetId: fc.constantFrom(0, 1), area }),
    ...cell,
    cut: fc.boolean(),
  }),
  fc.record({ kind: kind('clear'), area }),
  fc.record({
    kind: kind('look'),
    area,
    look: fc.constantFrom({ bold: true }, { background: '#123456' }, { underline: true, bold: false }),
  }),
  fc.record({ kind: kind('numberFormat'), area, pattern: fc.constantFrom('', '@', '0.00', 'yyyy-mm-dd') }),
  fc.record({ kind: kind('note'), ...cell, text: fc.constantFrom('', 'look here') }),
  fc.record({ kind: fc.constantFrom('insert', 'delete'), dimension, at: column, count: few }),
  fc.record({ kind: kind('move'), dimension, at: fc.integer({ min: 1, max: 3 }), count: few, to: column }),
  fc.record({
    kind: kind('sort'),
    area,
    keys: fc.array(fc.record({ col: column, ascending: fc.boolean() }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: kind('filter'), area: fc.option(area) }),
  fc.record({
    kind: kind('filterColumn'),
    col: column,
    visible: fc.option(fc.subarray(['red', 'pink', '1', ''])),
  }),
  fc.record({
    kind: kind('resize'),
    dimension,
    first: column,
    last: column,
    pixels: fc.constantFrom(30, 120),
  }),
  fc.record({ kind: fc.constantFrom('hide', 'show'), dimension, first: column, last: column }),
  fc.record({ kind: kind('freeze'), rows: few, columns: few }),
  fc.record({ kind: kind('renameTab'), name: fc.constantFrom('Main', 'Other', 'Lists') }),
  fc.record({ kind: kind('moveTab'), position: few }),
  fc.record({ kind: fc.constantFrom('hideTab', 'showTab', 'deleteTab', 'copyTab', 'addTab') }),
);

/** Bodies of scripts that change the workbook in every way in which scripts can. */
export const anyScript: fc.Arbitrary<string> = fc
  .tuple(line, column, few, fc.constantFrom('Main', 'Lists'), fc.integer({ min: 0, max: 24 }))
  .map(([row, col, count, tab, which]) => {
    const range = `sheet.getRange(${row}, ${col}, ${count}, ${count})`;
    const calls = [
      `${range}.setValue('red')`,
      `${range}.setFormula('=B1&"x"')`,
      `${range}.clear()`,
      `${range}.clearContent()`,
      `${range}.setBackground('#abcdef')`,
      `${range}.setNote('by script')`,
      `${range}.insertCheckboxes()`,
      `${range}.clearDataValidations()`,
      `${range}.sort(${col})`,
      `${range}.copyTo(sheet.getRange(${count}, 1))`,
      `${range}.moveTo(sheet.getRange(${count}, 2))`,
      `${range}.removeDuplicates()`,
      `${range}.protect()`,
      `${range}.shiftRowGroupDepth(1)`,
      `sheet.appendRow(['blue', ${row}])`,
      `sheet.insertRowsBefore(${row}, ${count})`,
      `sheet.deleteRow(${row})`,
      `sheet.insertColumnAfter(${col})`,
      `sheet.moveColumns(sheet.getRange(1, 1), 3)`,
      `sheet.clearConditionalFormatRules()`,
      `sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().slice(1))`,
      `SpreadsheetApp.getActive().renameActiveSheet('Renamed ${row}')`,
      `SpreadsheetApp.getActive().setSpreadsheetLocale('${row > 4 ? 'zh_CN' : 'en_US'}')`,
      `SpreadsheetApp.getActive().insertSheet()`,
      `SpreadsheetApp.getActive().setNamedRange('Amounts', ${range})`,
    ];
    return `const book = SpreadsheetApp.getActive();
      const sheet = book.getSheetByName('${tab}') ?? book.getSheets()[0];
      try { ${calls[which] ?? ''}; SpreadsheetApp.flush(); } catch (error) { if (error.name !== 'Exception') throw error; }`;
  });
