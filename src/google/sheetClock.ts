import type { Day } from '../domain/day';
import { type Moment, momentFromMs } from '../domain/moment';
import type { Clock } from '../ports';
import type { ZoneDays } from './zoneDays';

/** The time as the spreadsheet's zone has it. Made at the beginning of an execution, never at load. */
export class SheetClock implements Clock {
  private readonly began = Date.now();

  constructor(private readonly days: () => ZoneDays) {}

  now(): Moment {
    return momentFromMs(Date.now());
  }

  today(): Day {
    return this.days().dayAt(this.now());
  }

  dayOf(moment: Moment): Day {
    return this.days().dayAt(moment);
  }

  timeOf(moment: Moment): string {
    return this.days().timeAt(moment);
  }

  elapsed(): number {
    return Date.now() - this.began;
  }
}
