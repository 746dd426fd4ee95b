import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { RunDetail } from '../../host/live/protocol/faces';
import { LeftIcon } from '../design/icons';
import { CopyButton } from '../faces/CopyButton';
import { useMoment, usePageState, useWorkbench, useWords } from '../state/context';
import { personOf } from '../state/people';
import { durationText } from './duration';
import { runText } from './runText';
import { StateBadge } from './StateBadge';

function useDetail(run: string): RunDetail | null {
  const { attempt } = useWorkbench();
  // A run under way is asked for again whenever it is told anew.
  const told = usePageState(({ runs }) => runs.find(({ id }) => id === run));
  const [detail, setDetail] = useState<RunDetail | null>(null);
  useEffect(() => {
    let current = true;
    void attempt('runDetail', { run }).then((answer) => {
      if (answer !== undefined && current) setDetail(answer);
    });
    return () => {
      current = false;
    };
  }, [attempt, run, told]);
  return detail;
}

function Facts({ run }: { readonly run: RunDetail }): ReactElement {
  const { log, tag } = useWords();
  const status = usePageState((state) => state.status);
  const moment = useMoment({ dateStyle: 'medium', timeStyle: 'medium' });
  const number = new Intl.NumberFormat(tag);
  const facts: readonly (readonly [string, string])[] = [
    [log.time, moment(run.startedAt)],
    [log.user, status === null ? run.user : personOf(status, run.user).name],
    [log.kind, log.kinds[run.kind]],
    [log.duration, durationText(run.durationMs, tag)],
    [log.calls, number.format(run.calls)],
    [log.trips, number.format(run.trips)],
    [log.cells, log.cellsOf(number.format(run.cellsRead), number.format(run.cellsWritten))],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function LogLines({ lines }: { readonly lines: RunDetail['log'] }): ReactElement {
  const { log } = useWords();
  const time = useMoment({ timeStyle: 'medium' });
  if (lines.length === 0) return <p className="quiet small">{log.noLines}</p>;
  return (
    <ol className="log-lines" tabIndex={0} aria-label={log.lines}>
      {lines.map((line, at) => (
        <li key={at} data-level={line.level}>
          <time dateTime={new Date(line.at).toISOString()}>{time(line.at)}</time>
          <span className="log-level">{line.level}</span>
          <span>{line.text}</span>
        </li>
      ))}
    </ol>
  );
}

export function RunDetailView({ run }: { readonly run: string }): ReactElement {
  const { log, tag } = useWords();
  const { store } = useWorkbench();
  const detail = useDetail(run);
  const methods = Object.entries(detail?.meter.byMethod ?? {}).toSorted(([, a], [, b]) => b - a);
  return (
    <article className="run-detail">
      <div className="row">
        <button
          type="button"
          className="button plain"
          autoFocus
          onClick={() => store.send({ kind: 'show run', run: null })}
        >
          <LeftIcon /> {log.back}
        </button>
        {detail !== null && <CopyButton caption={log.copy} text={() => runText(detail)} />}
      </div>
      {detail === null ? (
        <div className="busy" />
      ) : (
        <>
          <h3 className="row">
            {detail.function} <StateBadge state={detail.state} />
          </h3>
          {detail.message !== null && detail.message !== '' && (
            <p className="run-message">{detail.message}</p>
          )}
          <Facts run={detail} />
          {detail.stack !== '' && (
            <section className="panel-part">
              <h3>{log.stack}</h3>
              <pre className="run-stack" tabIndex={0}>
                {detail.stack}
              </pre>
            </section>
          )}
          <section className="panel-part">
            <h3>{log.lines}</h3>
            <LogLines lines={detail.log} />
          </section>
          {methods.length > 0 && (
            <section className="panel-part">
              <h3>{log.methods}</h3>
              <ul className="methods">
                {methods.map(([method, count]) => (
                  <li key={method}>
                    <code>{method}</code>
                    <span>{new Intl.NumberFormat(tag).format(count)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </article>
  );
}
