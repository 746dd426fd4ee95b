import type { Area } from '../formula/area';
import { ServiceError } from '../serviceError';
import type { World } from '../world';
import { formulaAt } from './cells';
import { lastContentColumn, lastContentRow } from './extent';
import { displayAt } from './read';
import { findSheet, type Sheet } from './workbook';

export interface FindOptions {
  readonly text: string;
  readonly matchCase: boolean;
  readonly matchEntireCell: boolean;
  readonly matchFormulaText: boolean;
  readonly useRegularExpression: boolean;
  readonly ignoreDiacritics: boolean;
}

export interface FoundCell {
  readonly sheetId: number;
  readonly row: number;
  readonly col: number;
}

export interface SearchPlace {
  readonly sheetId: number;
  readonly area: Area;
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function prepare(options: FindOptions): (text: string) => string {
  return (text) => (options.ignoreDiacritics ? plainLetters(text) : text);
}

/** The expression that finds the text inside a cell, every time it occurs. Throws `ServiceError` for one that is none. */
function pattern(options: FindOptions): RegExp {
  const text = prepare(options)(options.text);
  const lead = options.useRegularExpression ? /^\(\?([ims]+)\)/.exec(text) : null;
  const source = options.useRegularExpression ? text.slice(lead?.[0].length ?? 0) : escaped(text);
  const whole = options.matchEntireCell ? `^(?:${source})$` : source;
  // Sheets reads RE2. `u` is only taken where it is needed: with it this engine refuses signs that RE2 takes (`\\-`).
  const unicode = /\\p\{|[\u{10000}-\u{10ffff}]/iu.test(source) ? 'u' : '';
  const flags = new Set(`g${options.matchCase ? '' : 'i'}${lead?.[1] ?? ''}${unicode}`);
  try {
    return new RegExp(whole.replaceAll('(?P<', '(?<'), [...flags].join(''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ServiceError(`Invalid regular expression: ${options.text}`, { cause: error });
  }
}

/** A plain text inside a plain text, by far the most usual search, without regular expressions. */
function matcher(options: FindOptions): (text: string) => boolean {
  const ready = prepare(options);
  if (options.useRegularExpression) {
    const expression = pattern(options);
    return (text) => {
      expression.lastIndex = 0;
      return expression.test(ready(text));
    };
  }
  const fold = (text: string): string => (options.matchCase ? ready(text) : ready(text).toLowerCase());
  const wanted = fold(options.text);
  return options.matchEntireCell ? (text) => fold(text) === wanted : (text) => fold(text).includes(wanted);
}

function textOf(world: World, sheet: Sheet, row: number, col: number, options: FindOptions): string {
  if (options.matchFormulaText) {
    const formula = formulaAt(sheet, row, col);
    if (formula !== '') return formula;
  }
  return displayAt(world, sheet, row, col);
}

/** The cells whose text matches, place by place, row by row; not more than `most`. */
export function findCells(
  world: World,
  places: readonly SearchPlace[],
  options: FindOptions,
  most = Infinity,
): FoundCell[] {
  if (options.text === '') return [];
  const matches = matcher(options);
  const found: FoundCell[] = [];
  for (const { sheetId, area } of places) {
    const sheet = findSheet(world.workbook, sheetId);
    if (sheet === null) continue;
    const lastRow = Math.min(area.lastRow, lastContentRow(world, sheet));
    const lastCol = Math.min(area.lastCol, lastContentColumn(world, sheet));
    for (let row = area.row; row <= lastRow; row += 1) {
      for (let col = area.col; col <= lastCol; col += 1) {
        const text = textOf(world, sheet, row, col, options);
        if (text !== '' && matches(text)) found.push({ sheetId, row, col });
        if (found.length >= most) return found;
      }
    }
  }
  return found;
}

/** The cell's text with every match replaced, and how many there were. */
export function replacedText(
  world: World,
  cell: FoundCell,
  options: FindOptions,
  replacement: string,
): { text: string; count: number } {
  const sheet = findSheet(world.workbook, cell.sheetId);
  const before = sheet === null ? '' : textOf(world, sheet, cell.row, cell.col, options);
  let count = 0;
  const text = prepare(options)(before).replaceAll(
    pattern(options),
    (...parts: readonly (string | number)[]) => {
      count += 1;
      if (!options.useRegularExpression) return replacement;
      return replacement.replaceAll(/\$(\d)/g, (_, digit: string) => String(parts[Number(digit)] ?? ''));
    },
  );
  return { text, count };
}
