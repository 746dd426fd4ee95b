/**
 * What this spreadsheet does with texts in cells of format `@`, which sources contradict each other about
 * (PLATFORM 4.5, 4.6); found out by probe.ts and remembered.
 */
export interface TextHabits {
  /** First characters that make an `@` cell something else than the text. */
  readonly changes: readonly string[];
  /** Whether an apostrophe written first into an `@` cell disappears and shields what follows. */
  readonly apostropheHides: boolean;
  /** Whether the sheet's own search finds what stands in hidden columns, as our ids do. */
  readonly searchFindsHidden: boolean;
}

/** First characters with which texts are known to be taken for something else, somewhere. */
export const RISKY_STARTS = ['=', '+', '-', '@', "'"] as const;

/**
 * Before anything was found out: nothing that is risky anywhere is written into an `@` cell, and rows are found by
 * reading the key column.
 */
export const UNKNOWN_HABITS: TextHabits = {
  changes: RISKY_STARTS,
  apostropheHides: false,
  searchFindsHidden: false,
};

/** How a text gets into a cell so that it comes back exactly. */
export type TextRoute =
  /** Into a cell of format `@`. */
  | { readonly into: 'text cell'; readonly written: string }
  /** Into a cell of general format, where an apostrophe always shields; the format is set to `@` afterwards. */
  | { readonly into: 'general cell'; readonly written: string };

/** In a cell of general format a leading apostrophe is never part of the value. PLATFORM 4.4 */
export function shielded(text: string): string {
  return `'${text}`;
}

export function routeOf(text: string, habits: TextHabits): TextRoute {
  const start = text.charAt(0);
  if (start === '' || !habits.changes.includes(start)) return { into: 'text cell', written: text };
  if (habits.apostropheHides) return { into: 'text cell', written: shielded(text) };
  return { into: 'general cell', written: shielded(text) };
}
