/** So many characters of a name or a reason stand in a mail; a cell may hold four hundred times as many. */
export const BRIEF = 120;

/** A text as it stands in a mail: with its beginning, where it is very long. */
export function brief(text: string): string {
  if (text.length <= BRIEF) return text;
  const last = text.charCodeAt(BRIEF - 2);
  // Never half of a character that has two units.
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, BRIEF - (isHalf ? 2 : 1))}…`;
}
