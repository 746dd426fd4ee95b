import { msOf } from '../../domain/moment';
import type { Ports } from '../../ports';
import { Refusal } from '../errors';
import { forget, recall, remember } from '../remembered';

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
  return msOf(ports.clock.now()) - msOf(lease.lastRun ?? lease.since) < LEASE_MS;
}

/**
 * Makes the nightly and the edit trigger of this person the workbook's, once: what stands already is kept, what
 * Google has dropped is made again.
 * @param hour of the day, in the workbook's zone
 * @throws Refusal 'triggers are leased' while another person's triggers run
 */
export function installTriggers(ports: Needs, hour: number): 'installed' | 'kept' {
  return ports.lock.run(() => {
    const lease = recall(ports.memory, 'lease');
    if (isLeasedToAnother(ports)) {
      throw new Refusal('triggers are leased', { owner: lease?.owner ?? '', lastRun: lease?.lastRun ?? '' });
    }
    const owner = ports.people.effective();
    const mine = lease?.owner === owner ? lease : null;
    const daily = keepOne(ports, NIGHTLY_DOOR, mine?.daily, recall(ports.memory, 'continuations') ?? []);
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
  const continuations = recall(ports.memory, 'continuations') ?? [];
  return triggerId === lease?.daily || triggerId === lease?.edit || continuations.includes(triggerId);
}

/** Removes a one-off trigger that has fired: Google keeps it in the list, where only 20 have room (PLATFORM 1.4). */
export function removeSpentTrigger(ports: Needs, triggerId: string): void {
  const continuations = recall(ports.memory, 'continuations') ?? [];
  if (!continuations.includes(triggerId)) return;
  ports.lock.run(() => {
    ports.triggers.remove(triggerId);
    const left = (recall(ports.memory, 'continuations') ?? []).filter((id) => id !== triggerId);
    if (left.length > 0) remember(ports.memory, 'continuations', left);
    else forget(ports.memory, 'continuations');
  });
}

/** Notes that the workbook's triggers run, so that nobody takes them over. */
export function noteRun(ports: Needs): void {
  const lease = recall(ports.memory, 'lease');
  if (lease === null || lease.owner !== ports.people.effective()) return;
  remember(ports.memory, 'lease', { ...lease, lastRun: ports.clock.now() });
}
