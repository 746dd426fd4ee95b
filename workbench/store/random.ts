import type { World } from './world';

/** The next number of the world's seeded sequence, 0 to below 1. The same seed gives the same run. */
export function nextRandom(world: World): number {
  world.seed = (world.seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(world.seed ^ (world.seed >>> 15), 1 | world.seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

/** A whole number from 0 to below `limit`. */
export function nextInteger(world: World, limit: number): number {
  return Math.floor(nextRandom(world) * limit);
}
