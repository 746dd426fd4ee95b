import { type Area, blockArea, intersection } from '../../../store/formula/area';
import { ServiceError } from '../../../store/serviceError';
import { colsIn, rowsIn } from '../../../store/workbook/areas';
import { copyArea, moveArea } from '../../../store/workbook/copy';
import { messages } from '../../../store/workbook/messages';
import { columnCount, findSheet, type Sheet } from '../../../store/workbook/workbook';
import { type Applied, edited, onGrid, type OnTab, type Scene } from './applied';
import { recordCells } from './cellsStep';
import { recordSettings } from './headsStep';
import type { Step } from './inverse';
import { withGrowth } from './lineEdits';
import { recordSurroundings } from './surroundings';
import { visibleRuns } from './visibleRuns';

export function copy(scene: Scene<'copy'>): Applied {
  const { world, edit } = scene;
  const from = findSheet(world.workbook, edit.from.sheetId);
  if (from === null) throw new ServiceError(messages.sheetGone(edit.from.sheetId));
  const source = onGrid(from, edit.from.area);
  return edit.cut ? cut(scene, from, source) : duplicate(scene, from, source);
}

function duplicate(scene: Scene<'copy'>, from: Sheet, source: Area): Applied {
  const { world, edit } = scene;
  const runs = visibleRuns(world, from, source);
  const height = runs.reduce((sum, run) => sum + rowsIn(run), 0);
  if (height === 0) return { edit: null, steps: [] };
  const target = blockArea(edit.row, edit.col, height, colsIn(source));
  return withGrowth(scene, target, () => copyRuns(scene, from, runs, target));
}

function copyRuns(
  { world, person, sheet }: OnTab,
  from: Sheet,
  runs: readonly Area[],
  target: Area,
): Applied {
  const { result, steps } = recordSettings(world, () => {
    return recordCells(world, [{ sheet, area: target }], () => {
      let { row } = target;
      for (const run of runs) {
        const to = blockArea(row, target.col, rowsIn(run), colsIn(run));
        copyArea(world, { sheet: from, area: run }, { sheet, area: to }, 'PASTE_NORMAL', false, person);
        row += rowsIn(run);
      }
    });
  });
  return { edit: edited(sheet, target), steps: [...result.steps, ...steps] };
}

function cut(scene: Scene<'copy'>, from: Sheet, source: Area): Applied {
  const target = blockArea(scene.edit.row, scene.edit.col, rowsIn(source), colsIn(source));
  return withGrowth(scene, target, () => cutTo(scene, from, source, target));
}

function cutTo({ world, person, sheet }: OnTab, from: Sheet, source: Area, target: Area): Applied {
  let cells: readonly Step[] = [];
  const surroundings = recordSurroundings(world, () => {
    ({ steps: cells } = recordCells(world, placesOf(from, source, sheet, target), () => {
      moveArea(world, { sheet: from, area: source }, { sheet, area: target }, person);
    }));
  });
  // The cells go back first: of their rows the surroundings then find nothing left to do.
  return { edit: edited(sheet, target), steps: [surroundingStep(surroundings), ...cells] };
}

/** The rows of both places, each once, in their whole width: other formulas in them may mention the cells. */
function placesOf(from: Sheet, source: Area, sheet: Sheet, target: Area) {
  const old = { ...source, col: 1, lastCol: columnCount(from) };
  const fresh = { ...target, col: 1, lastCol: columnCount(sheet) };
  if (from !== sheet || intersection(old, fresh) === null) {
    return [
      { sheet: from, area: old },
      { sheet, area: fresh },
    ];
  }
  const row = Math.min(source.row, target.row);
  return [{ sheet, area: { ...old, row, lastRow: Math.max(source.lastRow, target.lastRow) } }];
}

/** What mentioned the cells that were cut mentions them at their old place again. */
function surroundingStep(surroundings: ReturnType<typeof recordSurroundings>): Step {
  return {
    weight: surroundings.weight,
    revert: (world, person) => {
      let kept = 0;
      const counter = recordSurroundings(world, () => {
        kept = surroundings.prepare(world, person)();
      });
      return { kept, counter: [surroundingStep(counter)] };
    },
  };
}
