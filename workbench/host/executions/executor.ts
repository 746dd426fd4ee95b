import type { Session } from '../../store/session';
import type { World } from '../../store/world';
import { REAL_TIME_LIMIT } from '../context';
import type { Execution, RunOptions } from '../execution';
import type { Project } from '../project';
import { Course } from './course';
import type { WorldClock } from './liveClock';
import { createLivePace } from './livePace';
import type { Pace, Pacing, TraceStep } from './pace';
import { openSession, refusalOf, refused, wantedOf } from './record';
import type { Screen } from './screen';
import { createSeededPace } from './seededPace';
import type { Thread } from './thread';
import { createThreads } from './threads';

export type { Pacing, TraceStep } from './pace';
export type { Screen } from './screen';

/** An execution under way. */
export interface Running {
  readonly id: string;
  /** For its log, its meter and whether it has ended, while it runs. */
  readonly session: Session;
  /** Rejects where the workbench itself has failed, never for what the script does. */
  readonly done: Promise<Execution>;
  /** Ends it wherever it is; `done` then tells the reason in `ended`. Nothing happens to one that is over. */
  readonly kill: (reason: string) => void;
}

/** Runs executions beside each other, each in a thread of its own, on one world. */
export interface Executor {
  readonly start: (options: RunOptions, screen?: Screen) => Running;
  /** Called after things were done that may have changed the world, once for several. Comes back: how to stop it. */
  readonly onChange: (hear: () => void) => () => void;
  readonly clock: WorldClock;
  /** Who went on with what, in order; kept only by the seeded scheduler. */
  readonly trace: readonly TraceStep[];
  /** Ends everything, also what is running. */
  readonly close: () => Promise<void>;
}

export interface ExecutorOptions {
  /** Threads that wait idle for the next execution. Default: 2. */
  readonly spares?: number;
}

/** PLATFORM 1.5, as Google words it in its guide to quotas. */
const TOO_MANY = 'There are too many scripts running simultaneously for this Google user account.';

/** Tells those who want to hear, once for all that happens in one turn of the event loop. */
function createNews(): { listen: Executor['onChange']; happened: () => void } {
  const listeners = new Set<() => void>();
  let planned = false;
  const tell = (): void => {
    planned = false;
    for (const hear of listeners) hear();
  };
  return {
    listen: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    happened: () => {
      if (planned) return;
      planned = true;
      setImmediate(tell);
    },
  };
}

function createPace(world: World, pacing: Pacing, jumped: (milliseconds: number) => void): Pace {
  return pacing.kind === 'live'
    ? createLivePace(world, jumped)
    : createSeededPace(world, pacing.seed, jumped);
}

export function createExecutor(
  world: World,
  project: Project,
  pacing: Pacing,
  { spares = 2 }: ExecutorOptions = {},
): Executor {
  const threads = createThreads(project.files, spares);
  const news = createNews();
  const courses = new Map<Course, Session>();
  const endings = new Set<Promise<void>>();
  // Whoever moves the clock takes no time from those that are running.
  const pace = createPace(world, pacing, (milliseconds) => {
    for (const session of courses.values()) session.pause(milliseconds);
  });
  let started = 0;
  let closed = false;

  function end(thread: Thread): void {
    const ending: Promise<void> = thread.end().finally(() => endings.delete(ending));
    endings.add(ending);
  }
  function refusal(session: Session, options: RunOptions): string | null {
    const { effectiveUser } = session;
    const beside = [...courses.values()].filter((other) => other.effectiveUser === effectiveUser).length;
    return beside >= world.quotas.simultaneousPerPerson ? TOO_MANY : refusalOf(world, options);
  }
  function begin(session: Session, options: RunOptions, screen: Screen): Course {
    const thread = threads.take();
    const course: Course = new Course({
      ...{ session, project, options, screen, pace, thread },
      order: (started += 1),
      changed: news.happened,
      over: (threadIsClean) => {
        courses.delete(course);
        if (threadIsClean) threads.giveBack(thread);
        else end(thread);
      },
    });
    courses.set(course, session);
    course.begin({
      wanted: JSON.stringify(wantedOf(options)),
      realTimeLimit: pace.isReal ? null : REAL_TIME_LIMIT,
    });
    return course;
  }

  return {
    start: (options, screen = {}) => {
      if (closed) throw new Error('The executor is closed.');
      if (options.between) throw new Error('Nothing can be put between a thread and the store.');
      pace.clock.tick();
      const session = openSession(world, project, options);
      const { id } = session;
      const why = refusal(session, options);
      if (why !== null) {
        const done = Promise.resolve(refused(session, options, why));
        return { id, session, done, kill: () => undefined };
      }
      const course = begin(session, options, screen);
      return { id, session, done: course.done, kill: (reason) => course.kill(reason) };
    },
    onChange: news.listen,
    clock: pace.clock,
    trace: pace.trace,
    close: async () => {
      closed = true;
      for (const course of [...courses.keys()]) course.kill('The workbench was closed');
      await Promise.all([threads.close(), ...endings]);
    },
  };
}
