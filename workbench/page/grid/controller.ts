import type { IDisposable } from '@univerjs/core';
import type { AreaView, BookHead, LookView, RuleView, SheetHead } from '../../host/live/protocol/book';
import type { SheetEdit } from '../../host/live/protocol/edits';
import type { Push } from '../../host/live/protocol/pushes';
import type { Client } from '../client';
import { plainArea } from './a1';
import { openAt } from './actions';
import { listenToLineKeys } from './caret';
import { isEditing, refreshFormulaBar, watchCellEditor } from './cellEditor';
import { StyleCache } from './cellStyle';
import { cellView } from './cellView';
import { type EngineSettings, startEngine } from './engine';
import { FIT_COLUMN, fitColumns } from './fitColumn';
import { GESTURES } from './gestures';
import { guardModel } from './guard';
import { listenToHands } from './hands';
import { watchPointer } from './hover';
import { keepKeyboardAwake } from './keyboard';
import { RowLoader } from './loader';
import type { Mark } from './mark';
import { markRenders } from './marks';
import { type Change, GridModel } from './model';
import { Screen } from './screen';
import { EditSender, type Speaker } from './sender';
import { showCells } from './shownCells';
import { Typing } from './typing';
import { UiStore } from './uiState';

export interface Outside {
  readonly speaker: () => Speaker;
  /** Whether its person may only look. */
  readonly readOnly: () => boolean;
  onSelect(sheetId: number, area: AreaView): void;
  onReady(): void;
}

/** Brings the bought grid, the loaded rows and the server together. Lives as long as one `Grid` is on the page. */
export class GridController {
  readonly model: GridModel;
  readonly screen: Screen;
  readonly ui: UiStore;
  readonly sender: EditSender;
  readonly loader: RowLoader;
  private readonly typing: Typing;
  /** The element that the bought grid fills. */
  readonly container: HTMLElement;
  private readonly parts: (IDisposable | (() => void))[] = [];
  /** What the server said before there was anything to draw on. */
  private readonly early: Push[] = [];
  private drawn = false;
  private ready = false;
  /** This window has asked for a new tab, and shows it when it comes. */
  private awaitsTab = false;
  private disposed = false;

  constructor(
    readonly client: Client,
    book: BookHead,
    settings: EngineSettings,
    private readonly outside: Outside,
  ) {
    this.container = settings.container;
    this.model = new GridModel(book);
    const firstShown = book.sheets.find(({ hidden }) => !hidden) ?? book.sheets[0];
    this.ui = new UiStore({
      book,
      activeSheet: firstShown?.id ?? 0,
      selection: null,
      popup: null,
      hovered: null,
      finding: false,
      found: [],
      loading: true,
      drawing: 0,
    });
    this.sender = new EditSender(client, this.model, outside.speaker);
    // Ahead of the bought grid's own: it would take the keys that are ours.
    this.parts.push(listenToHands(settings.container, this));
    this.screen = new Screen(startEngine(settings, book));
    this.parts.push(listenToLineKeys(settings.container, this.screen.engine));
    this.parts.push(keepKeyboardAwake(settings.container, this.screen.engine));
    this.typing = new Typing(this.model, this.screen, this.sender, outside.speaker, (sheetId, row) =>
      this.loader.refresh(sheetId, row),
    );
    this.loader = new RowLoader(
      client,
      this.model,
      () => ({ sheetId: this.screen.activeSheet, rows: this.screen.seenRows() }),
      {
        onRows: (change) => this.apply(change),
        onFailure: (message) => outside.speaker().onMessage(message),
      },
    );
    this.connectModel();
    void this.screen.engine.drawn.then(() => this.begin());
  }

  private begin(): void {
    if (this.disposed) return;
    this.parts.push(
      this.screen.onScroll(() => this.onScroll()),
      this.screen.onSelection(() => this.onSelection()),
    );
    this.parts.push(watchPointer(this, () => this.outside.speaker().words));
    this.drawn = true;
    for (const push of this.early.splice(0)) this.hear(push);
    this.show(this.ui.get().activeSheet);
  }

  private connectModel(): void {
    const { engine } = this.screen;
    const renders = markRenders((mark, row, col) => this.onMark(mark, row, col));
    const palette = { legend: this.model.legend, styles: new StyleCache(this.model.legend.looks), renders };
    const { model } = this;
    this.parts.push(
      showCells(engine, {
        cell: (id, row, col) => cellView(model.store(id), row, col, model.head(id)?.filter ?? null, palette),
        typed: (id, row, col) => model.store(id).typed(row, col),
        isFiltered: (id, row) => model.isFiltered(id, row),
      }),
      guardModel(engine.commands, (name, params) => this.onGesture(name, params)),
      watchCellEditor(engine, {
        open: () => this.typing.open(),
        write: (cell, text, everywhere) => this.typing.write(cell, text, everywhere),
      }),
      this.client.listen((push) => (this.drawn ? this.hear(push) : this.early.push(push))),
    );
  }

  // ── What the server says ──────────────────────────────────────────────────────────────────────────────────────

  private hear(push: Push): void {
    if (push.kind === 'select') {
      this.goTo(push.sheetId, push.area);
      return;
    }
    const change = this.model.hear(push);
    if (change !== null) this.apply(change);
  }

