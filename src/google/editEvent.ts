import type { SheetArea } from '../ports';

export interface EditEvent {
  readonly area: SheetArea;
  /** Who typed, in lower case; null where Google does not say (PLATFORM 2.6). */
  readonly by: string | null;
}

/**
 * What an edit event tells. Its `value` and `oldValue` exist for one typed cell only, so the range is what counts
 * (PLATFORM 4.22).
 * @returns null for anything that is no edit event
 */
export function editOf(event: unknown): EditEvent | null {
  if (typeof event !== 'object' || event === null) return null;
  // Google makes the event; the typings say of it what is used here.
  const { range, user } = event as Partial<GoogleAppsScript.Events.SheetsOnEdit>;
  if (range === undefined) return null;
  const by = user?.getEmail().toLowerCase() ?? '';
  return {
    area: {
      sheetId: range.getSheet().getSheetId(),
      row: range.getRow(),
      column: range.getColumn(),
      lastRow: range.getLastRow(),
      lastColumn: range.getLastColumn(),
    },
    by: by === '' ? null : by,
  };
}
