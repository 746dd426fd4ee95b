import { advanceFlow, fireFlow } from '../clock';
import type { Executor } from '../executions/executor';
import { flowThrough } from '../flow';
import type { Flow } from '../flow';
import type { CallTable } from './calls';
import type { Desk } from './desk';
import { Mistake } from './failure';
import type { Fired } from './protocol/calls';

const TICK_MS = 1000;
const DAY_MS = 86_400_000;
/** Further at once would fire triggers for hours. */
const DAYS_AT_MOST = 800;

export interface Moved {
  readonly fired: readonly Fired[];
  readonly stopped: boolean;
}

/** The flow, left alone after an execution in which it was stopped: what was due then stays due. */
function* untilStopped<T>(flow: Flow<T>, isStopped: () => boolean): Flow<T | null> {
  let step = flow.next();
  while (step.done !== true) {
    const execution = yield step.value;
    if (isStopped()) return null;
    step = flow.next(execution);
  }
  return step.value;
}

/** The clock of the workbench: it runs by itself, and by hand; triggers fire as it goes, one after the other. */
export class LiveTime {
  private readonly timer: NodeJS.Timeout;
  /** Whoever moves the clock waits for whoever moves it already. */
  private moving: Promise<unknown> = Promise.resolve();
  private busy = 0;
  /** How often whoever was moving the clock was told to end. */
  private stops = 0;

  constructor(private readonly desk: Desk) {
    this.timer = setInterval(() => {
      if (this.busy > 0) return;
      void this.moveTo(desk.clock.tick()).catch((error: unknown) =>
        console.error('A trigger could not be fired.', error),
      );
    }, TICK_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Has those end who are moving the clock now: none of their triggers is fired any more. */
  stopMoving(): void {
    this.stops += 1;
  }

  /** Lets the clock run to an instant. What fired on the way, in time order, and whether it was stopped there. */
  moveTo(instant: number): Promise<Moved> {
    this.busy += 1;
    const before = this.stops;
    const isStopped = (): boolean => this.stops !== before;
    const { world } = this.desk;
    const moved = this.moving.then(async () => {
      const fired: Fired[] = [];
      try {
        // An instant of one workbook's clock is none of another's.
        if (this.desk.world === world && !isStopped()) {
          await flowThrough(this.noting(fired), untilStopped(advanceFlow(world, instant), isStopped));
        }
      } finally {
        this.busy -= 1;
      }
      return { fired, stopped: isStopped() };
    });
    // Whoever comes next begins in any case; this one's own caller hears of its failure.
    this.moving = moved.catch(() => undefined);
    return moved;
  }

  /** Fires one trigger now, whatever its plan says. @throws Mistake where it is gone, or no clock's */
  async fire(trigger: string): Promise<string> {
    if (!this.desk.world.triggers.some(({ id, clock }) => id === trigger && clock !== null)) {
      throw new Mistake((words) => words.triggerGone);
    }
    const fired: Fired[] = [];
    await new Promise<void>((started, failed) => {
      const executor = this.noting(fired);
      const flow = fireFlow(this.desk.world, trigger);
      const start: Executor['start'] = (options) => {
        const running = executor.start(options);
        started();
        return running;
      };
      flowThrough({ clock: executor.clock, start }, flow).catch(failed);
    });
    return fired[0]?.run ?? '';
  }

  private noting(fired: Fired[]): Executor {
    const executor = this.desk.executorFor(null);
    return {
      ...executor,
      start: (options) => {
        const running = executor.start(options);
        const uid = 'event' in options ? options.event.plain['triggerUid'] : undefined;
        const handler = 'function' in options ? options.function : '';
        const trigger = typeof uid === 'string' ? uid : '';
        fired.push({ trigger, handler, at: this.desk.world.now, run: running.id });
        return running;
      },
    };
  }
}

export function timeCalls(desk: Desk, time: LiveTime): CallTable<'moveClock' | 'stopClock' | 'fireTrigger'> {
  return {
    moveClock: async ({ to }) => {
      const now = desk.clock.tick();
      if (to < now) throw new Mistake((words) => words.onlyForward);
      if (to > now + DAYS_AT_MOST * DAY_MS) {
        throw new Mistake((words) => words.daysAtMost(DAYS_AT_MOST));
      }
      return desk.calmly(() => time.moveTo(to));
    },
    stopClock: () => {
      time.stopMoving();
      return null;
    },
    fireTrigger: async ({ trigger }) => ({ run: await time.fire(trigger) }),
  };
}
