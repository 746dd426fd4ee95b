import type { RunDetail } from '../../host/live/protocol/faces';

/** A run as plain text, for "copy": what somebody needs who was not there. */
export function runText(run: RunDetail): string {
  const { meter } = run;
  const methods = Object.entries(meter.byMethod).toSorted(([, a], [, b]) => b - a);
  return [
    `${run.function} (${run.kind}), ${run.state}`,
    `${new Date(run.startedAt).toISOString()}, ${run.durationMs} ms, ${run.user}`,
    `calls ${run.calls}, trips ${run.trips}, cells read ${run.cellsRead}, cells written ${run.cellsWritten}`,
    ...(run.message === null ? [] : ['', run.message]),
    ...(run.stack === '' ? [] : ['', run.stack]),
    ...(run.log.length === 0 ? [] : ['', ...run.log.map(logLine)]),
    ...(methods.length === 0 ? [] : ['', ...methods.map(([method, count]) => `${count} × ${method}`)]),
  ].join('\n');
}

const logLine = ({ at, level, text }: RunDetail['log'][number]): string =>
  `${new Date(at).toISOString()} ${level} ${text}`;
