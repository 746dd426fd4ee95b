import type { Operations } from '../operation';
import { nextInteger } from '../random';
import { checkRights } from '../rights';
import type { LogLine, Session } from '../session';
import { isTrip } from '../trips';
import { pass } from '../wait';
import type { Steps } from '../wait';

/** `SpreadsheetApp.Range.getValues` → `Range.getValues`. */
function shortName(method: string): string {
  return method.split('.').slice(-2).join('.');
}

const shortNames = new Map<string, string>();

/** A call as meters, hooks and traces name it: `Range.getValues`. */
export function callName(method: string): string {
  const known = shortNames.get(method);
  if (known !== undefined) return known;
  const name = shortName(method);
  shortNames.set(method, name);
  return name;
}

/** A script's call begins: it is counted, takes its time, and may be refused. */
function* enter(session: Session, method: string): Steps<undefined> {
  const { meter, world } = session;
  const name = callName(method);
  const trip = isTrip(name);
  meter.calls += 1;
  meter.byMethod[name] = (meter.byMethod[name] ?? 0) + 1;
  if (trip) meter.trips += 1;
  yield* pass(session, world.latency.perCall + (trip ? world.latency.perTrip : 0));
  checkRights(session, method);
  session.hooks.before?.(name, session);
}

/** A script's call is done. */
function* leave(session: Session, method: string): Steps<undefined> {
  yield* pass(session, session.owedForCells());
  session.hooks.after?.(callName(method), session);
}

/** What the platform file needs to know once, before any script is loaded. */
function start(session: Session): { zone: string; seed: number } {
  return { zone: session.scriptZone, seed: nextInteger(session.world, 2 ** 31) };
}

function log(session: Session, level: LogLine['level'], text: string): undefined {
  session.log.push({ at: session.world.now, level, text });
}

export const executionOperations = {
  'call.enter': enter,
  'call.leave': leave,
  'execution.start': start,
  /** All files are loaded: from here on the execution has its own rights. PLATFORM 2.3 */
  'execution.loaded': (session: Session): undefined => {
    session.phase = 'run';
  },
  'clock.now': (session: Session): number => session.world.now,
  'clock.sleep': function* (session: Session, milliseconds: number): Steps<undefined> {
    yield* pass(session, milliseconds);
  },
  'random.seed': (session: Session): number => nextInteger(session.world, 2 ** 31),
  'log.write': log,
} satisfies Operations;
