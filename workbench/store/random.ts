/** What a seeded sequence goes on from: the world itself, or a sequence of its own. */
export interface Seeded {
  seed: number;
}

/** The next number of the seeded sequence, 0 to below 1. The same seed gives the same run. */
export function nextRandom(sequence: Seeded): number {
  sequence.seed = (sequence.seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(sequence.seed ^ (sequence.seed >>> 15), 1 | sequence.seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

/** A whole number from 0 to below `limit`. */
export function nextInteger(sequence: Seeded, limit: number): number {
  return Math.floor(nextRandom(sequence) * limit);
}
