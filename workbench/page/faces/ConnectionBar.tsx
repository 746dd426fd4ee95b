import type { ReactElement } from 'react';
import { WarningIcon } from '../design/icons';
import { usePageState, useWords } from '../state/context';
import './bars.css';

/** Says that the server is gone and that the window goes on trying, or why it does not. */
export function ConnectionBar(): ReactElement {
  const { problem } = useWords();
  const connection = usePageState((state) => state.connection);
  return (
    <div role="status">
      {connection !== 'open' && (
        <div className="bar lost">
          <WarningIcon />
          <p className="bar-text">
            {connection === 'lost' ? (
              <>
                <strong>{problem.lost}</strong> {problem.lostAction}
              </>
            ) : (
              <>
                <strong>{problem.refused}</strong> {problem.refusedAction}
              </>
            )}
          </p>
        </div>
      )}
    </div>
  );
}
