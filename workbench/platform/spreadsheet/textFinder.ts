import type { RangeRef } from '../../store/operations/spreadsheet/target';
import { call } from '../call';
import { service } from '../service';
import { makeRange, rangeRef } from './handles';
import type { Range } from './range';

type Cell = { readonly sheetId: number; readonly row: number; readonly col: number };

/** Searches the texts that cells show, where the data are; only the matches are read. */
export class TextFinder {
  /** Null searches all tabs. */
  readonly #places: () => readonly RangeRef[] | null;
  #options: {
    text: string;
    matchCase: boolean;
    matchEntireCell: boolean;
    matchFormulaText: boolean;
    useRegularExpression: boolean;
    ignoreDiacritics: boolean;
  };
  #start: RangeRef | null = null;
  #current: Cell | null = null;

  constructor(places: () => readonly RangeRef[] | null, text: string) {
    this.#places = places;
    this.#options = {
      text,
      matchCase: false,
      matchEntireCell: false,
      matchFormulaText: false,
      useRegularExpression: false,
      ignoreDiacritics: false,
    };
  }

  matchCase(matchCase: boolean): this {
    this.#options = { ...this.#options, matchCase };
    return this;
  }

  matchEntireCell(matchEntireCell: boolean): this {
    this.#options = { ...this.#options, matchEntireCell };
    return this;
  }

  matchFormulaText(matchFormulaText: boolean): this {
    this.#options = { ...this.#options, matchFormulaText };
    return this;
  }

  useRegularExpression(useRegEx: boolean): this {
    this.#options = { ...this.#options, useRegularExpression: useRegEx };
    return this;
  }

  ignoreDiacritics(ignoreDiacritics: boolean): this {
    this.#options = { ...this.#options, ignoreDiacritics };
    return this;
  }

  /** The search for the next match begins behind this range's first cell. */
  startFrom(startRange: Range): this {
    this.#start = rangeRef(startRange);
    this.#current = null;
    return this;
  }

  #find(): Cell[] {
    return call<Cell[]>('finder.find', this.#places(), this.#options);
  }

  #at(cell: Cell | undefined): Range | null {
    this.#current = cell ?? null;
    return cell === undefined ? null : toRange(cell);
  }

  #position(): Cell | null {
    if (this.#current !== null || this.#start === null) return this.#current;
    return { sheetId: this.#start.sheetId, row: this.#start.row, col: this.#start.column };
  }

  findAll(): Range[] {
    const cells = this.#find();
    this.#current = cells.at(-1) ?? null;
    return cells.map(toRange);
  }

  findNext(): Range | null {
    const cells = this.#find();
    const from = this.#position();
    return this.#at(from === null ? cells[0] : cells.find((cell) => isBehind(cell, from)));
  }

  findPrevious(): Range | null {
    const cells = this.#find();
    const from = this.#position();
    return this.#at(from === null ? cells.at(-1) : cells.findLast((cell) => isBehind(from, cell)));
  }

  getCurrentMatch(): Range | null {
    return this.#current === null ? null : toRange(this.#current);
  }

  /** Replaces in the current match, or in the first one, and returns how many there were. */
  replaceWith(replaceText: string): number {
    if (this.#current === null && this.findNext() === null) return 0;
    return this.#current === null
      ? 0
      : call<number>('finder.replace', [this.#current], this.#options, replaceText);
  }

  replaceAllWith(replaceText: string): number {
    return call<number>('finder.replace', this.#find(), this.#options, replaceText);
  }
}

function toRange({ sheetId, row, col }: Cell): Range {
  return makeRange({ sheetId, row, column: col, numRows: 1, numColumns: 1 });
}

/** Row by row, then to the right; cells of other tabs stand behind none. */
function isBehind(cell: Cell, other: Cell): boolean {
  if (cell.sheetId !== other.sheetId) return false;
  return cell.row > other.row || (cell.row === other.row && cell.col > other.col);
}

service('SpreadsheetApp.TextFinder', TextFinder);
