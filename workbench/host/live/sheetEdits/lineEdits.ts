import type { Area } from '../../../store/formula/area';
import { ServiceError } from '../../../store/serviceError';
import type { Edit } from '../../../store/workbook/edits';
import { findGroup, setCollapsed } from '../../../store/workbook/groups';
import { messages } from '../../../store/workbook/messages';
import { ensureCanEdit, ensureCanEditSheet, ensureCanInsert } from '../../../store/workbook/protection';
import { sortArea } from '../../../store/workbook/sort';
import { addSpan, removeSpan } from '../../../store/workbook/spans';
import { deleteLines, insertLines, moveLines } from '../../../store/workbook/structure';
import { type Axis, type Dimension, type Span, touch } from '../../../store/workbook/workbook';
import { type Applied, changed, edited, onGrid, type OnTab, type Scene } from './applied';
import { undoingFailures } from './cellsStep';
import { recordSettings } from './headsStep';
import type { Step } from './inverse';
import { linesArea, recordLines } from './linesStep';
import { recordOrder } from './orderStep';
import { visibleRuns } from './visibleRuns';

/** Makes room for a block that reaches beyond the end of the grid. */
function recordGrowth({ world, person, sheet }: OnTab, area: Area): Step[] {
  const ends = [
    ['rows', area.lastRow],
    ['columns', area.lastCol],
  ] as const;
  return ends.flatMap(([dimension, last]): Step[] => {
    const { count } = sheet.axes[dimension];
    if (last <= count) return [];
    ensureCanInsert(world, sheet, dimension, count + 1, person);
    const edit = {
      kind: 'insert',
      dimension,
      at: count + 1,
      count: last - count,
      inherit: 'before',
    } as const;
    return [recordLines(world, sheet, edit, () => insertLines(world, sheet, edit))];
  });
}

/** What writes into the area, after room was made for it; the room goes again where the writing is refused. */
export function withGrowth(tab: OnTab, area: Area, act: () => Applied): Applied {
  const growth = recordGrowth(tab, area);
  const { result } = undoingFailures(tab.world, act, () => growth);
  return { edit: result.edit, steps: [...growth, ...result.steps] };
}

const CHANGES: Readonly<Record<'insert' | 'delete', Readonly<Record<Dimension, Edit['change']>>>> = {
  insert: { rows: 'INSERT_ROW', columns: 'INSERT_COLUMN' },
  delete: { rows: 'REMOVE_ROW', columns: 'REMOVE_COLUMN' },
};

/** New lines look like what they are put before; behind the last, like that one. */
export function insert({ world, person, sheet, edit }: Scene<'insert' | 'delete'>): Applied {
  const { dimension, at, count } = edit;
  ensureCanInsert(world, sheet, dimension, at, person);
  const inherit = at > sheet.axes[dimension].count ? 'before' : 'after';
  const insertion = { kind: 'insert', dimension, at, count, inherit } as const;
  const step = recordLines(world, sheet, insertion, () => insertLines(world, sheet, insertion));
  const area = linesArea(sheet, dimension, at, count);
  return { edit: { change: CHANGES.insert[dimension], sheetId: sheet.id, area }, steps: [step] };
}

/** Rows that a filter hides are not marked, and stay. */
export function remove({ world, person, sheet, edit }: Scene<'insert' | 'delete'>): Applied {
  const { dimension, at, count } = edit;
  ensureOnAxis(sheet.axes[dimension], dimension, { first: at, last: at + count - 1 });
  const area = linesArea(sheet, dimension, at, count);
  ensureCanEdit(world, sheet, area, person);
  const runs = dimension === 'rows' ? visibleRuns(world, sheet, area) : [area];
  const steps: Step[] = [];
  const deleteRuns = (): void => {
    for (const run of [...runs].reverse()) {
      const first = dimension === 'rows' ? run.row : at;
      const many = dimension === 'rows' ? run.lastRow - run.row + 1 : count;
      const deletion = { kind: 'delete', dimension, at: first, count: many } as const;
      steps.push(recordLines(world, sheet, deletion, () => deleteLines(world, sheet, deletion)));
    }
  };
  undoingFailures(world, deleteRuns, () => steps);
  return { edit: { change: CHANGES.delete[dimension], sheetId: sheet.id, area }, steps };
}

export function move({ world, person, sheet, edit }: Scene<'move'>): Applied {
  const { dimension, at, count, to } = edit;
  ensureOnAxis(sheet.axes[dimension], dimension, { first: at, last: at + count - 1 });
  const area = linesArea(sheet, dimension, at, count);
  ensureCanEdit(world, sheet, area, person);
  if (to >= at && to <= at + count) return { edit: null, steps: [] };
  const step = recordLines(world, sheet, edit, () => moveLines(world, sheet, area, edit));
  return { edit: changed(sheet, area), steps: [step] };
}

export function sort({ world, person, sheet, edit }: Scene<'sort'>): Applied {
  const area = onGrid(sheet, edit.area);
  const steps = recordOrder(world, sheet, area, () => sortArea(world, sheet, area, edit.keys, person));
  return { edit: edited(sheet, area), steps };
}

function ensureOnAxis({ count }: Axis, dimension: Dimension, { first, last }: Span): void {
  if (first >= 1 && last >= first && last <= count) return;
  throw new ServiceError(dimension === 'rows' ? messages.rowsOutOfBounds : messages.columnsOutOfBounds);
}

/** Scripts are not told of sizes, hidden lines, frozen ones and groups. */
function changeAxis({ world, person, sheet }: OnTab, act: () => void): Applied {
  ensureCanEditSheet(world, sheet, person);
  const { steps } = recordSettings(world, () => {
    act();
    touch(world.workbook, { kind: 'head' });
  });
  return { edit: null, steps };
}

export function resize(scene: Scene<'resize'>): Applied {
  const { sheet, edit } = scene;
  const axis = sheet.axes[edit.dimension];
  ensureOnAxis(axis, edit.dimension, edit);
  return changeAxis(scene, () => {
    const sizes = { ...axis.sizes };
    for (let at = edit.first; at <= edit.last; at += 1) sizes[at] = Math.max(2, Math.round(edit.pixels));
    axis.sizes = sizes;
  });
}

export function hideOrShow(scene: Scene<'hide' | 'show'>): Applied {
  const { sheet, edit } = scene;
  const axis = sheet.axes[edit.dimension];
  ensureOnAxis(axis, edit.dimension, edit);
  return changeAxis(scene, () => {
    axis.hidden = edit.kind === 'hide' ? addSpan(axis.hidden, edit) : removeSpan(axis.hidden, edit);
  });
}

export function freeze(scene: Scene<'freeze'>): Applied {
  const { sheet, edit } = scene;
  const { rows, columns } = sheet.axes;
  if (edit.rows > 0 && edit.rows >= rows.count) throw new ServiceError(messages.allRowsFrozen);
  if (edit.columns > 0 && edit.columns >= columns.count) throw new ServiceError(messages.allColumnsFrozen);
  return changeAxis(scene, () => {
    rows.frozen = Math.max(0, edit.rows);
    columns.frozen = Math.max(0, edit.columns);
  });
}

export function collapse(scene: Scene<'collapse'>): Applied {
  const { sheet, edit } = scene;
  const axis = sheet.axes[edit.dimension];
  const group = findGroup(axis, edit.first, edit.depth);
  if (group === null) return { edit: null, steps: [] };
  return changeAxis(scene, () => setCollapsed(axis, group, edit.collapsed));
}
