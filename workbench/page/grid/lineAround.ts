/** Where the line begins and ends in which a caret stands, in a text with `\r` between lines. */
export function lineAround(text: string, caret: number): { readonly start: number; readonly end: number } {
  const end = text.indexOf('\r', caret);
  return { start: caret === 0 ? 0 : text.lastIndexOf('\r', caret - 1) + 1, end: end < 0 ? text.length : end };
}
