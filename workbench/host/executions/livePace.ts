import type { World } from '../../store/world';
import { createLiveClock } from './liveClock';
import type { Pace, Turn } from './pace';

interface Standing {
  readonly turn: Turn;
  readonly timer: NodeJS.Timeout | null;
}

/** Every call is answered as it comes; who sleeps or waits for a lock waits in real time. */
export function createLivePace(world: World, jumped: (milliseconds: number) => void): Pace {
  const clock = createLiveClock(world, jumped);
  /** By execution, in the order in which they came: locks are got in that order. */
  const waiting = new Map<number, Standing>();

  function leave(execution: number): void {
    const standing = waiting.get(execution);
    if (standing?.timer) clearTimeout(standing.timer);
    waiting.delete(execution);
  }
  function goOn(turn: Turn): void {
    leave(turn.execution);
    clock.tick();
    turn.go();
    letIn();
  }
  /** What one did may be what others wait for. */
  function letIn(): void {
    for (const { turn } of [...waiting.values()]) {
      if (waiting.get(turn.execution)?.turn === turn && turn.ready()) goOn(turn);
    }
  }

  return {
    clock,
    isReal: true,
    trace: [],
    begun: () => undefined,
    stand: (turn) => {
      clock.tick();
      if (turn.ready()) goOn(turn);
      else {
        const timer = Number.isFinite(turn.milliseconds)
          ? setTimeout(() => goOn(turn), turn.milliseconds)
          : null;
        waiting.set(turn.execution, { turn, timer });
      }
    },
    away: leave,
    over: (execution) => {
      leave(execution);
      letIn();
    },
  };
}