  private apply({ heads, gone, added, cells }: Change): void {
    const { book } = this.model;
    const active = this.screen.activeSheet;
    if (gone.includes(active) || this.head()?.hidden === true) {
      const other = book.sheets.find(({ hidden, id }) => !hidden && id !== active) ?? book.sheets[0];
      for (const head of heads) this.screen.applyHead(head);
      if (other !== undefined) this.show(other.id);
    } else for (const head of heads) this.screen.applyHead(head);
    for (const id of gone) this.screen.removeSheet(id);
    if (cells.includes(this.screen.activeSheet)) {
      this.screen.redraw();
      refreshFormulaBar(this.screen.engine);
    }
    const wanted = added[0];
    if (this.awaitsTab && wanted !== undefined) {
      this.awaitsTab = false;
      this.show(wanted);
    }
    this.followUp();
  }

  private followUp(): void {
    const seen = this.screen.seenRows();
    const head = this.head();
    const store = this.model.store(this.screen.activeSheet);
    const first = Math.min(seen?.first ?? 1, head?.lastRow ?? 0);
    const loading = first > 0 && !store.isLoaded(first);
    const { drawing } = this.ui.get();
    this.ui.set({
      book: this.model.book,
      activeSheet: this.screen.activeSheet,
      loading,
      drawing: drawing + 1,
    });
    if (!loading && !this.ready) {
      this.ready = true;
      this.outside.onReady();
    }
    this.loader.wake();
  }

  // ── What hands do ─────────────────────────────────────────────────────────────────────────────────────────────

  head(): SheetHead | undefined {
    return this.model.head(this.screen.activeSheet);
  }

  get isDrawn(): boolean {
    return this.drawn;
  }

  get readOnly(): boolean {
    return this.outside.readOnly();
  }

  get editing(): boolean {
    return isEditing(this.screen.engine);
  }

  say(message: string): void {
    this.outside.speaker().onMessage(message);
  }

  ruleAt(row: number, col: number): RuleView | null {
    const key = this.model.store(this.screen.activeSheet).row(row)?.rules?.[col];
    return key === undefined ? null : (this.model.legend.rules.get(key) ?? null);
  }

  lookAt(row: number, col: number): LookView | null {
    const key = this.model.store(this.screen.activeSheet).row(row)?.looks[col - 1] ?? 0;
    return this.model.legend.looks.get(key) ?? null;
  }

  edit(edit: SheetEdit, sheetId = this.screen.activeSheet): Promise<boolean> {
    return this.sender.send(sheetId, edit);
  }

  /** Adds an empty tab, or a copy of one, and goes there. */
  async addTab(copyOf: number | null): Promise<void> {
    this.awaitsTab = true;
    const edit = copyOf === null ? this.edit({ kind: 'addTab' }) : this.edit({ kind: 'copyTab' }, copyOf);
    if (!(await edit)) this.awaitsTab = false;
  }

  /** Types a text into a cell as a person does. */
  type(row: number, col: number, text: string): Promise<void> {
    return this.typing.type({ sheetId: this.screen.activeSheet, row, col }, text);
  }

  private onGesture(name: string, params: Readonly<Record<string, unknown>>): void {
    const head = this.head();
    if (head !== undefined && name === FIT_COLUMN) {
      fitColumns(params, this.model, head).forEach((edit) => void this.edit(edit));
      return;
    }
    const gesture = GESTURES[name];
    if (head === undefined || gesture === undefined) return;
    for (const edit of gesture(params, { head, selection: this.screen.selection() })) void this.edit(edit);
  }

  private onMark(mark: Mark, row: number, col: number): void {
    if (mark === 'checked' || mark === 'unchecked') {
      void this.type(row, col, mark === 'checked' ? 'FALSE' : 'TRUE');
      return;
    }
    // After the press has moved the selection, which closes whatever is open.
    setTimeout(() => openAt(this, row, col), 0);
  }

  // ── Tabs, selection, scrolling ────────────────────────────────────────────────────────────────────────────────

  show(sheetId: number): void {
    this.screen.activate(sheetId);
    this.screen.selectSomething();
    this.ui.set({ popup: null, hovered: null });
    this.followUp();
    this.onSelection();
    this.screen.redraw();
  }

  goTo(sheetId: number, area: AreaView): void {
    if (this.model.head(sheetId) === undefined) return;
    if (sheetId !== this.screen.activeSheet) this.show(sheetId);
    this.screen.select(area);
    this.screen.selectSomething();
  }

  private onScroll(): void {
    const { popup, hovered } = this.ui.get();
    if (popup !== null || hovered !== null) this.ui.set({ popup: null, hovered: null });
    requestAnimationFrame(() => this.followUp());
  }

  private onSelection(): void {
    const selection = this.screen.selection();
    const before = this.ui.get();
    const sheetId = this.screen.activeSheet;
    if (selection === null) return;
    const same =
      JSON.stringify(selection) === JSON.stringify(before.selection) && before.activeSheet === sheetId;
    if (same) return;
    this.ui.set({ selection, activeSheet: sheetId });
    this.outside.onSelect(sheetId, plainArea(selection));
  }

  dispose(): void {
    this.disposed = true;
    this.loader.stop();
    for (const part of this.parts) {
      if (typeof part === 'function') part();
      else part.dispose();
    }
    this.screen.dispose();
    // React is drawing; the bought grid takes its own roots down, which must wait until that is over.
    setTimeout(() => this.screen.engine.univer.dispose(), 0);
  }
}
