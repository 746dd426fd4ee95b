import { weekdayOfSerial } from '../../numberFormat/serial';
import { flat } from '../cells';
import { toNumber } from '../coerce';
import { cell, fixed, type FunctionTable, number, optional, range, whole } from '../define';
import { formulaErrors } from '../formulaError';
import type { Scope } from '../scope';
import type { Scalar, Value } from '../value';

/** Whether a serial is a day of rest. */
type Rest = (serial: number) => boolean;

/** Days of the week that are free, from Sunday = 0. Codes 1 to 7 are pairs, 11 to 17 single days, or `0000011` from Monday. */
function freeWeekdays(weekend: Scalar): readonly number[] {
  if (typeof weekend === 'string') {
    if (!/^[01]{7}$/.test(weekend)) throw formulaErrors.value;
    return Array.from(weekend).flatMap((mark, index) => (mark === '1' ? [(index + 1) % 7] : []));
  }
  const code = Number(weekend);
  if (code >= 1 && code <= 7) return [(code + 5) % 7, (code + 6) % 7];
  if (code >= 11 && code <= 17) return [code - 11];
  throw formulaErrors.num;
}

function restDays(weekend: Scalar, holidays: Value, scope: Scope): Rest {
  const free = new Set(freeWeekdays(weekend));
  if (free.size === 7) throw formulaErrors.value;
  const days = new Set(
    flat(holidays, scope)
      .filter((day) => day !== null)
      .map((day) => Math.floor(toNumber(day, scope.context))),
  );
  return (serial) => free.has(weekdayOfSerial(serial)) || days.has(serial);
}

/** Working days from the one to the other, both included; negative when counted backwards. */
function workdaysBetween(from: number, to: number, rests: Rest): number {
  const [first, last] = [Math.floor(Math.min(from, to)), Math.floor(Math.max(from, to))];
  let count = 0;
  for (let day = first; day <= last; day += 1) if (!rests(day)) count += 1;
  return from <= to ? count : -count;
}

function workdayAfter(start: number, days: number, rests: Rest): number {
  let serial = Math.floor(start);
  const step = days < 0 ? -1 : 1;
  for (let left = Math.abs(days); left > 0; ) {
    serial += step;
    if (serial < 0) throw formulaErrors.num;
    if (!rests(serial)) left -= 1;
  }
  return serial;
}

const noHolidays = optional<Value>(range, null);

export const workdayFunctions: FunctionTable = {
  NETWORKDAYS: fixed([number, number, noHolidays], ([from, to, holidays], scope) =>
    workdaysBetween(from, to, restDays(1, holidays, scope)),
  ),
  'NETWORKDAYS.INTL': fixed(
    [number, number, optional(cell, 1), noHolidays],
    ([from, to, weekend, holidays], scope) => workdaysBetween(from, to, restDays(weekend, holidays, scope)),
  ),
  WORKDAY: fixed([number, whole, noHolidays], ([start, days, holidays], scope) =>
    workdayAfter(start, days, restDays(1, holidays, scope)),
  ),
  'WORKDAY.INTL': fixed(
    [number, whole, optional(cell, 1), noHolidays],
    ([start, days, weekend, holidays], scope) =>
      workdayAfter(start, days, restDays(weekend, holidays, scope)),
  ),
};
