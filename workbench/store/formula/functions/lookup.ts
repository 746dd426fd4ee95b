import { compareScalars } from '../coerce';
import { flat } from '../cells';
import { cell, fixed, type FunctionTable, optional, range, truth, variadic, whole } from '../define';
import { FormulaError, formulaErrors } from '../formulaError';
import type { Scope } from '../scope';
import { type Matrix, Reference, refuseError, type Scalar, type Value } from '../value';
import { wildcardPattern } from './wildcards';

/** -1 where nothing was found. */
type Place = number;

function sameKind(a: Scalar, b: Scalar): boolean {
  return typeof a === typeof b && !(a instanceof FormulaError) && a !== null;
}

/** The first cell that equals the key; a text key may hold wildcards where the function allows them. */
function exactPlace(key: Scalar, cells: readonly Scalar[], wildcards: boolean): Place {
  const pattern = wildcards && typeof key === 'string' ? wildcardPattern(key) : null;
  if (pattern !== null) return cells.findIndex((each) => typeof each === 'string' && pattern.test(each));
  if (typeof key === 'string') {
    const wanted = key.toLowerCase();
    return cells.findIndex((each) => typeof each === 'string' && each.toLowerCase() === wanted);
  }
  return cells.indexOf(key ?? 0);
}

/** In ascending cells the last that is not above the key, by halving; cells of another kind are stepped over. */
function sortedPlace(key: Scalar, cells: readonly Scalar[], direction: 1 | -1 = 1): Place {
  const wanted = key ?? 0;
  let best = -1;
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const half = Math.floor((low + high) / 2);
    let middle = half;
    while (middle <= high && !sameKind(cells[middle] ?? null, wanted)) middle += 1;
    if (middle > high) {
      high = half - 1;
    } else if (compareScalars(cells[middle] ?? null, wanted) * direction <= 0) {
      best = middle;
      low = middle + 1;
    } else {
      high = half - 1;
    }
  }
  return best;
}

/** XLOOKUP's and XMATCH's next smaller (-1) or next larger (1) value in cells of any order. */
function nearestPlace(key: Scalar, cells: readonly Scalar[], side: 1 | -1): Place {
  let best = -1;
  cells.forEach((each, at) => {
    if (!sameKind(each, key)) return;
    if (compareScalars(each, key) * side < 0) return;
    if (best < 0 || compareScalars(each, cells[best] ?? null) * side < 0) best = at;
  });
  return best;
}

function anyPlace(key: Scalar, cells: readonly Scalar[], match: number, backwards: boolean): Place {
  if (backwards) {
    const place = anyPlace(key, cells.toReversed(), match, false);
    return place < 0 ? place : cells.length - 1 - place;
  }
  const exact = exactPlace(key, cells, match === 2);
  if (exact >= 0 || match === 0 || match === 2) return exact;
  if (match !== 1 && match !== -1) throw formulaErrors.value;
  return nearestPlace(key, cells, match);
}

function found(place: Place): number {
  if (place < 0) throw formulaErrors.na;
  return place;
}

function matchPlace(key: Scalar, cells: readonly Scalar[], kind: number): Place {
  if (kind === 0) return exactPlace(key, cells, true);
  return sortedPlace(key, cells, kind < 0 ? -1 : 1);
}

/** VLOOKUP on rows; HLOOKUP hands its table over turned. */
function lookupRow(key: Scalar, rows: Matrix, index: number, sorted: boolean): Scalar {
  if (index < 1) throw formulaErrors.value;
  if (index > (rows[0]?.length ?? 0)) throw formulaErrors.ref;
  const keys = rows.map((row) => row[0] ?? null);
  const place = found(sorted ? sortedPlace(key, keys) : exactPlace(key, keys, true));
  return rows[place]?.[index - 1] ?? null;
}

export function turned(rows: Matrix): Matrix {
  return (rows[0] ?? []).map((_, col) => rows.map((row) => row[col] ?? null));
}

