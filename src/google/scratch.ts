import type { Book, Sheet } from './book';
import type { DocumentMemory } from './memory';

const PROPERTY = 'sheet.scratch';
const NAME = 'rapport.scratch';
const ROWS = 100;
const COLUMNS = 80;

/**
 * A hidden tab of the program's own, blank but for the moment in which it is used: images of cells are taken there in
 * the same breath as they are written, and set-up tries out there what the sheet does with texts.
 */
export class Scratch {
  private sheet: Sheet | null = null;
  private rows = 0;
  private columns = 0;

  constructor(
    private readonly book: Book,
    private readonly memory: DocumentMemory,
  ) {}

  /** The tab, with at least so many rows and columns. */
  tab(rows: number, columns: number): Sheet {
    const sheet = this.sheet ?? this.open();
    this.sheet = sheet;
    if (rows > this.rows || columns > this.columns) this.measure(sheet);
    if (rows > this.rows) sheet.insertRowsAfter(this.rows, rows - this.rows);
    if (columns > this.columns) sheet.insertColumnsAfter(this.columns, columns - this.columns);
    this.rows = Math.max(this.rows, rows);
    this.columns = Math.max(this.columns, columns);
    return sheet;
  }

  private measure(sheet: Sheet): void {
    this.rows = sheet.getMaxRows();
    this.columns = sheet.getMaxColumns();
  }

  private open(): Sheet {
    const id = this.memory.get(PROPERTY);
    const known = id === null ? null : this.book.sheet(Number(id));
    if (known !== null) {
      this.rows = ROWS;
      this.columns = COLUMNS;
      return known;
    }
    return this.make();
  }

  private make(): Sheet {
    const { spreadsheet } = this.book;
    const before = spreadsheet.getActiveSheet();
    // A workbook that was copied brings its scratch tab along, but nothing remembers it.
    const made =
      spreadsheet.getSheetByName(NAME) ?? spreadsheet.insertSheet(NAME, spreadsheet.getSheets().length);
    this.measure(made);
    if (this.rows > ROWS) made.deleteRows(ROWS + 1, this.rows - ROWS);
    if (this.columns < COLUMNS) made.insertColumnsAfter(this.columns, COLUMNS - this.columns);
    this.measure(made);
    made.hideSheet();
    // A new tab comes to the front; whoever waits goes on where they were.
    spreadsheet.setActiveSheet(before);
    this.memory.set(PROPERTY, String(made.getSheetId()));
    this.book.forgetSheets();
    return made;
  }
}
