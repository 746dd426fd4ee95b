import { blockArea, cellArea } from '../../../store/formula/area';
import { isValidPattern } from '../../../store/numberFormat/displayValue';
import { ServiceError } from '../../../store/serviceError';
import { changeProps, propsAt, withoutProps } from '../../../store/workbook/cells';
import { clearArea } from '../../../store/workbook/clear';
import { typeText } from '../../../store/workbook/edits';
import type { CellProps, PropName } from '../../../store/workbook/propTable';
import { ensureCanEdit } from '../../../store/workbook/protection';
import { uncheckedValue } from '../../../store/workbook/structure';
import { handTyping } from '../../../store/workbook/typing';
import type { Sheet } from '../../../store/workbook/workbook';
import { writeBlock, writeNotes } from '../../../store/workbook/write';
import type { World } from '../../../store/world';
import type { LookView } from '../protocol/book';
import { type Applied, changed, edited, onGrid, type Scene } from './applied';
import { recordCells } from './cellsStep';
import { withGrowth } from './lineEdits';

/** A checkbox with values of its own is ticked and unticked by TRUE and FALSE all the same. */
function checkboxText(world: World, sheet: Sheet, row: number, col: number, text: string): string {
  const { validation } = propsAt(world.workbook, sheet, row, col);
  const [checked] = validation?.args ?? [];
  if (validation?.criteria !== 'CHECKBOX' || checked === undefined || typeof checked === 'object')
    return text;
  if (/^true$/i.test(text)) return String(checked);
  return /^false$/i.test(text) ? String(uncheckedValue(validation)) : text;
}

export function type({ world, person, sheet, edit }: Scene<'type'>): Applied {
  const { row, col } = edit;
  const area = onGrid(sheet, cellArea(row, col));
  const text = checkboxText(world, sheet, row, col, edit.text);
  const { result, steps } = recordCells(world, [{ sheet, area }], () => {
    return typeText(world, person, sheet.id, row, col, text);
  });
  return { edit: result, steps };
}

/** Texts that are taken as typed; cells of which nothing is said stay. The sheet grows where the block does not fit. */
export function paste({ world, person, sheet, edit }: Scene<'paste'>): Applied {
  const width = edit.rows.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (edit.rows.length === 0 || width === 0) return { edit: null, steps: [] };
  const area = blockArea(edit.row, edit.col, edit.rows.length, width);
  return withGrowth({ world, person, sheet }, area, () => {
    const { steps } = recordCells(world, [{ sheet, area }], () => pasteTexts({ world, person, sheet, edit }));
    return { edit: edited(sheet, area), steps };
  });
}

function pasteTexts({ world, person, sheet, edit }: Scene<'paste'>): void {
  const typing = handTyping(world);
  const width = edit.rows.reduce((widest, line) => Math.max(widest, line.length), 0);
  const whole = edit.rows.every((line) => line.length === width && line.every((text) => text !== null));
  if (whole) {
    const area = blockArea(edit.row, edit.col, edit.rows.length, width);
    writeBlock(world, sheet, area, (row, col) => edit.rows[row - edit.row]?.[col - edit.col], person, typing);
    return;
  }
  ensureCanEdit(world, sheet, blockArea(edit.row, edit.col, edit.rows.length, width), person);
  edit.rows.forEach((line, down) => {
    line.forEach((text, right) => {
      if (text === null) return;
      writeBlock(world, sheet, cellArea(edit.row + down, edit.col + right), () => text, person, typing);
    });
  });
}

/** The delete key: what a filter hides is not marked, and stays. */
export function clear({ world, person, sheet, edit }: Scene<'clear'>): Applied {
  const area = onGrid(sheet, edit.area);
  const what = { contents: true, skipFilteredRows: sheet.filter !== null };
  const { steps } = recordCells(world, [{ sheet, area }], () => clearArea(world, sheet, area, what, person));
  return { edit: edited(sheet, area), steps };
}

export function note({ world, person, sheet, edit }: Scene<'note'>): Applied {
  const area = onGrid(sheet, cellArea(edit.row, edit.col));
  const { steps } = recordCells(world, [{ sheet, area }], () => {
    writeNotes(world, sheet, area, () => edit.text, person);
  });
  return { edit: changed(sheet, area), steps };
}

type PropChange = readonly [name: PropName, value: string | number | null];

/** The page's words in those of Sheets; null takes the property away. */
function propChanges(look: Partial<LookView>): PropChange[] {
  const changes: PropChange[] = [];
  const add = (name: PropName, value: string | number | null | undefined): void => {
    if (value !== undefined) changes.push([name, value]);
  };
  add('background', look.background);
  add('fontColor', look.color);
  add('fontWeight', look.bold === undefined ? undefined : look.bold ? 'bold' : null);
  add('fontStyle', look.italic === undefined ? undefined : look.italic ? 'italic' : null);
  add('fontSize', look.size);
  add('fontFamily', look.family);
  add('horizontalAlignment', look.align);
  add('verticalAlignment', look.valign);
  add('wrap', look.wrap === undefined ? undefined : look.wrap ? 'WRAP' : null);
  return changes;
}

/** A cell has one line, under its text or through it. */
function withLine(props: CellProps, { underline, strikethrough }: Partial<LookView>): CellProps {
  if (underline === true) return { ...props, fontLine: 'underline' };
  if (strikethrough === true) return { ...props, fontLine: 'line-through' };
  const gone =
    (underline === false && props.fontLine === 'underline') ||
    (strikethrough === false && props.fontLine === 'line-through');
  return gone ? withoutProps(props, ['fontLine']) : props;
}

function changedLook(props: CellProps, changes: readonly PropChange[], look: Partial<LookView>): CellProps {
  const taken = changes.flatMap(([name, value]) => (value === null ? [name] : []));
  const given = changes.filter(([, value]) => value !== null);
  return withLine({ ...withoutProps(props, taken), ...Object.fromEntries(given) }, look);
}

export function look({ world, person, sheet, edit }: Scene<'look'>): Applied {
  const area = onGrid(sheet, edit.area);
  ensureCanEdit(world, sheet, area, person);
  const changes = propChanges(edit.look);
  const { steps } = recordCells(world, [{ sheet, area }], () => {
    changeProps(world.workbook, sheet, area, (props) => changedLook(props, changes, edit.look));
  });
  return { edit: changed(sheet, area), steps };
}

/** `''` makes the format automatic again. Throws `ServiceError` where the pattern cannot be read. */
export function numberFormat({ world, person, sheet, edit }: Scene<'numberFormat'>): Applied {
  const area = onGrid(sheet, edit.area);
  const { pattern } = edit;
  if (!isValidPattern(pattern)) throw new ServiceError(`The number format "${pattern}" cannot be read.`);
  ensureCanEdit(world, sheet, area, person);
  const { steps } = recordCells(world, [{ sheet, area }], () => {
    changeProps(world.workbook, sheet, area, (props) => {
      return pattern === '' ? withoutProps(props, ['format']) : { ...props, format: pattern };
    });
  });
  return { edit: changed(sheet, area), steps };
}
