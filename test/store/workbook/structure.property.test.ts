import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Area, areaToA1 } from '../../../workbench/store/formula/area';
import { mergeAreas, subtract } from '../../../workbench/store/workbook/areas';
import {
  changeProps,
  ensureRow,
  propsAt,
  putValue,
  storedValue,
} from '../../../workbench/store/workbook/cells';
import { applyStructure } from '../../../workbench/store/workbook/structure';
import { mapAreas, type StructureEdit } from '../../../workbench/store/workbook/structureEdit';
import {
  createSheet,
  createWorkbook,
  type Dimension,
  type Sheet,
} from '../../../workbench/store/workbook/workbook';

const SIZE = 6;

const dimension = fc.constantFrom<Dimension>('rows', 'columns');
const position = fc.integer({ min: 1, max: SIZE });
const amount = fc.integer({ min: 1, max: 3 });

/** Edits that fit a grid of any size from SIZE on: deletions put back what they take, so that it never shrinks. */
const edit: fc.Arbitrary<StructureEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    dimension,
    at: position,
    count: amount,
    inherit: fc.constant('none' as const),
  }),
  fc.record({ kind: fc.constant('delete' as const), dimension, at: position, count: fc.constant(1) }),
  fc
    .record({
      kind: fc.constant('move' as const),
      dimension,
      at: fc.integer({ min: 1, max: 3 }),
      count: amount,
      to: fc.integer({ min: 1, max: SIZE + 1 }),
    })
    .filter(({ at, count, to }) => to < at || to > at + count),
);

/** The plain way: a list of lists, changed with splice. */
function editGrid(grid: (number | null)[][], change: StructureEdit): (number | null)[][] {
  if (change.dimension === 'columns')
    return transpose(editGrid(transpose(grid), { ...change, dimension: 'rows' }));
  const rows = grid.map((row) => [...row]);
  const width = rows[0]?.length ?? 0;
  if (change.kind === 'insert') {
    const blank = Array.from({ length: change.count }, () => Array.from({ length: width }, () => null));
    rows.splice(change.at - 1, 0, ...blank);
  } else {
    const block = rows.splice(change.at - 1, change.count);
    if (change.kind === 'move')
      rows.splice((change.to > change.at ? change.to - change.count : change.to) - 1, 0, ...block);
  }
  return rows;
}

function transpose<T>(grid: T[][]): T[][] {
  return (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] as T));
}

function contents(sheet: Sheet): (number | null)[][] {
  const { rows, columns } = sheet.axes;
  return Array.from({ length: rows.count }, (_, row) => {
    return Array.from(
      { length: columns.count },
      (__, column) => storedValue(sheet, row + 1, column + 1) as number | null,
    );
  });
}

function grown(grid: (number | null)[][]): StructureEdit {
  return { kind: 'insert', dimension: 'rows', at: grid.length + 1, count: 1, inherit: 'none' };
}

describe('rows and columns that come, go and move', () => {
  it('take all their cells along, with formats, as a list of lists would', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const workbook = createWorkbook();
        const sheet = createSheet(7, 'Grid', SIZE, SIZE);
        workbook.sheets = [sheet];
        let grid: (number | null)[][] = Array.from({ length: SIZE }, (_, row) => {
          return Array.from({ length: SIZE }, (__, column) => row * 100 + column);
        });
        grid.forEach((row, r) =>
          row.forEach((value, c) => {
            putValue(ensureRow(sheet, r + 1), c + 1, value);
            const area = { row: r + 1, col: c + 1, lastRow: r + 1, lastCol: c + 1 };
            changeProps(workbook, sheet, area, (props) => ({ ...props, background: String(value) }));
          }),
        );
        for (const change of edits) {
          const steps =
            change.kind === 'delete'
              ? [change, { ...grown(grid), dimension: change.dimension, at: SIZE }]
              : [change];
          for (const step of steps) {
            applyStructure(workbook, sheet, step);
            grid = editGrid(grid, step);
          }
        }
        expect(contents(sheet)).toEqual(grid);
        grid.forEach((row, r) =>
          row.forEach((value, c) => {
            expect(propsAt(workbook, sheet, r + 1, c + 1).background).toBe(
              value === null ? undefined : String(value),
            );
          }),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('take the cells of a conditional format along, one by one', () => {
    const area = fc.tuple(position, position, position, position).map(
      ([a, b, c, d]): Area => ({
        row: Math.min(a, b),
        lastRow: Math.max(a, b),
        col: Math.min(c, d),
        lastCol: Math.max(c, d),
      }),
    );
    fc.assert(
      fc.property(
        area,
        edit.filter(({ kind }) => kind !== 'insert'),
        (covered, change) => {
          const marks = Array.from({ length: SIZE + 4 }, (_, row) => {
            return Array.from({ length: SIZE + 4 }, (__, column) =>
              inside([covered], row + 1, column + 1) ? 1 : 0,
            );
          });
          const expected = editGrid(marks, change);
          const mapped = mapAreas(change, [covered]);
          const found = expected.map((row, r) => row.map((_, c) => (inside(mapped, r + 1, c + 1) ? 1 : 0)));
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function inside(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some(
    (area) => row >= area.row && row <= area.lastRow && column >= area.col && column <= area.lastCol,
  );
}

describe('areas', () => {
  const area = fc.tuple(position, position, position, position).map(
    ([a, b, c, d]): Area => ({
      row: Math.min(a, b),
      lastRow: Math.max(a, b),
      col: Math.min(c, d),
      lastCol: Math.max(c, d),
    }),
  );

  it('one without another is every cell of the one that is not in the other, each once', () => {
    fc.assert(
      fc.property(area, area, (whole, hole) => {
        const pieces = subtract(whole, hole);
        for (let row = 1; row <= SIZE; row += 1) {
          for (let column = 1; column <= SIZE; column += 1) {
            const times = pieces.filter((piece) => inside([piece], row, column)).length;
            expect(times).toBe(inside([whole], row, column) && !inside([hole], row, column) ? 1 : 0);
          }
        }
      }),
    );
  });

  it('merged cover the same cells', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 5 }), (areas) => {
        const merged = mergeAreas(areas);
        expect(merged.length).toBeLessThanOrEqual(areas.length);
        for (let row = 1; row <= SIZE; row += 1) {
          for (let column = 1; column <= SIZE; column += 1) {
            expect(inside(merged, row, column)).toBe(inside(areas, row, column));
          }
        }
      }),
    );
  });

  it('neighbours of equal width or height become one', () => {
    const merged = mergeAreas([
      { row: 1, col: 1, lastRow: 2, lastCol: 2 },
      { row: 1, col: 4, lastRow: 3, lastCol: 4 },
      { row: 3, col: 1, lastRow: 3, lastCol: 2 },
      { row: 1, col: 3, lastRow: 3, lastCol: 3 },
    ]);
    expect(merged.map(areaToA1)).toEqual(['A1:D3']);
  });
});
