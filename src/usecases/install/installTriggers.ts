import { msOf } from '../../domain/moment';
import type { Ports } from '../../ports';
import { Refusal } from '../errors';
import { forget, recall, remember } from '../remembered';
import { requirePerson } from './requirePerson';

/** The doors that triggers call. */
export const NIGHTLY_DOOR = 'nightly';
export const EDIT_DOOR = 'edited';

/** After so long without a run another admin may take the triggers over. */
const LEASE_MS = 48 * 3_600_000;

type Needs = Pick<Ports, 'triggers' | 'memory' | 'people' | 'clock' | 'lock'>;

/** True while somebody else holds the triggers and they still run. */
export function isLeasedToAnother(ports: Pick<Needs, 'memory' | 'people' | 'clock'>): boolean {
  const lease = recall(ports.memory, 'lease');
  if (lease === null || lease.owner === ports.people.effective()) return false;
  const lastSeen = Math.max(msOf(lease.since), lease.lastRun === null ? 0 : msOf(lease.lastRun));
  return msOf(ports.clock.now()) - lastSeen < LEASE_MS;
}

/**
 * Makes the nightly and the edit trigger of this person the workbook's, once: what stands already is kept, what
 * Google has dropped is made again.
 * @param hour of the day, in the workbook's zone
 * @throws Refusal 'triggers are leased' while another person's triggers run; 'scope refused', 'unknown person', or
 *   'workbook is a copy' until that has been confirmed
 */
export function installTriggers(ports: Needs & Pick<Ports, 'workbook'>, hour: number): 'installed' | 'kept' {
  const owner = requirePerson(ports);
  if (ports.workbook.isCopy()) throw new Refusal('workbook is a copy');
  ports.triggers.requireConsent();
  return ports.lock.run(() => {
    const lease = recall(ports.memory, 'lease');
    if (isLeasedToAnother(ports)) {
      throw new Refusal('triggers are leased', { owner: lease?.owner ?? '', lastRun: lease?.lastRun ?? '' });
    }
    const mine = lease?.owner === owner ? lease : null;
    const daily = keepOne(ports, NIGHTLY_DOOR, mine?.daily, oneOffs(ports));
    const edit = keepOne(ports, EDIT_DOOR, mine?.edit, []);
    if (daily !== null && edit !== null) return 'kept';
    remember(ports.memory, 'lease', {
      owner,
      daily: daily ?? ports.triggers.addDaily(NIGHTLY_DOOR, hour),
      edit: edit ?? ports.triggers.addEdit(EDIT_DOOR),
      since: ports.clock.now(),
      lastRun: mine?.lastRun ?? null,
    });
    return 'installed';
  });
}

/** Whether the workbook's triggers are this person's and still stand: Google drops some without a word (PLATFORM 5.1). */
export function holdsTriggers(ports: Pick<Needs, 'triggers' | 'memory' | 'people'>): boolean {
  const lease = recall(ports.memory, 'lease');
  if (lease === null || lease.owner !== ports.people.effective()) return false;
  return (
    ports.triggers.mine(NIGHTLY_DOOR).includes(lease.daily) &&
    ports.triggers.mine(EDIT_DOOR).includes(lease.edit)
  );
}

/** Removes all but the known trigger of a door. Returns the known one if it still stands. */
function keepOne(
  ports: Pick<Needs, 'triggers'>,
  door: string,
  known: string | undefined,
  spared: readonly string[],
): string | null {
  const standing = ports.triggers.mine(door);
  for (const id of standing) if (id !== known && !spared.includes(id)) ports.triggers.remove(id);
  return known !== undefined && standing.includes(known) ? known : null;
}

/** Removes this person's triggers; where they were the workbook's, another admin may install theirs at once. */
export function removeTriggers(ports: Needs): number {
  return ports.lock.run(() => {
    const ids = [...ports.triggers.mine(NIGHTLY_DOOR), ...ports.triggers.mine(EDIT_DOOR)];
    for (const id of ids) ports.triggers.remove(id);
    if (recall(ports.memory, 'lease')?.owner === ports.people.effective()) forget(ports.memory, 'lease');
    return ids.length;
  });
}

/** Whether a trigger that fired is one of the workbook's own. */
export function isKnownTrigger(ports: Pick<Needs, 'memory'>, triggerId: string): boolean {
  const lease = recall(ports.memory, 'lease');
  return triggerId === lease?.daily || triggerId === lease?.edit || oneOffs(ports).includes(triggerId);
}

/** The triggers that go on with a job, or try it again. */
function oneOffs({ memory }: Pick<Needs, 'memory'>): readonly string[] {
  const retry = recall(memory, 'retry')?.trigger ?? null;
  return [...(recall(memory, 'continuations') ?? []), ...(retry === null ? [] : [retry])];
}

/**
 * Removes a trigger of this person that the workbook does not know: one that another admin has taken over from.
 * Looks inside the lock, where one that is just being made is known.
 * @returns 'not mine' where there is no such trigger of this person; 'the last' where nobody else's triggers run
 */
export function removeStrayTrigger(
  ports: Needs,
  triggerId: string,
): 'removed' | 'the last' | 'known' | 'not mine' {
  const isMine = [NIGHTLY_DOOR, EDIT_DOOR].some((door) => ports.triggers.mine(door).includes(triggerId));
  if (!isMine) return 'not mine';
  return ports.lock.run(() => {
    if (isKnownTrigger(ports, triggerId)) return 'known';
    ports.triggers.remove(triggerId);
    return recall(ports.memory, 'lease') === null ? 'the last' : 'removed';
  });
}

/** Removes a one-off trigger that has fired: Google keeps it in the list, where only 20 have room (PLATFORM 1.4). */
export function removeSpentTrigger(ports: Needs, triggerId: string): void {
  const retry = recall(ports.memory, 'retry');
  if (retry?.trigger === triggerId) {
    // Nobody else writes this key: the lock, which was not to be had the last time, is not needed.
    ports.triggers.remove(triggerId);
    remember(ports.memory, 'retry', { ...retry, trigger: null });
    return;
  }
  if (!(recall(ports.memory, 'continuations') ?? []).includes(triggerId)) return;
  ports.triggers.remove(triggerId);
  ports.lock.run(() => {
    const left = (recall(ports.memory, 'continuations') ?? []).filter((id) => id !== triggerId);
    if (left.length > 0) remember(ports.memory, 'continuations', left);
    else forget(ports.memory, 'continuations');
  });
}

/** Notes that the workbook's triggers run, so that nobody takes them over. */
export function noteRun(ports: Needs): void {
  ports.lock.run(() => {
    const lease = recall(ports.memory, 'lease');
    if (lease === null || lease.owner !== ports.people.effective()) return;
    remember(ports.memory, 'lease', { ...lease, lastRun: ports.clock.now() });
  });
}
