import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { usePageState, useWorkbench, useWords } from '../state/context';
import type { PageState } from '../state/pageState';
import './bars.css';

/** What takes less time than this is over before anybody could read it. */
const PATIENCE_MS = 350;

const runningOf = ({ runs, mine }: PageState): PageState['runs'][number] | undefined =>
  runs.find(({ id, state }) => state === 'running' && mine.includes(id));

/** "Working… Cancel" while a script that this window started runs. */
export function RunBar(): ReactElement | null {
  const { faces } = useWords();
  const { store, attempt } = useWorkbench();
  const run = usePageState(runningOf);
  const [shown, setShown] = useState<string | null>(null);
  const id = run?.id ?? null;
  useEffect(() => {
    const timer = setTimeout(() => setShown(id), id === null ? 0 : PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [id]);
  const cancel = (): void => {
    if (run === undefined) return;
    store.send({ kind: 'dropped', run: run.id });
    store.send({ kind: 'announce', text: faces.stopped(run.function) });
    void attempt('kill', { run: run.id });
  };
  return (
    <div className="run-bar-place" role="status">
      {id !== null && shown === id && (
        <div className="run-bar">
          <span className="spinner" aria-hidden="true" />
          {faces.working}
          <button type="button" className="button plain" onClick={cancel}>
            {faces.stop}
          </button>
        </div>
      )}
    </div>
  );
}
