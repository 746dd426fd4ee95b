import { beforeAll, describe, expect, it } from '@jest/globals';
import { beginWorld } from '../../../../workbench/host/live/files/begin';
import { applySheetEdit } from '../../../../workbench/host/live/sheetEdits/applySheetEdit';
import {
  createViews,
  MOST_ROWS_PUSHED,
  type ViewChanges,
  type Views,
} from '../../../../workbench/host/live/view/createViews';
import { contentAt } from '../../../../workbench/store/workbook/read';
import { columnCount, type Sheet } from '../../../../workbench/store/workbook/workbook';
import type { World } from '../../../../workbench/store/world';
import { ADMIN, product } from '../../../support/product';
import { shapeOf } from '../smallBook';

const CUSTOMERS = MOST_ROWS_PUSHED + 1_000;
const ROW = 100;

let world: World;
let tab: Sheet;
let keys: readonly string[];
let views: Views;

beforeAll(() => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  const zone = 'Europe/Berlin';
  const project = product();
  world = beginWorld({ with: 'sample', language: 'en', now, zone, project, customers: CUSTOMERS });
  const found = world.workbook.sheets.find(({ name }) => name === 'Customers');
  if (found === undefined) throw new Error('The sample company has a tab of customers.');
  tab = found;
  const columns = Array.from({ length: columnCount(tab) }, (_, at) => at + 1);
  keys = columns.map((col) => String(contentAt(world, found, 1, col)));
  views = createViews(world);
  views.head(ADMIN);
  // A window that has looked at every tab, whole.
  for (const { id, axes } of world.workbook.sheets) views.rows(id, 1, axes.rows.count);
});

/** Types into a cell of Customers; gives what windows are told, and how many rows that cost. */
function typing(key: string, text: string): ViewChanges & { readonly read: number } {
  const edit = { kind: 'type', row: ROW, col: keys.indexOf(key) + 1, text } as const;
  const before = views.rowsRead;
  const { answer } = applySheetEdit(world, ADMIN, tab.id, shapeOf(world, tab.id), edit, true);
  expect(answer).toEqual({ kind: 'done' });
  return { ...views.changes(), read: views.rowsRead - before };
}

describe('one cell typed in a company of 5,000', () => {
  it('tells windows of its row, and of nothing else', () => {
    for (const [key, text] of [
      ['phone', '+1 555 0100'],
      ['tier', 'A'],
      ['contactDueOn', '2026-01-05'],
    ] as const) {
      const { pushes, heads, read } = typing(key, text);
      expect(pushes).toMatchObject([{ kind: 'rows', rows: { sheetId: tab.id, rows: [[ROW, {}]] } }]);
      expect([heads, read]).toEqual([false, 1]);
    }
  });

  it('does so in whichever column, with the lists that take in what was typed', () => {
    for (const key of keys) {
      for (const text of ['something new', '2026-12-01', '']) {
        const { pushes, read } = typing(key, text);
        expect(pushes.map(({ kind }) => kind).filter((kind) => kind !== 'rules')).toEqual(['rows']);
        expect(pushes[0]).toMatchObject({ rows: { sheetId: tab.id, rows: [[ROW, {}]] } });
        expect(read).toBe(1);
      }
    }
  });

  it('brings a new industry into the list of all rows without telling the rows again', () => {
    const { pushes } = typing('industry', 'Lighthouses');
    const lists = pushes.flatMap((push) => (push.kind === 'rules' ? Object.values(push.rules) : []));
    expect(lists.map(({ items }) => items.includes('Lighthouses'))).toEqual([true]);
  });
});
