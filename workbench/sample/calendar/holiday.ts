import { type Day, weekdayOf } from './day';

/** A row of the Holidays tab. */
export interface Holiday {
  readonly day: Day;
  readonly name: string;
  /** `workday`: a working day moved onto a weekend. */
  readonly kind: 'off' | 'workday';
}

/** Tells on which days people work: Monday to Friday, but for the holidays and the moved working days. */
export function workdayTest(holidays: readonly Holiday[]): (day: Day) => boolean {
  const exceptions = new Map(holidays.map(({ day, kind }) => [day, kind === 'workday']));
  return (day) => {
    const weekday = weekdayOf(day);
    return exceptions.get(day) ?? (weekday >= 1 && weekday <= 5);
  };
}
