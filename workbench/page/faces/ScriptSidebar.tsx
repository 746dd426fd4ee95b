import { useCallback, useId } from 'react';
import type { ReactElement } from 'react';
import { CrossIcon } from '../design/icons';
import { usePageState, useWorkbench, useWords } from '../state/context';
import { ScriptFrame } from './ScriptFrame';
import './scriptFrames.css';

/** A script's sidebar: 300 px, at the right of the sheet. PLATFORM 6.1 */
export function ScriptSidebar({ onFocusSheet }: { readonly onFocusSheet: () => void }): ReactElement | null {
  const words = useWords();
  const { client, store, attempt } = useWorkbench();
  const frame = usePageState((state) => state.sidebar);
  const heading = useId();
  const id = frame?.id;
  const close = useCallback(() => {
    if (id === undefined) return;
    store.send({ kind: 'frame over', id });
    void attempt('closeFrame', { window: client.window, frame: id });
  }, [attempt, client, id, store]);
  if (frame === null) return null;
  return (
    <aside className="script-sidebar" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{frame.title}</h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={close}>
          <CrossIcon />
        </button>
      </header>
      <ScriptFrame key={frame.id} frame={frame} onClose={close} onFocusSheet={onFocusSheet} />
    </aside>
  );
}
