import type { ReactElement } from 'react';
import type { RunView } from '../../host/live/protocol/faces';
import { EmptyState } from '../design/EmptyState';
import { LogIcon } from '../design/icons';
import { Panel } from '../design/Panel';
import { useMoment, usePageState, useWorkbench, useWords } from '../state/context';
import { personOf } from '../state/people';
import { durationText } from './duration';
import { RunDetailView } from './RunDetailView';
import { StateBadge } from './StateBadge';
import './log.css';

function RunRow({ run }: { readonly run: RunView }): ReactElement {
  const { log, tag } = useWords();
  const { store } = useWorkbench();
  const status = usePageState((state) => state.status);
  const moment = useMoment({
    day: '2-digit',
    month: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const number = new Intl.NumberFormat(tag);
  const cells = log.cellsOf(number.format(run.cellsRead), number.format(run.cellsWritten));
  return (
    <tr>
      <td>
        <time dateTime={new Date(run.startedAt).toISOString()}>{moment(run.startedAt)}</time>
      </td>
      <th scope="row">
        <button
          type="button"
          className="run-name"
          aria-label={log.open(run.function)}
          onClick={() => store.send({ kind: 'show run', run: run.id })}
        >
          {run.function}
        </button>
        <span className="quiet">
          {log.kinds[run.kind]} · {status === null ? run.user : personOf(status, run.user).name}
        </span>
      </th>
      <td>
        <StateBadge state={run.state} />
      </td>
      <td className="number">{durationText(run.durationMs, tag)}</td>
      <td className="number">{number.format(run.calls)}</td>
      <td className="number">{number.format(run.trips)}</td>
      <td className="number" title={cells}>
        {number.format(run.cellsRead + run.cellsWritten)}
      </td>
    </tr>
  );
}

function RunTable({ runs }: { readonly runs: readonly RunView[] }): ReactElement {
  const { log } = useWords();
  return (
    <>
      <p className="small quiet">{log.meaning}</p>
      <div className="run-scroll" tabIndex={0} role="group" aria-label={log.title}>
        <table className="run-table">
          <thead>
            <tr>
              <th scope="col">{log.time}</th>
              <th scope="col">{log.function}</th>
              <th scope="col">{log.state}</th>
              <th scope="col" className="number">
                {log.duration}
              </th>
              <th scope="col" className="number">
                {log.calls}
              </th>
              <th scope="col" className="number">
                {log.trips}
              </th>
              <th scope="col" className="number">
                {log.cells}
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <RunRow key={run.id} run={run} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Every run of late, and one of them in full. */
export function LogPanel(): ReactElement {
  const { log } = useWords();
  const { store } = useWorkbench();
  const runs = usePageState((state) => state.runs);
  const openRun = usePageState((state) => state.openRun);
  return (
    <Panel title={log.title} size="medium">
      <div className="panel-body log-body">
        {openRun !== null && <RunDetailView key={openRun} run={openRun} />}
        {openRun === null && runs.length === 0 && (
          <EmptyState
            icon={<LogIcon />}
            sentence={log.empty}
            button={log.emptyButton}
            onAct={() => store.send({ kind: 'panel', panel: 'clock' })}
          />
        )}
        {openRun === null && runs.length > 0 && <RunTable runs={runs} />}
      </div>
    </Panel>
  );
}
