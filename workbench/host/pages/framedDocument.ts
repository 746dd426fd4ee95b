import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FrameLocation, FrameSettings } from '../../page/frame/messages';
import type { MetaTag } from '../../platform/served';

/**
 * Goes as `Content-Security-Policy` with every document of `framedDocument`. The sandbox takes the document's origin
 * away, so that it can reach nothing of the server: it talks to the window around it, by `postMessage` alone. All is
 * inlined (PLATFORM 6.3), so nothing may be loaded.
 */
export const FRAME_POLICY = [
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads',
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data: blob:',
  'media-src data: blob:',
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

export interface FramedOptions {
  readonly title: string;
  /** The window's origin, such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** A web app's page: what it was asked for. Default: a sidebar or dialog, which was asked for nothing. */
  readonly location?: FrameLocation | null;
  readonly metaTags?: readonly MetaTag[];
}

let code: string | null = null;

/** The built script, beside a built command or in the project that the process was started in; read once. */
function googleScript(): string {
  if (code !== null) return code;
  const beside = join(dirname(process.argv[1] ?? '.'), '..', 'page', 'googleScript.js');
  const here = join(process.cwd(), 'build', 'page', 'googleScript.js');
  const found = [beside, here].find((path) => existsSync(path));
  if (found === undefined) throw new Error(`There is no ${here}. Run "npm run build" first.`);
  // As text of a script element it must not end that element.
  code = readFileSync(found, 'utf8').replace(/<(?=\/script|!--)/gi, '\\x3c');
  return code;
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

function headOf(html: string, options: FramedOptions): string {
  const settings: FrameSettings = { origin: options.origin, location: options.location ?? null };
  const metaTags = (options.metaTags ?? []).map(
    ({ name, content }) => `<meta name="${escaped(name)}" content="${escaped(content)}">`,
  );
  return [
    '<meta charset="utf-8">',
    ...metaTags,
    `<title>${escaped(options.title)}</title>`,
    // A link leads out of the frame, as Google's guide has every page say; a page that says it itself is left alone.
    ...(/<base\b/i.test(html) ? [] : ['<base target="_top">']),
    `<script data-settings="${escaped(JSON.stringify(settings))}">${googleScript()}</script>`,
  ].join('');
}

/** What stands before the head's contents: comments, doctype, `<html>` and `<head>`, each where there is one. */
const BEFORE_HEAD =
  /^(?:\s|<!--[\s\S]*?-->)*(?:<!doctype[^>]*>)?(?:\s|<!--[\s\S]*?-->)*(?:<html(?:\s[^>]*)?>)?(?:\s|<!--[\s\S]*?-->)*(?:<head(?:\s[^>]*)?>)?/i;

/**
 * The document that the server sends into a frame: the script's page with `google.script` before anything else in it.
 * Send it with `FRAME_POLICY`. A page without a doctype gets one, so that all are laid out by the same rules.
 */
export function framedDocument(html: string, options: FramedOptions): string {
  const before = BEFORE_HEAD.exec(html)?.[0] ?? '';
  const doctype = /<!doctype/i.test(before) ? '' : '<!DOCTYPE html>\n';
  return doctype + before + headOf(html, options) + html.slice(before.length);
}
