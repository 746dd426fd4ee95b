import type { World } from '../../store/world';

/** What every part of an export shares: the world, and what it has decided so far. */
export interface ExportContext {
  readonly world: World;
  /** Names in the file by sheet id: an .xlsx takes shorter names and fewer signs than Sheets. */
  readonly names: ReadonlyMap<number, string>;
  /** Puts a list of choices on the hidden sheet for those that fit into no cell's own rule; gives its address. */
  readonly listAddress: (choices: readonly string[]) => string;
  /** Notes for a person what the file cannot hold. */
  readonly lost: (where: string, what: string) => void;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const LONGEST_NAME = 31;

/** The sheet's name as a file may bear it: at most 31 characters, none of `[]:*?/\`, no apostrophe at its ends. */
function allowedName(name: string): string {
  const plain = name.replace(/[[\]:*?/\\]/g, '_').replace(/^'+|'+$/g, '_');
  return plain.slice(0, LONGEST_NAME) || '_';
}

/** An allowed name that is not taken yet, regardless of capitals; marks it as taken. */
export function freeName(name: string, taken: Set<string>): string {
  const allowed = allowedName(name);
  let free = allowed;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    const ending = ` ${number}`;
    free = allowed.slice(0, LONGEST_NAME - ending.length) + ending;
  }
  taken.add(free.toLowerCase());
  return free;
}
