import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { FrameView } from '../../host/live/protocol/faces';
import { tellFrame, useFrameRelay } from '../faces/frameRelay';
import type { OtherMessage } from '../faces/frameRelay';
import type { FrameLocation } from '../frame/messages';
import { readMailLink } from '../outbox/mailLinks';
import { usePageState, useWorkbench, useWords } from '../state/context';
import { FRAME_SANDBOX } from '../frame/sandbox';
import type { Workbench } from '../state/workbench';
import { openWebApp } from './followLink';
import '../faces/scriptFrames.css';

export interface WebAppFrameProps {
  /** What stands behind `?`. */
  readonly query: string;
  /** Goes up to load it again. */
  readonly turn: number;
  /** Whether the frame's `google.script.history` moves the browser's own address. */
  readonly ownsAddress: boolean;
  readonly onSheet: () => void;
}

/** An address as a page wrote it: relative ones lie beside the web app. */
function resolved(url: string, webAppUrl: string): string {
  return URL.canParse(url, webAppUrl) ? new URL(url, webAppUrl).href : url;
}

function useFrame(query: string, turn: number): [FrameView | null, (frame: FrameView) => void] {
  const { client, attempt } = useWorkbench();
  const person = usePageState((state) => state.person);
  const [frame, setFrame] = useState<FrameView | null>(null);
  useEffect(() => {
    let current = true;
    let opened: FrameView | null = null;
    const close = (view: FrameView): void => {
      void attempt('closeFrame', { window: client.window, frame: view.id });
    };
    void attempt('webApp', { window: client.window, query }).then((answer) => {
      if (answer === undefined) return;
      opened = answer;
      if (current) setFrame(answer);
      else close(answer);
    });
    return () => {
      current = false;
      if (opened !== null) close(opened);
    };
  }, [attempt, client, person, query, turn]);
  return [frame, setFrame];
}

interface Way {
  readonly workbench: Workbench;
  readonly webAppUrl: string;
  readonly go: (query: string) => void;
  readonly show: (frame: FrameView) => void;
  readonly onSheet: () => void;
}

/** Where a link or a form of the page leads. */
async function travel(
  way: Way,
  message: Extract<OtherMessage, { kind: 'navigate' | 'submit' }>,
): Promise<void> {
  const { workbench, webAppUrl, go, show, onSheet } = way;
  const spreadsheetUrl = workbench.store.get().status?.spreadsheetUrl ?? '';
  const link = readMailLink(resolved(message.url, webAppUrl), { spreadsheetUrl, webAppUrl });
  if (link.kind === 'sheet') onSheet();
  if (link.kind !== 'webApp') return;
  if (message.kind === 'submit') {
    const { body, type } = message;
    const request = { window: workbench.client.window, query: link.query, body, type };
    const frame = await workbench.attempt('postWebApp', request);
    if (frame !== undefined) show(frame);
  } else if (message.target === '_blank') openWebApp(link.query);
  else go(link.query);
}

const addressOf = ({ parameters, hash }: FrameLocation): string => {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(parameters))
    for (const value of values) query.append(name, value);
  return `?${query.toString()}${hash === '' ? '' : `#${hash}`}`;
};

interface Visited {
  readonly state: unknown;
  readonly location: FrameLocation;
}

/** The script's web page for the window's person, with its links and forms leading where Google's would. */
export function WebAppFrame({ query, turn, ownsAddress, onSheet }: WebAppFrameProps): ReactElement {
  const words = useWords();
  const workbench = useWorkbench();
  const webAppUrl = usePageState((state) => state.status?.webAppUrl ?? '');
  const [asked, setAsked] = useState(query);
  const [frame, setFrame] = useFrame(asked, turn);
  const element = useRef<HTMLIFrameElement>(null);
  const hear = useCallback(
    (message: OtherMessage) => {
      if (message.kind === 'navigate' || message.kind === 'submit') {
        void travel({ workbench, webAppUrl, go: setAsked, show: setFrame, onSheet }, message);
      }
      if (message.kind !== 'history' || !ownsAddress) return;
      const visited: Visited = { state: message.state, location: message.location };
      const address = addressOf(message.location);
      if (message.action === 'push') history.pushState(visited, '', address);
      else history.replaceState(visited, '', address);
    },
    [onSheet, ownsAddress, setFrame, webAppUrl, workbench],
  );
  useFrameRelay(element, frame?.id ?? '', hear);
  useEffect(() => {
    const back = ({ state }: PopStateEvent): void => {
      // Only `hear` above puts states into this window's history.
      const visited = state as Visited | null;
      if (visited !== null) tellFrame(element.current, { kind: 'popState', ...visited });
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  if (frame === null) {
    return (
      <div className="web-waiting" role="status">
        <span className="hidden-visually">{words.loading}</span>
        <div className="busy" />
      </div>
    );
  }
  return (
    <iframe
      key={frame.id}
      ref={element}
      className="script-frame"
      title={frame.title === '' ? words.web.title : frame.title}
      sandbox={FRAME_SANDBOX}
      src={frame.address}
    />
  );
}
