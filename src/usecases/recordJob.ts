import { jobs, type NewJobRow } from '../domain/tables/jobs';
import type { Moment } from '../domain/moment';
import type { Ports } from '../ports';

export interface JobRun {
  readonly job: string;
  readonly started: Moment;
  readonly result: NonNullable<NewJobRow['result']>;
  /** Numbers by name; ids and counts only. */
  readonly counts: Readonly<Record<string, number>>;
  readonly message: string;
}

/** Writes one row of Jobs, alone among all doors: a form or another person's command may add rows of its own. */
export function recordJob(ports: Pick<Ports, 'tables' | 'clock' | 'people' | 'lock'>, run: JobRun): void {
  const row = {
    job: run.job,
    started: run.started,
    ended: ports.clock.now(),
    owner: ports.people.effective(),
    result: run.result,
    counts: JSON.stringify(run.counts),
    message: run.message,
  };
  ports.lock.run(() => ports.tables.append(jobs, [row]));
}