function lookupLast(key: Scalar, searched: Value, result: Value | undefined, scope: Scope): Scalar {
  const rows = scope.matrix(searched);
  const width = rows[0]?.length ?? 0;
  if (result !== undefined || width === 1 || rows.length === 1) {
    const place = found(sortedPlace(key, flat(searched, scope)));
    return flat(result ?? searched, scope)[place] ?? null;
  }
  // A table is searched along its longer side and answers from the last line of the other.
  const table = width > rows.length ? turned(rows) : rows;
  return lookupRow(key, table, table[0]?.length ?? 1, true);
}

/** A part of a place stays a place, so that `A1:INDEX(…)` and OFFSET work on it; row or column 0 means all of them. */
function part(source: Value, row: number, col: number, scope: Scope): Value {
  const rows = scope.matrix(source);
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  if (row < 0 || col < 0 || row > height || col > width) throw formulaErrors.num;
  if (source instanceof Reference) {
    const { area, sheet } = source;
    const top = row === 0 ? area.row : area.row + row - 1;
    const left = col === 0 ? area.col : area.col + col - 1;
    return new Reference(sheet, {
      row: top,
      col: left,
      lastRow: row === 0 ? area.row + height - 1 : top,
      lastCol: col === 0 ? area.col + width - 1 : left,
    });
  }
  const picked = row === 0 ? rows : rows.slice(row - 1, row);
  return picked.map((cells) => (col === 0 ? cells : cells.slice(col - 1, col)));
}

function index(source: Value, row: number, col: number | null, scope: Scope): Value {
  const rows = scope.matrix(source);
  // One number on a single row counts along it.
  if (col === null && rows.length === 1 && (rows[0]?.length ?? 0) > 1) return part(source, 0, row, scope);
  return part(source, row, col ?? 0, scope);
}

function xlookup(values: readonly Value[], scope: Scope): Value {
  const [key = null, searched = null, results = null, missing, match = 0, search = 1] = values;
  const cells = flat(searched, scope);
  const rows = scope.matrix(results);
  const across = scope.matrix(searched).length === 1 && cells.length > 1;
  const table = across ? turned(rows) : rows;
  if (table.length !== cells.length) throw formulaErrors.na;
  const kind = Number(refuseError(scope.scalar(match)));
  const backwards = Number(refuseError(scope.scalar(search))) < 0;
  const answer = (wanted: Scalar): readonly Scalar[] => {
    const place = anyPlace(refuseError(wanted), cells, kind, backwards);
    if (place >= 0) return table[place] ?? [];
    return [missing === undefined ? formulaErrors.na : scope.scalar(missing)];
  };
  if (scope.spreads(key)) return flat(key, scope).map((wanted) => answer(wanted).slice(0, 1));
  const line = answer(scope.scalar(key));
  return across ? line.map((each) => [each]) : [line];
}

export const lookupFunctions: FunctionTable = {
  VLOOKUP: fixed([cell, range, whole, optional(truth, true)], ([key, table, at, sorted], scope) =>
    lookupRow(key, scope.matrix(table), at, sorted),
  ),
  HLOOKUP: fixed([cell, range, whole, optional(truth, true)], ([key, table, at, sorted], scope) =>
    lookupRow(key, turned(scope.matrix(table)), at, sorted),
  ),
  LOOKUP: fixed(
    [cell, range, optional<Value | undefined>(range, undefined)],
    ([key, searched, result], scope) => lookupLast(key, searched, result, scope),
  ),
  MATCH: fixed(
    [cell, range, optional(whole, 1)],
    ([key, searched, kind], scope) => found(matchPlace(key, flat(searched, scope), kind)) + 1,
  ),
  XMATCH: fixed(
    [cell, range, optional(whole, 0), optional(whole, 1)],
    ([key, searched, kind, search], scope) =>
      found(anyPlace(key, flat(searched, scope), kind, search < 0)) + 1,
  ),
  XLOOKUP: variadic(3, xlookup),
  INDEX: fixed(
    [range, optional(whole, 0), optional<number | null>(whole, null)],
    ([source, row, col], scope) => index(source, row, col, scope),
  ),
};
