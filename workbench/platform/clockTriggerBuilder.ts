import type { Plain } from './bridge';
import type { EnumValue } from './enums';
import { Exception } from './exception';
import { service } from './service';
import { installTrigger } from './trigger';
import type { Trigger } from './trigger';

const MINUTES = [1, 5, 10, 15, 30];
const HOURS = [1, 2, 4, 6, 8, 12];

function oneOf(method: string, value: number, allowed: readonly number[]): number {
  if (allowed.includes(value)) return value;
  throw new Exception(
    `The value you passed to ${method} was invalid. It must be one of ${allowed.join(', ')}.`,
  );
}

function inside(method: string, value: number, low: number, high: number): number {
  if (value >= low && value <= high) return value;
  throw new Exception(
    `The value you passed to ${method} was invalid. It must be between ${low} and ${high}.`,
  );
}

export class ClockTriggerBuilder {
  readonly #handler: string;
  #zone: string | null = null;
  #kind: 'at' | 'date' | 'minutes' | 'hours' | 'days' | 'weeks' | 'monthDay' | null = null;
  #every = 1;
  #instant = 0;
  #date: [number, number, number] = [1970, 1, 1];
  #hour: number | null = null;
  #minute: number | null = null;
  #weekday = 1;

  constructor(handler: string) {
    this.#handler = handler;
  }

  after(durationMilliseconds: number): this {
    this.#kind = 'at';
    this.#instant = Date.now() + durationMilliseconds;
    return this;
  }

  at(date: Date): this {
    this.#kind = 'at';
    this.#instant = date.getTime();
    return this;
  }

  /** Fires about midnight of that day. */
  atDate(year: number, month: number, day: number): this {
    this.#kind = 'date';
    this.#date = [year, month, day];
    return this;
  }

  everyMinutes(n: number): this {
    this.#kind = 'minutes';
    this.#every = oneOf('everyMinutes', n, MINUTES);
    return this;
  }

  everyHours(n: number): this {
    this.#kind = 'hours';
    this.#every = oneOf('everyHours', n, HOURS);
    return this;
  }

  everyDays(n: number): this {
    this.#kind = 'days';
    this.#every = inside('everyDays', n, 1, 366);
    return this;
  }

  everyWeeks(n: number): this {
    this.#kind = 'weeks';
    this.#every = inside('everyWeeks', n, 1, 52);
    return this;
  }

  onWeekDay(day: EnumValue): this {
    this.#kind = 'weeks';
    this.#weekday = day.ordinal();
    return this;
  }

  onMonthDay(day: number): this {
    this.#kind = 'monthDay';
    this.#every = inside('onMonthDay', day, 1, 31);
    return this;
  }

  atHour(hour: number): this {
    this.#hour = inside('atHour', hour, 0, 23);
    return this;
  }

  nearMinute(minute: number): this {
    this.#minute = inside('nearMinute', minute, 0, 59);
    return this;
  }

  inTimezone(timezone: string): this {
    this.#zone = timezone;
    return this;
  }

  create(): Trigger {
    return installTrigger({ handler: this.#handler, source: 'CLOCK', zone: this.#zone, plan: this.#plan() });
  }

  #plan(): Plain {
    const [hour, minute, every] = [this.#hour, this.#minute, this.#every];
    switch (this.#kind) {
      case 'at':
        return { kind: 'at', instant: this.#instant };
      case 'date':
        return { kind: 'date', year: this.#date[0], month: this.#date[1], day: this.#date[2] };
      case 'minutes':
        return { kind: 'minutes', every };
      case 'hours':
        return { kind: 'hours', every, minute };
      case 'days':
        return { kind: 'days', every, hour, minute };
      case 'weeks':
        return { kind: 'weeks', every, weekday: this.#weekday, hour, minute };
      case 'monthDay':
        return { kind: 'monthDay', day: every, hour, minute };
      case null:
        // `atHour` alone means every day.
        if (hour !== null) return { kind: 'days', every: 1, hour, minute };
        throw new Exception('A schedule must be specified for this trigger.');
    }
  }
}

service('ScriptApp.ClockTriggerBuilder', ClockTriggerBuilder);
