import type { ReactElement } from 'react';
import { WarningIcon } from '../design/icons';
import { usePageState, useWords } from '../state/context';
import './bars.css';

/** Says that the server is gone and that the window goes on trying. */
export function ConnectionBar(): ReactElement {
  const { problem } = useWords();
  const lost = usePageState((state) => state.connection === 'lost');
  return (
    <div role="status">
      {lost && (
        <div className="bar lost">
          <WarningIcon />
          <p className="bar-text">
            <strong>{problem.lost}</strong> {problem.lostAction}
          </p>
        </div>
      )}
    </div>
  );
}
