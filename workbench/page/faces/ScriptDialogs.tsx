import { useCallback, useState } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import type { FrameView } from '../../host/live/protocol/faces';
import { Modal } from '../design/Modal';
import { usePageState, useWorkbench } from '../state/context';
import { ScriptFrame } from './ScriptFrame';
import './scriptFrames.css';

/** Sheets' size of a dialog whose page names none. */
const USUAL = { width: 600, height: 400 };

interface DialogProps {
  readonly frame: FrameView;
  readonly onFocusSheet: () => void;
}

function ScriptDialog({ frame, onFocusSheet }: DialogProps): ReactElement {
  const { client, store, attempt } = useWorkbench();
  const [size, setSize] = useState({
    width: frame.width ?? USUAL.width,
    height: frame.height ?? USUAL.height,
  });
  const { id } = frame;
  const close = useCallback(() => {
    store.send({ kind: 'frame over', id });
    void attempt('closeFrame', { window: client.window, frame: id });
  }, [attempt, client, id, store]);
  const resize = useCallback((width: number | undefined, height: number | undefined) => {
    setSize((before) => ({ width: width ?? before.width, height: height ?? before.height }));
  }, []);
  // Custom properties are not among the names that React's type lists.
  const style = { '--frame-width': `${size.width}px`, '--frame-height': `${size.height}px` } as CSSProperties;
  return (
    <Modal title={frame.title} className="script-dialog" modeless={frame.kind === 'modeless'} onClose={close}>
      <div className="script-dialog-body" style={style}>
        <ScriptFrame frame={frame} onClose={close} onResize={resize} onFocusSheet={onFocusSheet} />
      </div>
    </Modal>
  );
}

/** Dialogs that scripts made of pages of their own. */
export function ScriptDialogs({ onFocusSheet }: { readonly onFocusSheet: () => void }): ReactElement {
  const dialogs = usePageState((state) => state.dialogs);
  return (
    <>
      {dialogs.map((frame) => (
        <ScriptDialog key={frame.id} frame={frame} onFocusSheet={onFocusSheet} />
      ))}
    </>
  );
}
