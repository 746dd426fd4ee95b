import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { RunView } from '../../host/live/protocol/faces';
import { CrossIcon, WarningIcon } from '../design/icons';
import { usePageState, useWorkbench, useWords } from '../state/context';
import type { PageState, Problem } from '../state/pageState';
import { CopyButton } from './CopyButton';
import { runText } from '../log/runText';
import './bars.css';

/** Runs of this window that have failed become a problem of the page, each once. */
export function useFailedRuns(): void {
  const words = useWords();
  const { store } = useWorkbench();
  const mine = usePageState((state) => state.mine);
  const runs = usePageState((state) => state.runs);
  const [told] = useState(() => new Set<string>());
  useEffect(() => {
    const failed = (run: RunView): boolean => run.state === 'failed' || run.state === 'ended';
    const run = runs.find((one) => failed(one) && mine.includes(one.id) && !told.has(one.id));
    if (run === undefined) return;
    told.add(run.id);
    const { problem, faces } = words;
    const headline = run.state === 'failed' ? problem.failed(run.function) : faces.stopped(run.function);
    const cause = run.message === null || run.message === '' ? headline : `${headline}: ${run.message}`;
    store.send({ kind: 'problem', problem: { cause, action: problem.runAction, details: '', run: run.id } });
  }, [mine, runs, store, told, words]);
}

/** Whatever went wrong; that the server does not answer, the bar above has said. */
function isNews({ problem, connection }: PageState): boolean {
  return problem !== null && !(problem.unreached === true && connection !== 'open');
}

/** Whatever went wrong: cause, what to do, and the details for whoever mends it. */
export function ProblemBar(): ReactElement {
  const problem = usePageState((state) => (isNews(state) ? state.problem : null));
  return <div role="alert">{problem !== null && <ProblemLine problem={problem} />}</div>;
}

function ProblemLine({ problem }: { readonly problem: Problem }): ReactElement {
  const words = useWords();
  const { client, store } = useWorkbench();
  const [open, setOpen] = useState(false);
  const { run, details } = problem;
  const text = async (): Promise<string> =>
    run === null ? `${problem.cause}\n${details}` : runText(await client.call('runDetail', { run }));
  return (
    <div className="bar problem">
      <WarningIcon />
      <p className="bar-text">
        <strong>{problem.cause}</strong> {problem.action}
      </p>
      <div className="bar-tools">
        {(run !== null || details !== '') && (
          <button
            type="button"
            className="button"
            aria-expanded={run === null ? open : undefined}
            onClick={() => (run === null ? setOpen(!open) : store.send({ kind: 'show run', run }))}
          >
            {words.problem.details}
          </button>
        )}
        <CopyButton caption={words.problem.copy} text={text} />
        <button
          type="button"
          className="icon-button"
          aria-label={words.close}
          onClick={() => store.send({ kind: 'problem', problem: null })}
        >
          <CrossIcon />
        </button>
      </div>
      {open && (
        <pre className="bar-details" tabIndex={0}>
          {details}
        </pre>
      )}
    </div>
  );
}
