import { columnLetters } from '../formula/area';
import { isSeedDate, type Seed, type SeedCell } from './seed';

/** What is wrong with a cell of a seed; null for a good one. */
function faultOf(cell: unknown): string | null {
  if (cell === null || typeof cell === 'string' || typeof cell === 'boolean') return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? null : 'the number is too large';
  if (typeof cell === 'object' && !Array.isArray(cell) && Object.keys(cell).length === 1) {
    if ('formula' in cell && typeof cell.formula === 'string') return null;
    if ('date' in cell && typeof cell.date === 'string') {
      const known = isSeedDate(cell.date);
      return known ? null : `"${cell.date}" is no date. Write it as 2026-01-31 or 2026-01-31T08:30`;
    }
  }
  return `${JSON.stringify(cell)} is no cell. It is a number, a text, true, false, null, {"date": "2026-01-31"} or {"formula": "=…"}`;
}

function isCell(cell: unknown): cell is SeedCell {
  return faultOf(cell) === null;
}

function parseRow(tab: string, row: number, cells: unknown): SeedCell[] {
  if (!Array.isArray(cells)) throw new Error(`"${tab}", row ${row}: a row is a list of cells.`);
  const list: readonly unknown[] = cells;
  return list.map((cell, index) => {
    if (isCell(cell)) return cell;
    throw new Error(`"${tab}", cell ${columnLetters(index + 1)}${row}: ${faultOf(cell) ?? ''}.`);
  });
}

/** Checks what is to be a seed. Throws an Error that says which tab and cell is wrong, and how it is written. */
export function parseSeed(value: unknown): Seed {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('a seed is {"Tab": [[cell, …], …]}.');
  }
  const names = new Set<string>();
  const tabs = Object.entries(value).map(([name, rows]: [string, unknown]) => {
    if (name === '') throw new Error('a tab needs a name.');
    if (names.has(name.toLowerCase())) throw new Error(`there are two tabs named "${name}".`);
    names.add(name.toLowerCase());
    if (!Array.isArray(rows)) throw new Error(`"${name}": a tab is a list of rows, [[cell, …], …].`);
    const list: readonly unknown[] = rows;
    return [name, list.map((cells, index) => parseRow(name, index + 1, cells))] as const;
  });
  return Object.fromEntries(tabs);
}
