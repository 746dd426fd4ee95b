import type { OpenCell } from './cellEditor';
import type { GridModel } from './model';
import type { Screen } from './screen';
import type { EditSender, Speaker } from './sender';

/** How long to wait for the row of a text that the server has taken, before asking for it. Milliseconds. */
const PATIENCE = 400;

interface Place {
  readonly sheetId: number;
  readonly row: number;
  readonly col: number;
  /** Which positions are meant; the present ones where it is not said. */
  readonly shape?: number;
}

/** What is typed: shown at once, sent to the server, and put right by what it says. */
export class Typing {
  constructor(
    private readonly model: GridModel,
    private readonly screen: Screen,
    private readonly sender: EditSender,
    private readonly speaker: () => Speaker,
    private readonly refresh: (sheetId: number, row: number) => Promise<void>,
  ) {}

  async type({ sheetId, row, col, shape }: Place, text: string): Promise<void> {
    const store = this.model.store(sheetId);
    // Elsewhere the cell has moved meanwhile: the server finds it, and the push shows it.
    const inPlace = shape === undefined || shape === store.shape;
    if (inPlace && !this.speaker().readOnly) store.expect(row, col, text);
    this.screen.redraw();
    const done = await this.sender.send(sheetId, { kind: 'type', row, col, text }, shape);
    if (!inPlace) return;
    if (done) {
      await new Promise((resume) => setTimeout(resume, PATIENCE));
      if (store.hope(row, col) === text) await this.refresh(sheetId, row);
    }
    store.settle(row, col, text);
    this.screen.redraw();
  }

  /** The active cell, for its editor to open. Null where it must not. */
  open(): OpenCell | null {
    const selection = this.screen.selection();
    const { words, readOnly, onMessage } = this.speaker();
    if (readOnly) onMessage(words.readOnly);
    if (readOnly || selection === null) return null;
    const sheetId = this.screen.activeSheet;
    const store = this.model.store(sheetId);
    const { activeRow: row, activeCol: col } = selection;
    // What is in it is not known yet: typing over it blindly could lose something.
    if (!store.isLoaded(row) && row <= (this.model.head(sheetId)?.lastRow ?? 0)) return null;
    return { sheetId, row, col, shape: store.shape, begin: store.typed(row, col) };
  }

  /** The editor was left with another text; `everywhere` writes it into the whole selection. */
  write({ sheetId, row, col, shape }: OpenCell, text: string, everywhere: boolean): void {
    const selection = this.screen.selection();
    if (!everywhere || selection === null) {
      void this.type({ sheetId, row, col, shape }, text);
      return;
    }
    const rows = Array.from({ length: selection.lastRow - selection.row + 1 }, () =>
      Array.from({ length: selection.lastCol - selection.col + 1 }, () => text),
    );
    void this.sender.send(sheetId, { kind: 'paste', row: selection.row, col: selection.col, rows }, shape);
  }
}
