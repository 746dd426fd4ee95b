import {
  blankOf,
  type Cell,
  CellFaultFound,
  type CellRules,
  isBlank,
  NOTHING,
  type ReadCell,
  shortened,
  textOfCell,
} from './cell';
import { choiceFinder, listOfText, yesNoOfText } from './choiceText';
import type { Column } from './column';
import { type DateOrder, dayOfText, isDayFault } from './dayText';
import { momentOfText } from './momentText';
import { numberOfText, shareOfText } from './numberText';
import type { CellFault } from './problem';

/** Reads what is not blank; every kind has one for texts and one for the other contents a cell can have. */
interface Reading {
  readonly text: (text: string) => ReadCell;
  readonly other: (cell: number | boolean | Date) => ReadCell;
}

/**
 * The reader of one column's cells, with its look-ups prepared: tolerant of what people type and of formats that got
 * lost, and never guessing. Good cells cost no allocation but their own value.
 */
export function cellReader(field: string, column: Column, rules: CellRules): (cell: Cell) => ReadCell {
  const reading = readingOf(field, column, rules, undefined);
  const blank = blankOf(column);
  return (cell) => {
    if (cell === '') return blank;
    return typeof cell === 'string' ? reading.text(cell) : reading.other(cell);
  };
}

export interface TextRules {
  /** Settles dates that could be read two ways; without it they are refused. */
  readonly dateOrder?: DateOrder;
}

/** The reader of one column's values out of text, as a file to import holds them. */
export function textReader(
  field: string,
  column: Column,
  rules: CellRules,
  { dateOrder }: TextRules = {},
): (text: string) => ReadCell {
  const reading = readingOf(field, column, rules, dateOrder);
  const blank = blankOf(column);
  return (text) => (text === '' ? blank : reading.text(text));
}

/** As textReader, for a single value. */
export function readText(
  field: string,
  column: Column,
  text: string,
  rules: CellRules,
  textRules: TextRules = {},
): ReadCell {
  return textReader(field, column, rules, textRules)(text);
}

function readingOf(field: string, column: Column, rules: CellRules, order: DateOrder | undefined): Reading {
  const asText = (read: (text: string) => ReadCell): Reading => ({
    text: read,
    other: (cell) => read(textOfCell(cell, rules.days)),
  });
  switch (column.kind) {
    case 'text':
    case 'long text':
    case 'phone':
      return asText((text) => text);
    case 'id':
    case 'ref id':
    case 'url':
    case 'person':
      return asText((text) => text.trim() || null);
    case 'email':
      return asText(readEmail);
    case 'people':
    case 'tags':
    case 'ref ids':
      return asText(readList);
    case 'day':
      return dayReading(rules, order);
    case 'moment':
      return momentReading(rules);
    case 'money':
    case 'number':
      return numberReading(column, rules, numberOfText);
    case 'percent':
      return numberReading(column, rules, shareOfText);
    case 'yes/no':
      return yesNoReading(rules);
    case 'choice':
      return asText(choiceRead(field, column, rules));
  }
}

function fault(code: CellFault, found: string, params?: CellFaultFound['params']): CellFaultFound {
  return new CellFaultFound(code, shortened(found), params);
}

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>.]+(?:\.[^\s@,;<>.]+)+$/;

function readEmail(text: string): ReadCell {
  const address = text.trim();
  if (address === '') return null;
  return EMAIL.test(address) ? address : fault('not an email', address);
}

function readList(text: string): ReadCell {
  const items = listOfText(text);
  return items.length === 0 ? NOTHING : items;
}

function dayReading(rules: CellRules, order: DateOrder | undefined): Reading {
  return {
    text: (text) => {
      if (isBlank(text)) return null;
      const read = dayOfText(text, order);
      return isDayFault(read) ? fault(read, text) : read;
    },
    other: (cell) => {
      if (cell instanceof Date) return rules.days.dayOf(cell);
      return fault('not a day', textOfCell(cell, rules.days));
    },
  };
}

function momentReading(rules: CellRules): Reading {
  return {
    text: (text) => (isBlank(text) ? null : (momentOfText(text, rules.days) ?? fault('not a moment', text))),
    other: (cell) => {
      if (cell instanceof Date) return rules.days.momentOf(cell);
      return fault('not a moment', textOfCell(cell, rules.days));
    },
  };
}

function numberReading(
  column: Column,
  rules: CellRules,
  parse: (text: string) => number | undefined,
): Reading {
  const { atLeast = -Infinity, atMost = Infinity } = column;
  const checked = (value: number): ReadCell => {
    if (value < atLeast) return fault('too small', String(value), { atLeast });
    if (value > atMost) return fault('too large', String(value), { atMost });
    return value;
  };
  return {
    text: (text) => {
      if (isBlank(text)) return null;
      const value = parse(text);
      return value === undefined ? fault('not a number', text) : checked(value);
    },
    other: (cell) => {
      if (typeof cell === 'number') return checked(cell);
      return fault('not a number', textOfCell(cell, rules.days));
    },
  };
}

function yesNoReading(rules: CellRules): Reading {
  const text = (contents: string): ReadCell =>
    isBlank(contents) ? null : (yesNoOfText(contents) ?? fault('not yes or no', contents));
  return {
    text,
    other: (cell) => (typeof cell === 'boolean' ? cell : text(textOfCell(cell, rules.days))),
  };
}

function choiceRead(field: string, column: Column, rules: CellRules): (text: string) => ReadCell {
  const codeOf = choiceFinder(field, column, rules.vocabulary);
  return (text) => {
    const code = codeOf(text);
    if (code !== undefined) return code;
    if (isBlank(text)) return null;
    return column.open === true ? text : fault('not a choice', text);
  };
}
