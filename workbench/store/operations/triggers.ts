import type { Operations } from '../operation';
import { nextInteger } from '../random';
import { holdsScope, isLimited } from '../rights';
import { ServiceError } from '../serviceError';
import type { Session } from '../session';
import type { ClockPlan, SpreadsheetEvent, TriggerRecord } from '../triggerRecord';
import { createClock } from '../triggerTimes';
import { webAppUrl } from '../webApp';
import type { Steps } from '../wait';
import { ask } from './ui';

/** What a script asks for; the zone only for clocks. */
export type TriggerRequest =
  | { handler: string; source: 'CLOCK'; plan: ClockPlan; zone: string | null }
  | { handler: string; source: 'SPREADSHEETS'; event: SpreadsheetEvent; sourceId: string };

/** What a script gets to see of a trigger. */
export type TriggerView = {
  id: string;
  handler: string;
  source: TriggerRecord['source'];
  event: TriggerRecord['event'];
  sourceId: string | null;
};

function view({ id, handler, source, event, sourceId }: TriggerRecord): TriggerView {
  return { id, handler, source, event, sourceId };
}

function checkZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch (error) {
    throw new ServiceError(`Invalid argument: timeZone. Should be of type: String`, { cause: error });
  }
}

/** Installs a trigger for the person whose rights the code has. PLATFORM 2.4, 1.4 */
function create(session: Session, request: TriggerRequest): TriggerView {
  const { world, effectiveUser } = session;
  const mine = world.triggers.filter(({ person }) => person === effectiveUser);
  if (mine.length >= world.quotas.triggersPerPerson) {
    throw new ServiceError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const common = {
    id: String(1_000_000_000 + nextInteger(world, 9_000_000_000)) + String(nextInteger(world, 1_000_000_000)),
    handler: request.handler,
    person: effectiveUser,
    createdAt: world.now,
    disabled: false,
  };
  const record: TriggerRecord =
    request.source === 'CLOCK'
      ? {
          ...common,
          source: 'CLOCK',
          event: 'CLOCK',
          sourceId: null,
          clock: createClock(world, request.plan, checkZone(request.zone ?? session.scriptZone)),
        }
      : { ...common, source: 'SPREADSHEETS', event: request.event, sourceId: request.sourceId, clock: null };
  world.triggers.push(record);
  return view(record);
}

/** A person sees and deletes only their own. PLATFORM 2.4 */
function remove(session: Session, id: string): undefined {
  const { world, effectiveUser } = session;
  const found = world.triggers.find((trigger) => trigger.id === id && trigger.person === effectiveUser);
  if (!found) throw new ServiceError('The trigger does not exist, or you have no permission to delete it.');
  world.triggers = world.triggers.filter((trigger) => trigger !== found);
}

/**
 * Goes on only with these scopes; null means all of the manifest. Where a person is there, Google ends the execution
 * and asks for consent; elsewhere it is an error. PLATFORM 2.7
 */
function* requireScopes(session: Session, scopes: readonly string[] | null): Steps<undefined> {
  const missing = missingScopes(session, scopes);
  if (missing.length === 0) return;
  if (!session.ui) throw new ServiceError('Authorization is required to perform that action.');
  yield* ask(session, {
    kind: 'authorization',
    title: 'Authorization required',
    text: missing.join('\n'),
    buttons: ['OK', 'CANCEL'],
  });
  session.end('Authorization is required to perform that action.');
}

function missingScopes(session: Session, scopes: readonly string[] | null): string[] {
  if (isLimited(session)) return [...(scopes ?? session.scopes ?? [])];
  return (scopes ?? session.scopes ?? []).filter((scope) => !holdsScope(session, scope));
}

export const triggerOperations = {
  'trigger.create': create,
  'trigger.mine': (session: Session): TriggerView[] =>
    session.world.triggers.filter(({ person }) => person === session.effectiveUser).map(view),
  'trigger.delete': remove,
  'auth.require': requireScopes,
  'auth.missing': missingScopes,
  'auth.held': (session: Session): string[] =>
    (session.scopes ?? []).filter((scope) => !isLimited(session) && holdsScope(session, scope)),
  'script.id': (session: Session): string => session.world.scriptId,
  'script.webAppUrl': (session: Session): string => webAppUrl(session.world),
  'session.people': (session: Session): { active: string; effective: string; locale: string } => {
    const { activeUser, effectiveUser, world } = session;
    // A simple trigger and top-level code do not know who is there. PLATFORM 2.3, 2.6
    const limited = isLimited(session);
    const blank = world.switches.activeUserEmail === 'blank';
    return {
      active: limited || blank ? '' : activeUser,
      effective: limited ? '' : effectiveUser,
      locale: world.people[effectiveUser]?.locale ?? 'en',
    };
  },
} satisfies Operations;
