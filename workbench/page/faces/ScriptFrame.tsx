import { useCallback, useRef } from 'react';
import type { ReactElement } from 'react';
import type { FrameView } from '../../host/live/protocol/faces';
import { usePageState, useWords } from '../state/context';
import { FRAME_SANDBOX } from '../frame/sandbox';
import { followLink } from '../webapp/followLink';
import { useFrameRelay } from './frameRelay';
import type { OtherMessage } from './frameRelay';

export interface ScriptFrameProps {
  readonly frame: FrameView;
  readonly onClose: () => void;
  readonly onResize?: (width: number | undefined, height: number | undefined) => void;
  /** The page asks for the focus to go to the spreadsheet. */
  readonly onFocusSheet?: () => void;
}

/** A sidebar's or dialog's page. Where it lies decides the server; it can reach nothing but this window. */
export function ScriptFrame({ frame, onClose, onResize, onFocusSheet }: ScriptFrameProps): ReactElement {
  const { faces } = useWords();
  const status = usePageState((state) => state.status);
  const element = useRef<HTMLIFrameElement>(null);
  const hear = useCallback(
    (message: OtherMessage) => {
      if (message.kind === 'close') onClose();
      if (message.kind === 'resize') onResize?.(message.width, message.height);
      if (message.kind === 'focusEditor') onFocusSheet?.();
      if (message.kind === 'navigate' && status !== null) followLink(message.url, status);
    },
    [onClose, onResize, onFocusSheet, status],
  );
  useFrameRelay(element, frame.id, hear);
  return (
    <iframe
      ref={element}
      className="script-frame"
      title={frame.title === '' ? faces.frameLabel : frame.title}
      sandbox={FRAME_SANDBOX}
      src={frame.address}
    />
  );
}
