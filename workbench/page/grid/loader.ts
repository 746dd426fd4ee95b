import type { Client } from '../client';
import { CallFailed } from '../client';
import type { SpanView } from '../../host/live/protocol/book';
import { nextBlock } from './loadOrder';
import type { Change, GridModel } from './model';

interface Hearers {
  readonly onRows: (change: Change) => void;
  readonly onFailure: (message: string) => void;
}

/** How long to wait before asking again after the server did not answer. Milliseconds. */
const PAUSE = 3000;

/** Fetches the active tab's rows, what is on the screen first; one request at a time. */
export class RowLoader {
  private busy = false;
  private stopped = false;

  constructor(
    private readonly client: Client,
    private readonly model: GridModel,
    private readonly seen: () => { sheetId: number; rows: SpanView | null },
    private readonly hearers: Hearers,
  ) {}

  get idle(): boolean {
    return !this.busy;
  }

  /** Looks for something to fetch; to be called whenever the tab, the scroll position or the rows change. */
  wake(): void {
    if (!this.busy && !this.stopped) void this.run();
  }

  private next(): { sheetId: number; span: SpanView } | null {
    const { sheetId, rows } = this.seen();
    const head = this.model.head(sheetId);
    if (head === undefined) return null;
    const store = this.model.store(sheetId);
    const isLoaded = (row: number): boolean => store.isLoaded(row);
    const span = nextBlock({ seen: rows, frozen: head.rows.frozen, lastRow: head.lastRow, isLoaded });
    return span === null ? null : { sheetId, span };
  }

  private async run(): Promise<void> {
    this.busy = true;
    try {
      for (let wanted = this.next(); wanted !== null && !this.stopped; wanted = this.next()) {
        await this.tryFetch(wanted.sheetId, wanted.span);
      }
    } finally {
      this.busy = false;
    }
  }

  private async tryFetch(sheetId: number, span: SpanView): Promise<void> {
    try {
      await this.fetch(sheetId, span);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      this.hearers.onFailure(error.message);
      await new Promise((resume) => setTimeout(resume, PAUSE));
    }
  }

  /** Asks for one row again, whatever is known of it. */
  refresh(sheetId: number, row: number): Promise<void> {
    return this.tryFetch(sheetId, { first: row, last: row });
  }

  private async fetch(sheetId: number, { first, last }: SpanView): Promise<void> {
    const view = await this.client.call('rows', { window: this.client.window, sheetId, first, last });
    const change = this.model.takeRows(view);
    this.model.store(sheetId).fillGaps(first, last, view);
    this.hearers.onRows(change);
  }

  stop(): void {
    this.stopped = true;
  }
}
