import { jobs } from '../../domain/tables/jobs';
import { wordsOf } from '../../text/languages';
import type { Desk } from '../desk';

const SHOWN = 15;

/** The last runs, newest first, and the Jobs tab behind them. */
export function showJobs({ ports, dialogs, words, language }: Desk): void {
  const { records } = ports.tables.read(jobs, ['job', 'started', 'result', 'message']);
  if (records.length === 0) {
    dialogs.tell(words.jobs.title, words.jobs.none);
    return;
  }
  const results: Readonly<Record<string, string>> = wordsOf(language).tables.jobs.choices.result;
  const names: Readonly<Record<string, string>> = words.jobs.names;
  const lines = [...records]
    .reverse()
    .slice(0, SHOWN)
    .map(({ job, started, result, message }) => {
      const when = started === null ? '' : `${ports.clock.dayOf(started)} ${ports.clock.timeOf(started)}`;
      return words.jobs.line(when, names[job ?? ''] ?? job ?? '', results[result ?? ''] ?? '', message ?? '');
    });
  ports.workbook.show(jobs);
  dialogs.tell(words.jobs.title, lines.join('\n'));
}
