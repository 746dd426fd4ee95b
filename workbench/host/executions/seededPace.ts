import { nextInteger } from '../../store/random';
import type { World } from '../../store/world';
import { createStillClock } from './liveClock';
import type { Pace, TraceStep, Turn } from './pace';

interface Standing {
  readonly turn: Turn;
  /** The instant on the virtual clock at which it goes on in any case. */
  readonly wakeAt: number;
}

/** Those that can go on now; where nobody can, the clock jumps to the first that wakes. In the order of their starts. */
function readyToGo(world: World, standing: ReadonlyMap<number, Standing>): Standing[] {
  const all = [...standing.values()].sort((one, other) => one.turn.execution - other.turn.execution);
  const ready = all.filter(({ turn, wakeAt }) => wakeAt <= world.now || turn.ready());
  if (ready.length > 0) return ready;
  const next = Math.min(...all.map(({ wakeAt }) => wakeAt));
  if (!Number.isFinite(next)) return [];
  world.now = next;
  return all.filter(({ wakeAt }) => wakeAt <= next);
}

/**
 * Waits until every execution stands, and then lets one go on, chosen by the seed, until it stands again. What
 * threads do between their calls needs no order: they share nothing but the store.
 */
export function createSeededPace(world: World, seed: number, jumped: (milliseconds: number) => void): Pace {
  const sequence = { seed };
  const trace: TraceStep[] = [];
  const working = new Set<number>();
  const standing = new Map<number, Standing>();
  let planned = false;

  function pick(): void {
    planned = false;
    if (working.size > 0 || standing.size === 0) return;
    const ready = readyToGo(world, standing);
    const chosen = ready[nextInteger(sequence, ready.length)];
    // All that is left are waiting for a person, who alone can bring things on.
    if (chosen === undefined) return;
    const { execution, label, go } = chosen.turn;
    standing.delete(execution);
    working.add(execution);
    trace.push([execution, label]);
    go();
    plan();
  }
  /** Not at once: whoever hears of an end may start another, which then takes part in the choice. */
  function plan(): void {
    if (planned || working.size > 0) return;
    planned = true;
    setImmediate(pick);
  }
  function away(execution: number): void {
    working.delete(execution);
    standing.delete(execution);
    plan();
  }

  return {
    clock: createStillClock(world, jumped),
    isReal: false,
    trace,
    begun: (execution) => void working.add(execution),
    stand: (turn) => {
      working.delete(turn.execution);
      standing.set(turn.execution, { turn, wakeAt: world.now + turn.milliseconds });
      plan();
    },
    away,
    over: away,
  };
}
