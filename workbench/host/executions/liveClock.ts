import type { World } from '../../store/world';

/** The world's clock, as it is kept going while nobody moves it by hand. */
export interface WorldClock {
  /** Brings the world's clock up to now and reads it. Milliseconds since 1970. */
  readonly tick: () => number;
  /** Moves it on; going back is not possible. Fires no triggers: see clock.ts. */
  readonly moveTo: (instant: number) => void;
}

/**
 * Runs at the pace of the real clock, from where the world's clock stands. It may be moved on by anybody who sets
 * `world.now`; `jumped` is told by how many milliseconds, when that is noticed.
 * @param real reads the real clock
 */
export function createLiveClock(
  world: Pick<World, 'now'>,
  jumped: (milliseconds: number) => void,
  real: () => number = Date.now,
): WorldClock {
  let offset = world.now - real();
  const tick = (): number => {
    const ahead = world.now - (real() + offset);
    if (ahead > 0) {
      offset += ahead;
      jumped(ahead);
    } else world.now -= ahead;
    return world.now;
  };
  return {
    tick,
    moveTo: (instant) => {
      tick();
      world.now = Math.max(world.now, instant);
      tick();
    },
  };
}

/** Stands still but for whoever moves it; each move is told like a jump. */
export function createStillClock(
  world: Pick<World, 'now'>,
  jumped: (milliseconds: number) => void,
): WorldClock {
  return {
    tick: () => world.now,
    moveTo: (instant) => {
      const ahead = Math.max(0, instant - world.now);
      world.now += ahead;
      jumped(ahead);
    },
  };
}
