/** Nothing of a mail may run or be fetched: what its reader cannot see without a network, recipients may not see either. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

/** Media queries about the reader's colours, answered as if the reader had the chosen ones: the browser knows only its own. */
function inScheme(html: string, scheme: 'light' | 'dark'): string {
  return html.replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi, (_, asked: string) =>
    asked.toLowerCase() === scheme ? '(min-width: 0px)' : '(max-width: 0px)',
  );
}

/**
 * A mail's HTML as a document for a frame without scripts. The policy stands before anything of the mail, so that
 * nothing in it comes earlier; a second doctype, `html` or `head` of the mail's own is merged by the browser.
 */
export function mailDocument(html: string, scheme: 'light' | 'dark'): string {
  return [
    '<!doctype html><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<meta name="color-scheme" content="${scheme}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<style>:root{color-scheme:${scheme}}body{margin:16px;overflow-wrap:anywhere}</style>`,
    inScheme(html, scheme),
  ].join('');
}
