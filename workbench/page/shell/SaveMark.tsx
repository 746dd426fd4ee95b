import type { ReactElement } from 'react';
import { TickIcon, WarningIcon } from '../design/icons';
import { usePageState, useWords } from '../state/context';

/** Whether all is on disk, told politely. */
export function SaveMark(): ReactElement {
  const { bar } = useWords();
  const save = usePageState((state) => state.status?.save);
  const connected = usePageState((state) => state.connection === 'open');
  // What it last said of saving may no longer be so.
  if (!connected) {
    return (
      <span role="status" className="save-mark failed">
        <WarningIcon /> {bar.notConnected}
      </span>
    );
  }
  return (
    <span role="status" className={`save-mark ${save?.kind ?? ''}`} title={bar.savedHere}>
      {save?.kind === 'saved' && (
        <>
          <TickIcon /> {bar.saved}
        </>
      )}
      {save?.kind === 'saving' && bar.saving}
      {save?.kind === 'failed' && (
        <>
          <WarningIcon /> {bar.notSaved}: {save.why}
        </>
      )}
    </span>
  );
}
