import { instantToWall } from '../store/workbook/wallTime';
import type { World } from '../store/world';

/** Google counts its days by the clock of its home. */
const QUOTA_ZONE = 'America/Los_Angeles';

function dayOf(world: World): string {
  return new Date(instantToWall(QUOTA_ZONE, world.now)).toISOString().slice(0, 10);
}

/** Whether this person's triggers have run less than their time today. PLATFORM 1.3 */
export function hasTriggerTime(world: World, person: string): boolean {
  return (world.triggerRunTime[person]?.[dayOf(world)] ?? 0) < world.quotas.triggerMsPerDay;
}

export function accountTriggerTime(world: World, person: string, milliseconds: number): void {
  const day = dayOf(world);
  const days = world.triggerRunTime[person] ?? {};
  // Only today matters; yesterday's numbers are let go.
  world.triggerRunTime[person] = { [day]: (days[day] ?? 0) + milliseconds };
}
