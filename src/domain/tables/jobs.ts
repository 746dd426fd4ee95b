import { choice, moment, number, text } from '../table/column';
import { defineLog, type NewRecord } from '../table/table';

/** One row a run of a job. Counts and ids only, no personal data but the trigger's owner. */
export const jobs = defineLog({
  name: 'jobs',
  title: 'job',
  firstScreen: ['job', 'started', 'ended', 'result', 'message', 'counts', 'trips', 'owner'],
  columns: {
    job: text.required({ derived: true }),
    started: moment({ derived: true }),
    ended: moment({ derived: true }),
    /** Whose trigger ran it. */
    owner: text({ derived: true }),
    /** 'resumed': time ran out, and another run goes on. */
    result: choice(['ok', 'resumed', 'failed'], { derived: true }),
    /** JSON: what was done how often. */
    counts: text({ derived: true }),
    trips: number({ derived: true }),
    message: text({ derived: true }),
  },
  highlights: [{ when: '{result=failed}', look: 'problem' }],
});

export type NewJobRow = NewRecord<typeof jobs>;
