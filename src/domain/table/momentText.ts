import { isMoment, type Moment, momentFromMs } from '../moment';
import type { CellDays } from './cell';
import { dayOfText, isDayFault } from './dayText';

const INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const WALL_TIME = /^(.*?)(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * A moment out of text: an instant with its zone, or a day with or without a time of day in the spreadsheet's zone.
 * Such a time counts from midnight, so that on a day of a clock change it can be an hour off; cells proper hold dates.
 */
export function momentOfText(text: string, days: CellDays): Moment | undefined {
  const plain = text.normalize('NFKC').trim();
  if (isMoment(plain)) return plain;
  if (INSTANT.test(plain)) {
    const ms = Date.parse(plain);
    return Number.isNaN(ms) ? undefined : momentFromMs(ms);
  }
  const [, dayText = '', hour = '0', minute = '0', second = '0'] = WALL_TIME.exec(plain) ?? [];
  const day = dayOfText(dayText);
  if (isDayFault(day)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return momentFromMs(days.dateOf(day).getTime() + seconds * 1000);
}
