import { type CellProps, rewriteProps } from '../../../store/workbook/propTable';
import { type Row, touch } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import { type ChangedSetting, putBack, readSettings, settingPairs, untouched } from './headsStep';
import { sameRecord } from './rowCopy';

interface FormulaPair {
  /** The row itself: it stays the same object wherever it moves. */
  readonly row: Row;
  readonly before: Row['formulas'];
  readonly after: Row['formulas'];
}

/**
 * What an edit of lines or tabs changed around them: settings, formulas that mention them, references in rules. It is
 * put back only where it is still as the edit left it.
 */
export interface Surroundings {
  readonly weight: number;
  /** To be called before the lines are put back; gives what is to be called afterwards: how much stayed. */
  readonly prepare: (world: World, person: string) => () => number;
}

interface Before {
  readonly settings: ReturnType<typeof readSettings>;
  readonly formulas: ReadonlyMap<Row, Row['formulas']>;
  readonly props: readonly CellProps[];
}

function readBefore(world: World): Before {
  const formulas = new Map<Row, Row['formulas']>();
  for (const sheet of world.workbook.sheets) {
    for (const row of sheet.rows) if (row !== null && row.formulas !== null) formulas.set(row, row.formulas);
  }
  return { settings: readSettings(world), formulas, props: [...world.workbook.props.cells] };
}

/** Also those that it left as they were: going back may change them, as a range that is torn by a move. */
function formulaPairs(before: Before['formulas']): FormulaPair[] {
  return [...before].map(([row, formulas]) => ({ row, before: formulas, after: row.formulas }));
}

interface PropsPair {
  readonly id: number;
  readonly before: CellProps;
  readonly after: CellProps;
}

/** Properties whose rule may name cells. */
function propsPairs(world: World, before: readonly CellProps[]): PropsPair[] {
  const { cells } = world.workbook.props;
  return before.flatMap((props, id) => {
    const after = cells[id];
    return after === undefined || props.validation === undefined ? [] : [{ id, before: props, after }];
  });
}

/** Carries out an edit of lines or tabs and finds out what it changed around them. */
export function recordSurroundings(world: World, act: () => void): Surroundings {
  const before = readBefore(world);
  act();
  const settings = settingPairs(before.settings, readSettings(world));
  const formulas = formulaPairs(before.formulas);
  const props = propsPairs(world, before.props);
  return {
    weight: settings.length + formulas.length + props.length,
    prepare: (now, person) => prepare(now, person, settings, formulas, props),
  };
}

function prepare(
  world: World,
  person: string,
  settings: readonly ChangedSetting[],
  formulas: readonly FormulaPair[],
  props: readonly PropsPair[],
): () => number {
  const { cells } = world.workbook.props;
  const ownSettings = untouched(settings, readSettings(world));
  const ownFormulas = formulas.filter(({ row, after }) => sameRecord(row.formulas, after));
  const ownProps = props.filter(({ id, after }) => cells[id] === after);
  return () => {
    for (const { row, before } of ownFormulas) row.formulas = before;
    const oldProps = new Map(ownProps.map(({ id, before }) => [cells[id], before]));
    if (oldProps.size > 0) rewriteProps(world.workbook.props, (one) => oldProps.get(one) ?? one);
    touch(world.workbook, { kind: 'formulas' });
    return putBack(world, person, ownSettings);
  };
}
