import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  RANGE_TYPE,
  type IRange,
  type Worksheet,
} from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type SpreadsheetSkeleton } from '@univerjs/engine-render';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SelectionMoveType,
  SetFrozenMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowCountMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import {
  IMarkSelectionService,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
} from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { AreaView, SheetHead, SpanView } from '../../host/live/protocol/book';
import { columnData, freezeOf, rowData, worksheetData } from './bookData';
import { isEditing } from './cellEditor';
import { type Engine, UNIT } from './engine';
import { wakeKeyboard } from './keyboard';

/** Marks a change of the grid's own model as ours, so that the guard lets it pass and no undo remembers it. */
export const OURS = { fromCollab: true, onlyLocal: true } as const;

/** A rectangle in the page, in pixels. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is selected: whole rows and columns are told apart, since menus differ. */
export interface SelectedArea extends AreaView {
  readonly kind: 'cells' | 'rows' | 'columns' | 'all';
  readonly activeRow: number;
  readonly activeCol: number;
}

const KINDS = new Map<RANGE_TYPE | undefined, SelectedArea['kind']>([
  [RANGE_TYPE.ROW, 'rows'],
  [RANGE_TYPE.COLUMN, 'columns'],
  [RANGE_TYPE.ALL, 'all'],
]);

function replaceAll<D>(target: Record<number, D>, source: Record<number, D>): void {
  for (const place of Object.keys(target)) Reflect.deleteProperty(target, place);
  Object.assign(target, source);
}

/** The bought grid as the rest of this room uses it: tabs, selection, scrolling and drawing, all counted from 1. */
export class Screen {
  private frame = 0;

  constructor(readonly engine: Engine) {}

  private get render() {
    const render = this.engine.injector.get(IRenderManagerService).getRenderById(UNIT);
    if (render === null || render === undefined) throw new Error('The grid draws nothing yet.');
    return render;
  }

  private get skeleton(): SpreadsheetSkeleton | null {
    return this.render.with(SheetSkeletonManagerService).getCurrentSkeleton() ?? null;
  }

  get activeSheet(): number {
    return Number(this.engine.workbook.getActiveSheet().getSheetId());
  }

  get canvas(): HTMLCanvasElement {
    return this.render.engine.getCanvasElement();
  }

  onScroll(hear: () => void): () => void {
    const subscription = this.render.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(hear);
    return () => subscription.unsubscribe();
  }

  onSelection(hear: () => void): () => void {
    const selections = this.engine.injector.get(SheetsSelectionsService);
    const subscriptions = [
      selections.selectionMoveEnd$.subscribe(hear),
      selections.selectionSet$.subscribe(hear),
    ];
    return () => subscriptions.forEach((subscription) => subscription.unsubscribe());
  }

  /** Rows in the scrolling part; null before the first drawing. */
  seenRows(): SpanView | null {
    const range = this.skeleton?.getVisibleRangeByViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    return range === undefined || range.endRow < 0
      ? null
      : { first: range.startRow + 1, last: range.endRow + 1 };
  }

  seenColumns(): SpanView | null {
    const range = this.skeleton?.getVisibleRangeByViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    return range === undefined || range.endColumn < 0
      ? null
      : { first: range.startColumn + 1, last: range.endColumn + 1 };
  }

  selection(): SelectedArea | null {
    const last = this.engine.injector.get(SheetsSelectionsService).getCurrentLastSelection();
    const sheet = this.engine.workbook.getActiveSheet();
    if (last === null || last === undefined) return null;
    const { range, primary } = last;
    const finite = (value: number, other: number): number =>
      Number.isFinite(value) && value >= 0 ? value : other;
    const area = {
      row: finite(range.startRow, 0) + 1,
      col: finite(range.startColumn, 0) + 1,
      lastRow: finite(range.endRow, sheet.getRowCount() - 1) + 1,
      lastCol: finite(range.endColumn, sheet.getColumnCount() - 1) + 1,
    };
    return {
      ...area,
      kind: KINDS.get(range.rangeType) ?? 'cells',
      activeRow: primary.actualRow + 1,
      activeCol: primary.actualColumn + 1,
    };
  }

