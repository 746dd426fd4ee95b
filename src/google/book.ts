import { Refusal } from '../usecases/errors';
import { trustedClock } from './wallClocks';
import { type ZoneDays, zoneDays } from './zoneDays';

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/** The spreadsheet of this script, and what is asked of it once an execution. */
export class Book {
  private opened: Spreadsheet | null = null;
  private sheetsById: Map<number, Sheet> | null = null;
  private knownZone: string | null = null;
  private knownDays: ZoneDays | null = null;

  get spreadsheet(): Spreadsheet {
    if (this.opened === null) {
      // The typings do not say so, but there is none in some web apps (PLATFORM 2.8) and in scripts without a document.
      const active = SpreadsheetApp.getActiveSpreadsheet() as Spreadsheet | null;
      if (active === null) throw new Refusal('not set up', { why: 'no spreadsheet' });
      this.opened = active;
    }
    return this.opened;
  }

  /** Null where no tab has this id. One trip for all tabs. */
  sheet(id: number): Sheet | null {
    this.sheetsById ??= new Map(this.spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
    return this.sheetsById.get(id) ?? null;
  }

  sheets(): readonly Sheet[] {
    this.sheet(0);
    return [...(this.sheetsById?.values() ?? [])];
  }

  /** After a tab was made or removed. */
  forgetSheets(): void {
    this.sheetsById = null;
  }

  zone(): string {
    this.knownZone ??= this.spreadsheet.getSpreadsheetTimeZone();
    return this.knownZone;
  }

  days(): ZoneDays {
    this.knownDays ??= zoneDays(
      trustedClock(
        this.zone(),
        (date, zone, pattern) => Utilities.formatDate(date, zone, pattern),
        Date.now(),
      ),
    );
    return this.knownDays;
  }
}
