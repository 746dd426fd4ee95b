import { isFormula } from '../formula/parse';
import { isDatePattern, TEXT_PATTERN } from '../numberFormat/displayValue';
import { localeFacts, sheetLocale } from '../numberFormat/locale';
import { parseTyped, type TypingRules } from '../numberFormat/parseTyped';
import { partsOfSerial } from '../numberFormat/serial';
import type { World } from '../world';
import { withoutProps } from './cells';
import { ensureFits } from './limits';
import type { CellProps } from './propTable';
import { instantToSerial } from './wallTime';
import type { Value } from './workbook';

/** What a script hands over for a cell; a Date as its instant. */
export type Written = null | undefined | number | string | boolean | { readonly date: number };

/** What the cell will hold: a value, or a formula, or a value that brings a number format for a cell without one. */
export type Entry = Value | { readonly formula: string } | { readonly value: Value; readonly format: string };

export type Interpreter = (written: Written, props: CellProps) => Entry;

/** How texts that are typed into this spreadsheet are read. */
export function typingRules(world: World): TypingRules {
  return {
    locale: sheetLocale(world.locale),
    currentYear: partsOfSerial(instantToSerial(world.zones.spreadsheet, world.now)).year,
    plusIsText: world.switches.plusSign === 'text',
  };
}

/** A text in a cell of format `@`. PLATFORM 4.6 */
function textCell(world: World, text: string): Entry {
  if (isFormula(text) && world.switches.textCellFormula === 'formula') return { formula: text };
  const hides = text.startsWith("'") && world.switches.textCellApostrophe === 'hidden';
  return hides ? text.slice(1) : text;
}

function parsedText(rules: TypingRules, text: string): Entry {
  const { value, pattern } = parseTyped(text, rules);
  if (pattern !== undefined) return { value, format: pattern };
  return value === '' ? null : value;
}

/** Columns repeat their texts: each is read once a write. */
const MOST_KNOWN = 20_000;

function plainCells(rules: TypingRules): (text: string) => Entry {
  const known = new Map<string, Entry>();
  return (text) => {
    if (isFormula(text)) return { formula: text };
    let entry = known.get(text);
    if (entry === undefined) {
      entry = parsedText(rules, text);
      if (known.size < MOST_KNOWN) known.set(text, entry);
    }
    return entry;
  };
}

/** What stands in a cell that is given NaN, an infinity or an invalid Date: reported from live use. */
const NO_NUMBER = '#NUM!';

/** How a script's values become what cells hold. PLATFORM 4.2 to 4.8 */
export function scriptWriting(world: World): Interpreter {
  const rules = typingRules(world);
  const facts = localeFacts(rules.locale);
  const plainCell = plainCells(rules);
  return (written, props) => {
    if (written === null || written === undefined || written === '') return null;
    if (typeof written === 'string') {
      ensureFits(world, written);
      return props.format === TEXT_PATTERN ? textCell(world, written) : plainCell(written);
    }
    const number = typeof written === 'object' ? written.date : written;
    if (typeof number === 'number' && !Number.isFinite(number)) return NO_NUMBER;
    if (typeof written !== 'object') return written;
    const value = instantToSerial(world.zones.spreadsheet, written.date);
    return { value, format: Number.isInteger(value) ? facts.datePattern : facts.dateTimePattern };
  };
}

/** How a person's typing becomes what a cell holds: as a script's text, but `@` keeps every text as it is. */
export function handTyping(world: World): Interpreter {
  const asScript = scriptWriting(world);
  return (written, props) => {
    if (typeof written !== 'string' || written === '' || props.format !== TEXT_PATTERN)
      return asScript(written, props);
    ensureFits(world, written);
    return written;
  };
}

/** As if the cell were unformatted, whatever its format. PLATFORM 4.7 */
export function ignoringFormats(interpret: Interpreter): Interpreter {
  return (written, props) => interpret(written, withoutProps(props, ['format']));
}

export function isDateCell(props: CellProps): boolean {
  return props.format !== undefined && isDatePattern(props.format);
}
