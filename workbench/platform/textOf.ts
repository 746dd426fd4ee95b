/** The text that a value gives of itself, as Google takes anything where it wants a text; `''` for nothing. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  // Whatever is left (primitives and objects alike) has a text of its own.
  return (value as { toString: () => string }).toString();
}
