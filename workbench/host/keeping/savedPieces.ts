import { pack, savedAround, saveRow } from '../../store/workbook/json';
import { type Change, openJournal } from '../../store/workbook/journal';
import type { Row, Sheet, Workbook } from '../../store/workbook/workbook';
import type { Mail, World } from '../../store/world';

/** Rows of a tab whose text is made and kept together: few enough to be made anew at once, and not too many pieces. */
const ROWS_TOGETHER = 400;

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');

/** Changes that leave the texts of other rows alone; after any other, all are made anew. */
const KEEPS_ROWS: ReadonlySet<Change['kind']> = new Set(['rows', 'sheet', 'head']);

interface Tab {
  /** The list of rows that the texts are of. */
  readonly rows: Sheet['rows'];
  /** By their place; a hole is to be made. */
  readonly texts: (Buffer | undefined)[];
}

function lastKept(rows: readonly (Row | null)[]): number {
  let last = rows.length;
  while (last > 0 && saveRow(rows[last - 1] ?? null, (pattern) => pattern) === null) last -= 1;
  return last;
}

/**
 * The saved form of a world, in pieces of which those are made anew that changed since the last time, as the workbook's
 * journal has it: so a large workbook does not stand still for each save. Patterns keep the numbers that they have.
 */
export class SavedPieces {
  private workbook: Workbook | null = null;
  private mark = 0;
  private tabs = new Map<number, Tab>();
  /** Mails never change once they are sent. */
  private readonly mails = new WeakMap<Mail, string>();

  constructor(private readonly format: number) {}

  /** Bytes of JSON, one piece after the other. They stay as they are, whatever becomes of the world. */
  of(world: World): readonly Buffer[] {
    this.forgetChanged(world.workbook);
    const { workbook, mails, ...rest } = world;
    const around = savedAround(workbook, workbook.props);
    const sent = mails.map((mail) => this.mailText(mail)).join(',');
    const head = `{"format":${this.format},"world":${opened(rest)}"mails":[${sent}],"workbook":${opened(around)}"sheets":[`;
    const tabs = workbook.sheets.flatMap((sheet, at) => this.tabPieces(sheet, at > 0));
    return [bytesOf(head), ...tabs, bytesOf(']}}}')];
  }

  private mailText(mail: Mail): string {
    const known = this.mails.get(mail) ?? JSON.stringify(mail);
    this.mails.set(mail, known);
    return known;
  }

  private forgetChanged(workbook: Workbook): void {
    const journal = openJournal(workbook);
    const changes = this.workbook === workbook ? journal.since(this.mark) : null;
    this.workbook = workbook;
    this.mark = journal.mark;
    if (changes === null || !changes.every(({ kind }) => KEEPS_ROWS.has(kind))) {
      this.tabs = new Map();
      return;
    }
    for (const change of changes) {
      if (change.kind !== 'rows') continue;
      const texts = this.tabs.get(change.sheetId)?.texts ?? [];
      const last = Math.min(Math.floor((change.last - 1) / ROWS_TOGETHER), texts.length - 1);
      for (let at = Math.floor((change.first - 1) / ROWS_TOGETHER); at <= last; at += 1)
        texts[at] = undefined;
    }
  }

  private tabOf(sheet: Sheet): Tab {
    const known = this.tabs.get(sheet.id);
    if (known?.rows === sheet.rows) return known;
    const tab = { rows: sheet.rows, texts: [] };
    this.tabs.set(sheet.id, tab);
    return tab;
  }

  private tabPieces(sheet: Sheet, follows: boolean): Buffer[] {
    const { rows, ...rest } = sheet;
    const { texts } = this.tabOf(sheet);
    const last = lastKept(rows);
    const count = Math.ceil(last / ROWS_TOGETHER);
    // The last piece ends with the last row that holds anything, which may be another one now.
    if (texts.length !== count) texts.length = Math.max(0, Math.min(texts.length, count) - 1);
    const pieces: Buffer[] = [];
    for (let at = 0; at < count; at += 1) {
      const first = at * ROWS_TOGETHER;
      const made = texts[at] ?? bytesOf(rowTexts(rows, first, Math.min(first + ROWS_TOGETHER, last)));
      texts[at] = made;
      if (at > 0) pieces.push(COMMA);
      pieces.push(made);
    }
    // An object stays an object.
    const before = `${follows ? ',' : ''}${opened(pack(rest) as object)}"rows":[`;
    return [bytesOf(before), ...pieces, bytesOf(']}')];
  }
}

const COMMA = bytesOf(',');

/** An object's JSON without its end, so that more can follow. */
function opened(parts: object): string {
  const text = JSON.stringify(parts).slice(0, -1);
  return text === '{' ? text : `${text},`;
}

function rowTexts(rows: readonly (Row | null)[], first: number, end: number): string {
  const own = (pattern: number): number => pattern;
  return rows
    .slice(first, end)
    .map((row) => JSON.stringify(saveRow(row, own)))
    .join(',');
}
