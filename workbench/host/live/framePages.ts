import type { ShownPage } from '../../store/session';
import { FRAME_POLICY, framedDocument } from '../pages/framedDocument';
import type { WebAppResponse } from '../pages/webApp';
import type { FrameLocation } from '../../page/frame/messages';
import type { FrameDocument } from '../server/served';
import type { OpenFrame } from './frames';
import type { FrameView } from './protocol';

/** PLATFORM 6.1 */
const SIDEBAR_WIDTH = 300;

type Shape = Omit<FrameView, 'id' | 'address'>;

/** A sidebar or a dialog that a script has shown in a window. */
export function scriptFrame(page: ShownPage, window: string, person: string): NewFrame {
  const { kind, title, width, height, html } = page;
  const view: Shape = { kind, title, width: kind === 'sidebar' ? SIDEBAR_WIDTH : width, height };
  const document = (origin: string): FrameDocument => ({
    html: framedDocument(html, { title, origin }),
    policy: FRAME_POLICY,
  });
  return { view, window, person, document };
}

export type NewFrame = Omit<OpenFrame, 'view'> & { readonly view: Shape };

function plainPage(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };
  const escaped = text.replace(/[&<]/g, (letter) => entities[letter] ?? letter);
  return `<style>pre { font: 15px/1.5 sans-serif; white-space: pre-wrap; overflow-wrap: anywhere }</style><pre>${escaped}</pre>`;
}

/** What the web app answered a visit with; a text or an error is shown as it is. */
export function webAppFrame(
  response: WebAppResponse,
  location: FrameLocation | null,
  window: string,
  person: string,
): NewFrame {
  const isPage = response.kind === 'html';
  const title = isPage ? response.title : '';
  const text =
    response.kind === 'text' ? response.content : response.kind === 'error' ? response.message : '';
  const html = isPage ? response.html : plainPage(text);
  const metaTags = isPage ? response.metaTags : [];
  const document = (origin: string): FrameDocument => ({
    html: framedDocument(html, { title, origin, location, metaTags }),
    policy: FRAME_POLICY,
  });
  return { view: { kind: 'webapp', title, width: null, height: null }, window, person, document };
}
