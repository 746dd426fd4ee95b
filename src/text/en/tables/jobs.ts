import type { jobs as table } from '../../../domain/tables/jobs';
import type { TableWords } from '../../../domain/table/words';

export const jobs: TableWords<typeof table> = {
  tab: 'Jobs',
  columns: {
    job: { caption: 'Job', note: 'Which job ran.' },
    started: { caption: 'Started', note: 'When it began.' },
    ended: { caption: 'Ended', note: 'When it stopped.' },
    owner: {
      caption: 'Ran as',
      note: 'With whose rights it ran: the admin who installed the nightly job, or whoever started it by hand.',
    },
    result: {
      caption: 'Result',
      note: 'Resumed: time ran out, and another run went on from there. Failed: see the message; the next run does it again.',
    },
    counts: { caption: 'Counts', note: 'How much was read, changed, queued and sent.' },
    trips: {
      caption: 'Trips',
      note: "How often the job had to reach Google's servers: what its time is mostly spent on.",
    },
    message: { caption: 'Message', note: 'What the job did, or why it failed and what to do.' },
  },
  choices: { result: { ok: 'OK', resumed: 'Resumed', failed: 'Failed' } },
};
