import type { Ports } from '../../ports';
import type { Busy } from '../errors';
import { NIGHTLY_DOOR } from '../install/installTriggers';
import { recall, remember } from '../remembered';

const AGAIN_AFTER_MINUTES = 5;
/** Each costs half a minute of waiting for the lock. */
const TRIES_A_DAY = 6;

/**
 * Lets the nightly job begin again in some minutes, where others wrote to the workbook all the while that it waited
 * for the lock. Needs no lock itself: only this and the trigger that it sets write what it remembers.
 * @throws the error itself where that was often enough for a day
 */
export function tryAgain(ports: Ports, error: Busy): void {
  const day = ports.clock.today();
  const last = recall(ports.memory, 'retry');
  const tries = last?.day === day ? last.tries : 0;
  if (tries >= TRIES_A_DAY) throw error;
  if (last !== null && last.trigger !== null) ports.triggers.remove(last.trigger);
  const trigger = ports.triggers.addOnce(NIGHTLY_DOOR, AGAIN_AFTER_MINUTES);
  remember(ports.memory, 'retry', { day, tries: tries + 1, trigger });
  ports.log.warn('workbook busy, the nightly job tries again', { tries: tries + 1 });
}
