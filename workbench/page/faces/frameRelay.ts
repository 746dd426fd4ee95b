import { useEffect } from 'react';
import type { RefObject } from 'react';
import { readFrameMessage } from '../frame/messages';
import type { FrameMessage, PageMessage } from '../frame/messages';
import { useWorkbench } from '../state/context';
import type { Workbench } from '../state/workbench';

export type OtherMessage = Exclude<FrameMessage, { kind: 'call' }>;

/** The frame has an origin of its own that nobody can name, so any is let in; the window itself is known by its frame. */
export function tellFrame(frame: HTMLIFrameElement | null, message: PageMessage): void {
  frame?.contentWindow?.postMessage(message, '*');
}

async function carry(
  { client }: Workbench,
  frame: string,
  message: Extract<FrameMessage, { kind: 'call' }>,
): Promise<PageMessage> {
  const { id, args } = message;
  try {
    const request = { window: client.window, frame, function: message.function, args };
    return { kind: 'answer', id, ...(await client.call('call', request)) };
  } catch (error) {
    const { name, message: text } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'answer', id, error: { name, message: text } };
  }
}

/** Carries a script page's calls to the server, and hands whatever else it says to `hear`. */
export function useFrameRelay(
  element: RefObject<HTMLIFrameElement | null>,
  frame: string,
  hear: (message: OtherMessage) => void,
): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>): void => {
      const target = element.current;
      if (target === null || event.source !== target.contentWindow) return;
      const message = readFrameMessage(event.data);
      if (message === null) return;
      if (message.kind === 'call')
        void carry(workbench, frame, message).then((answer) => tellFrame(target, answer));
      else hear(message);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [element, frame, hear, workbench]);
}
