import type { Range } from './book';
import type { SheetContext } from './context';
import type { Scratch } from './scratch';
import { RISKY_STARTS, type TextHabits, UNKNOWN_HABITS } from './textCells';

const PROPERTY = 'sheet.textHabits';

/** One text for each first character that may mean something else; arithmetic, so that a formula shows at once. */
function sample(start: string): string {
  return start === '@' ? '@x' : `${start}1+1`;
}

/**
 * Finds out in scratch cells what this spreadsheet does with texts in cells of format `@` (PLATFORM 4.5, 4.6), and
 * whether its search finds hidden cells, and remembers it.
 */
export function probeTexts(context: SheetContext, scratch: Scratch): TextHabits {
  const starts = [...RISKY_STARTS];
  const texts = starts.map(sample);
  const range = scratch.tab(starts.length, 2).getRange(1, 1, starts.length, 2);
  range.setNumberFormat('@');
  range.setValues(texts.map((text) => [text, `'${text}`]));
  SpreadsheetApp.flush();
  const values = range.getValues();
  const formulas = range.getFormulas();
  const searchFindsHidden = findsHidden(range);
  range.clear();
  range.setNumberFormat('General');
  const came = (line: number, column: number): boolean =>
    values[line]?.[column] === texts[line] && formulas[line]?.[column] === '';
  const habits: TextHabits = {
    changes: starts.filter((_start, line) => !came(line, 0)),
    apostropheHides: starts.every((_start, line) => came(line, 1)),
    searchFindsHidden,
  };
  context.memory.set(PROPERTY, JSON.stringify(habits));
  return habits;
}

/** As found out at set-up; before that, nothing is taken for granted. */
export function rememberedHabits(context: Pick<SheetContext, 'memory'>): TextHabits {
  const text = context.memory.get(PROPERTY);
  // Only `probeTexts` writes this key.
  return text === null ? UNKNOWN_HABITS : (JSON.parse(text) as TextHabits);
}

/** Hides the columns for a moment and searches them for a word. */
function findsHidden(range: Range): boolean {
  const word = 'rapport';
  const sheet = range.getSheet();
  const cell = range.getCell(1, 1);
  cell.setValue(word);
  sheet.hideColumns(range.getColumn(), 1);
  const found = range.createTextFinder(word).matchEntireCell(true).matchCase(true).findAll();
  sheet.showColumns(range.getColumn(), 1);
  return found.length === 1;
}