  /** Selects, with the active cell at the area's beginning unless said otherwise, and scrolls there. */
  select(
    { row, col, lastRow, lastCol }: AreaView,
    active: { row: number; col: number } = { row, col },
  ): void {
    const range: IRange = {
      startRow: row - 1,
      startColumn: col - 1,
      endRow: lastRow - 1,
      endColumn: lastCol - 1,
    };
    const place = { startRow: active.row - 1, startColumn: active.col - 1 };
    this.engine.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: UNIT,
      subUnitId: String(this.activeSheet),
      type: SelectionMoveType.MOVE_END,
      reveal: true,
      selections: [
        {
          range: { ...range, rangeType: RANGE_TYPE.NORMAL },
          primary: {
            ...place,
            endRow: place.startRow,
            endColumn: place.startColumn,
            actualRow: place.startRow,
            actualColumn: place.startColumn,
            isMerged: false,
            isMergedMainCell: false,
          },
          style: null,
        },
      ],
    });
  }

  /** Whether no row below is to be seen. */
  isLastShown(row: number): boolean {
    const sheet = this.engine.workbook.getActiveSheet();
    for (let place = row; place < sheet.getRowCount(); place++) if (sheet.getRowVisible(place)) return false;
    return true;
  }

  activate(sheetId: number): void {
    if (sheetId === this.activeSheet) return;
    this.engine.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
      unitId: UNIT,
      subUnitId: String(sheetId),
    });
  }

  /** A tab shown for the first time has nothing selected, or a hidden cell: its first cell that is to be seen. */
  selectSomething(): void {
    const sheet = this.engine.workbook.getActiveSheet();
    const now = this.selection();
    if (now !== null && sheet.getRowVisible(now.activeRow - 1) && sheet.getColVisible(now.activeCol - 1))
      return;
    const first = (count: number, isVisible: (place: number) => boolean): number => {
      for (let place = 0; place < count; place++) if (isVisible(place)) return place + 1;
      return 1;
    };
    const row = first(sheet.getRowCount(), (place) => sheet.getRowVisible(place));
    const col = first(sheet.getColumnCount(), (place) => sheet.getColVisible(place));
    this.select({ row, col, lastRow: row, lastCol: col });
  }

  addSheet(head: SheetHead): void {
    this.engine.commands.syncExecuteCommand(
      InsertSheetMutation.id,
      {
        unitId: UNIT,
        subUnitId: String(head.id),
        index: this.engine.workbook.getSheetSize(),
        sheet: mergeWorksheetSnapshotWithDefault(worksheetData(head)),
      },
      OURS,
    );
  }

  removeSheet(sheetId: number): void {
    const params = { unitId: UNIT, subUnitId: String(sheetId) };
    this.engine.commands.syncExecuteCommand(RemoveSheetMutation.id, params, OURS);
  }

  /** Takes over sizes, hidden places, counts and frozen parts of a tab. */
  applyHead(head: SheetHead): void {
    const sheet = this.engine.workbook.getSheetBySheetId(String(head.id));
    if (sheet === null || sheet === undefined) {
      this.addSheet(head);
      return;
    }
    const config = sheet.getConfig();
    replaceAll(sheet.getRowManager().getRowData(), rowData(head.rows));
    replaceAll(sheet.getColumnManager().getColumnData(), columnData(head.columns));
    config.columnCount = head.columns.count;
    config.showGridlines = head.gridlinesHidden ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    config.name = head.name;
    const place = { unitId: UNIT, subUnitId: String(head.id) };
    const rowCount = { ...place, rowCount: head.rows.count };
    this.engine.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, rowCount, OURS);
    this.applyFreeze(sheet, head);
  }

  private applyFreeze(sheet: Worksheet, head: SheetHead): void {
    const wanted = freezeOf(head);
    const params = { unitId: UNIT, subUnitId: String(head.id), ...wanted, resetScroll: false };
    const { xSplit, ySplit } = sheet.getConfig().freeze;
    if (xSplit === wanted.xSplit && ySplit === wanted.ySplit && xSplit + ySplit === 0) return;
    this.engine.commands.syncExecuteCommand(SetFrozenMutation.id, params, OURS);
  }

  /** Draws the active tab again at the next frame; many calls are one drawing. */
  redraw(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const skeletons = this.render.with(SheetSkeletonManagerService);
      skeletons.makeDirty({ sheetId: String(this.activeSheet) }, true);
      skeletons.reCalculate();
      this.render.mainComponent?.makeForceDirty();
      this.render.scene.makeDirty();
    });
  }

  /** Where a cell lies in the page; null while it is not drawn. */
  cellBox(row: number, col: number): PageBox | null {
    const { skeleton } = this;
    const main = this.render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (skeleton === null || main === undefined) return null;
    const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row - 1, col - 1);
    const { xSplit, ySplit } = this.engine.workbook.getActiveSheet().getConfig().freeze;
    const page = this.canvas.getBoundingClientRect();
    const left = page.left + startX - (col <= xSplit ? 0 : main.viewportScrollX);
    const top = page.top + startY - (row <= ySplit ? 0 : main.viewportScrollY);
    return { left, top, width: endX - startX, height: endY - startY };
  }

  /** A dashed line around what a paste would bring; null takes it away. */
  markCopied(area: AreaView | null): void {
    const marks = this.engine.injector.get(IMarkSelectionService);
    marks.removeAllShapes();
    if (area === null) return;
    const { row, col, lastRow, lastCol } = area;
    const range = { startRow: row - 1, startColumn: col - 1, endRow: lastRow - 1, endColumn: lastCol - 1 };
    marks.addShape({
      range,
      primary: null,
      style: { stroke: '#0b6e4f', strokeWidth: 1.5, strokeDash: 6, fill: 'rgba(0,0,0,0)', widgets: {} },
    });
  }

  /** Where the headers cross, in pixels. */
  corner(): { readonly width: number; readonly height: number } {
    const { skeleton } = this;
    return { width: skeleton?.rowHeaderWidth ?? 46, height: skeleton?.columnHeaderHeight ?? 20 };
  }

  /** Gives the keyboard to the grid. */
  focus(): void {
    if (isEditing(this.engine)) this.engine.injector.get(ILayoutService).focus();
    else wakeKeyboard(this.engine);
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
  }
}
