import { addDays, type Day, makeDay, weekdayInMonth, weekdayOf } from './day';
import type { Holiday } from './holiday';

/** Holidays of a fixed date move to the nearest weekday when they fall on a weekend. */
function observed(day: Day): Day {
  const weekday = weekdayOf(day);
  if (weekday === 6) return addDays(day, -1);
  return weekday === 0 ? addDays(day, 1) : day;
}

/** The holidays of the American federal calendar for one year, on the days on which offices are closed. */
export function unitedStatesHolidays(year: number): Holiday[] {
  const days: readonly (readonly [Day, string])[] = [
    [observed(makeDay(year, 1, 1)), "New Year's Day"],
    [weekdayInMonth(year, 1, 1, 3), 'Martin Luther King Day'],
    [weekdayInMonth(year, 2, 1, 3), "Presidents' Day"],
    [weekdayInMonth(year, 5, 1, -1), 'Memorial Day'],
    [observed(makeDay(year, 6, 19)), 'Juneteenth'],
    [observed(makeDay(year, 7, 4)), 'Independence Day'],
    [weekdayInMonth(year, 9, 1, 1), 'Labor Day'],
    [weekdayInMonth(year, 10, 1, 2), 'Columbus Day'],
    [observed(makeDay(year, 11, 11)), 'Veterans Day'],
    [weekdayInMonth(year, 11, 4, 4), 'Thanksgiving'],
    [observed(makeDay(year, 12, 25)), 'Christmas'],
  ];
  return days.map(([day, name]) => ({ day, name, kind: 'off' }));
}
