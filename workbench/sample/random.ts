/** A seeded source of chance. The same seed and the same calls give the same answers. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number between the two, both included. */
  integer(from: number, to: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError when the list is empty */
  pick<T>(list: readonly T[]): T;
  /** Pairs of a value and its weight. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /**
   * Another source, known by a name: what it gives does not depend on how much was drawn here, so that one more
   * draw in one place does not change the whole company.
   */
  fork(name: string): Random;
}

/** FNV-1a: a text to 32 bits. */
function hash(text: string, start: number): number {
  let result = start ^ 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    result = Math.imul(result ^ text.charCodeAt(index), 0x01000193);
  }
  return result >>> 0;
}

/** Mulberry32: 32 bits of state, even enough for a sample company. */
function mulberry(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function at<T>(list: readonly T[], index: number): T {
  if (index >= list.length) throw new RangeError('Nothing to pick from.');
  return list[index] as T; // the index was checked
}

export function createRandom(seed: number): Random {
  const next = mulberry(seed);
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, integer(0, list.length - 1)),
    weighted: (choices) => {
      let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const index = choices.findIndex(([, weight]) => (rest -= weight) < 0);
      return at(choices, index < 0 ? choices.length - 1 : index)[0];
    },
    shuffled: (list) => {
      const result = [...list];
      for (let last = result.length - 1; last > 0; last -= 1) {
        const other = integer(0, last);
        [result[last], result[other]] = [at(result, other), at(result, last)];
      }
      return result;
    },
    fork: (name) => createRandom(hash(name, seed)),
  };
}
