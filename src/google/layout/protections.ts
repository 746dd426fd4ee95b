import { columnOf } from '../../domain/table/record';
import type { Range } from '../book';
import type { SheetContext } from '../context';
import { CAPTION_ROW, columnGroups, FIRST_ROW, KEY_ROW } from '../keyRow';
import type { Tab } from '../tab';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** What descriptions of ours begin with in every language, so that they are found again. */
const OURS = 'Rapport: ';

/**
 * Protections that warn and restrict nobody: key row, captions and derived columns; a whole tab where only admins or
 * the program write. Ours are known by their descriptions; the team's stay as they are.
 */
export function layProtections(context: SheetContext, tab: Tab): void {
  if (tab.table.writers === 'everyone') layRanges(context, tab);
  else laySheet(context, tab);
}

function laySheet(context: SheetContext, { sheet, table }: Tab): void {
  const { byAdmins, byProgram } = context.words.guards(context.language());
  const wanted = `${OURS}${table.writers === 'admins' ? byAdmins : byProgram}`;
  const standing = sheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .find((protection) => protection.getDescription().startsWith(OURS));
  if (standing === undefined) sheet.protect().setDescription(wanted).setWarningOnly(true);
  else if (standing.getDescription() !== wanted) standing.setDescription(wanted);
}

function layRanges(context: SheetContext, tab: Tab): void {
  const { sheet } = tab;
  const standing = new Map<string, Protection>();
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    const description = protection.getDescription();
    if (!description.startsWith(OURS)) continue;
    if (standing.has(description)) protection.remove();
    else standing.set(description, protection);
  }
  for (const [description, range] of wantedRanges(context, tab)) {
    const known = standing.get(description);
    standing.delete(description);
    if (known === undefined) range.protect().setDescription(description).setWarningOnly(true);
    else if (known.getRange().getA1Notation() !== range.getA1Notation()) known.setRange(range);
  }
  for (const protection of standing.values()) protection.remove();
}

function wantedRanges(context: SheetContext, tab: Tab): Map<string, Range> {
  const { sheet, table } = tab;
  const language = context.language();
  const guards = context.words.guards(language);
  const { columns } = context.words.vocabulary(table)[language];
  const wanted = new Map<string, Range>();
  const head = sheet.getRange(KEY_ROW, 1, CAPTION_ROW - KEY_ROW + 1, sheet.getMaxColumns());
  wanted.set(`${OURS}${guards.keys}`, head);
  const derived = tab
    .keyRow()
    .placed()
    .filter(({ field }) => columnOf(table, field).derived);
  const rows = sheet.getMaxRows() - FIRST_ROW + 1;
  for (const { column, fields } of columnGroups(derived)) {
    wanted.set(
      `${OURS}${guards.columns(fields.map((field) => columns[field]?.caption ?? field))}`,
      sheet.getRange(FIRST_ROW, column, rows, fields.length),
    );
  }
  return wanted;
}
