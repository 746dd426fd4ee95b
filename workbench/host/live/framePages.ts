import type { ShownPage } from '../../store/session';
import { FRAME_POLICY, framedDocument } from '../pages/framedDocument';
import type { WebAppResponse } from '../pages/webApp';
import type { FrameLocation } from '../../page/frame/messages';
import type { FrameDocument } from '../server/served';
import type { OpenFrame } from './frames';
import type { FrameView } from './protocol/faces';
import { liveWords, type PageLanguage } from './words';

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

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };
  return text.replace(/[&<]/g, (letter) => entities[letter] ?? letter);
}

function plainPage(text: string): string {
  return `<style>pre { font: 15px/1.5 sans-serif; white-space: pre-wrap; overflow-wrap: anywhere }</style><pre>${escaped(text)}</pre>`;
}

/** Somebody who reads what the web app answered. */
export interface WebAppReader {
  readonly window: string;
  readonly person: string;
  readonly language: PageLanguage;
}

const NO_FUNCTION = /^Script function not found: (doGet|doPost)$/;

/** A script without a web page is nobody's fault: cause, action, and then what Google's users see. */
function errorPage(message: string, language: PageLanguage): string {
  const name = NO_FUNCTION.exec(message)?.[1];
  if (name !== 'doGet' && name !== 'doPost') return plainPage(message);
  const words = liveWords(language);
  const style =
    'body { font: 16px/1.5 sans-serif; margin: 24px; color: #1f2a33; background: #fff } h1 { font-size: 18px } small { color: #55626e }';
  return `<style>${style}</style><main lang="${language}"><h1>${words.noWebPage[name]}</h1><p>${words.addFunction(name)}</p><p><small>${words.googleSays(message)}</small></p></main>`;
}

function shownPage(response: WebAppResponse, language: PageLanguage): string {
  switch (response.kind) {
    case 'html':
      return response.html;
    case 'text':
      return plainPage(response.content);
    case 'error':
      return errorPage(response.message, language);
  }
}

/** What the web app answered a visit with; a text or an error is shown as it is. */
export function webAppFrame(
  response: WebAppResponse,
  location: FrameLocation | null,
  { window, person, language }: WebAppReader,
): NewFrame {
  const isPage = response.kind === 'html';
  const title = isPage ? response.title : '';
  const html = shownPage(response, language);
  const metaTags = isPage ? response.metaTags : [];
  const document = (origin: string): FrameDocument => ({
    html: framedDocument(html, { title, origin, location, metaTags }),
    policy: FRAME_POLICY,
  });
  return { view: { kind: 'webapp', title, width: null, height: null }, window, person, document };
}
