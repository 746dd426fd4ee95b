/**
 * One switch for each fact of PLATFORM.md that is *open*: sources contradict each other, and nothing could be tried.
 * The product must be right in every position.
 */
export interface Switches {
  /** A `=…` text written into a cell of format `@`. PLATFORM 4.6 */
  textCellFormula: 'formula' | 'text';
  /** An apostrophe written as the first character into a cell of format `@`. PLATFORM 4.6 */
  textCellApostrophe: 'hidden' | 'visible';
  /** `"+1 555 …"` and `"+86…"` in an unformatted cell. PLATFORM 4.5 */
  plusSign: 'converted' | 'text';
  /** `appendRow` on a sheet whose last row is filled. PLATFORM 4.14 */
  appendRowGrows: 'grows' | 'throws';
  /** `appendRow` into a column of format `@`. PLATFORM 4.7 (field, "may") */
  appendRowFormat: 'kept' | 'ignored';
  /** Developer metadata on a row when the rows are sorted. PLATFORM 4.16 */
  rowMetadataOnSort: 'follows' | 'stays';
  /** `getActiveSpreadsheet()` of a bound script in a web app. PLATFORM 2.8 */
  activeSpreadsheetInWebApp: 'works' | 'null';
  /** Midnight of a day on which the spreadsheet's zone has none: the first instant of the day, or an hour before. */
  gapMidnight: 'after' | 'before';
  /** `getActiveUser().getEmail()` where Google may or may not tell (menus of consumer accounts). PLATFORM 2.6 */
  activeUserEmail: 'told' | 'blank';
}

/** Every position of every switch; the first is the default. */
export const SWITCH_POSITIONS: { readonly [K in keyof Switches]: readonly Switches[K][] } = {
  textCellFormula: ['formula', 'text'],
  textCellApostrophe: ['hidden', 'visible'],
  plusSign: ['converted', 'text'],
  appendRowGrows: ['grows', 'throws'],
  appendRowFormat: ['kept', 'ignored'],
  rowMetadataOnSort: ['follows', 'stays'],
  activeSpreadsheetInWebApp: ['works', 'null'],
  gapMidnight: ['after', 'before'],
  activeUserEmail: ['told', 'blank'],
};

export const DEFAULT_SWITCHES: Switches = {
  textCellFormula: 'formula',
  textCellApostrophe: 'hidden',
  plusSign: 'converted',
  appendRowGrows: 'grows',
  appendRowFormat: 'kept',
  rowMetadataOnSort: 'follows',
  activeSpreadsheetInWebApp: 'works',
  gapMidnight: 'after',
  activeUserEmail: 'told',
};
