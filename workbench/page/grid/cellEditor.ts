import {
  CustomCommandExecutionError,
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type IDisposable,
  IUniverInstanceService,
  UniverInstanceType,
} from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { KeyCode, MetaKeys } from '@univerjs/ui';
import type { Engine } from './engine';

/** The cell whose editor is open, and what it began with. */
export interface OpenCell {
  readonly sheetId: number;
  readonly row: number;
  readonly col: number;
  /** Positions count as of this shape, however long the editor stays open. */
  readonly shape: number;
  readonly begin: string;
}

interface Hearers {
  /** Null where the cell must not be edited now. */
  readonly open: () => OpenCell | null;
  /** The editor closed with another text than it began with. */
  readonly write: (cell: OpenCell, text: string, wholeSelection: boolean) => void;
}

function editorText({ injector }: Engine): string {
  const editor = injector
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
  const stream = editor?.getBody()?.dataStream ?? '';
  return stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

export function isEditing({ injector }: Engine): boolean {
  return injector.get(IEditorBridgeService).isVisible().visible;
}

/** The bar above the cells shows what the active cell holds, which the server may have changed. */
export function refreshFormulaBar(engine: Engine): void {
  if (!isEditing(engine)) engine.injector.get(IEditorBridgeService).refreshEditCellState();
}

/** How long the bought grid may go on moving the focus after a press. Milliseconds. */
const AFTER_PRESS = 50;

/** When the press is over, the bought grid hands the keyboard to the cell's own box, where letters would be lost. */
function keepBarFocused(engine: Engine): void {
  const focus = (): void => {
    if (!isEditing(engine)) return;
    const editors = engine.injector.get(IEditorService);
    const bar = editors.getEditor(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY);
    const pressed = bar?.getSelectionRanges() ?? [];
    const end = editorText(engine).length;
    // It takes the bar for focused already, and would do nothing.
    editors.blur();
    editors.focus(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY);
    bar?.setSelectionRanges(pressed.length > 0 ? pressed : [{ startOffset: end, endOffset: end }]);
  };
  window.addEventListener('pointerup', () => setTimeout(focus, AFTER_PRESS), { once: true });
}

interface Visibility {
  readonly visible: boolean;
  readonly keycode?: number;
  readonly eventType?: DeviceInputEventType;
}

/** Watches the cell editor open and close, and hands over what was typed, letter by letter as it was. */
export function watchCellEditor(engine: Engine, { open, write }: Hearers): IDisposable {
  let cell: OpenCell | null = null;
  return engine.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id) return;
    // The bought grid fills these in: see IEditorBridgeServiceVisibleParam.
    const { visible, keycode, eventType } = params as Visibility;
    if (visible) {
      if (isEditing(engine)) return;
      cell = open();
      if (cell !== null) {
        // Only the bar above the cells opens at a press.
        if (eventType === DeviceInputEventType.PointerDown) keepBarFocused(engine);
        return;
      }
      // The key that was pressed is in the bar above the cells already.
      setTimeout(() => refreshFormulaBar(engine), 0);
      throw new CustomCommandExecutionError('This cell is not to be edited.');
    }
    const closing = cell;
    cell = null;
    if (closing === null || keycode === KeyCode.ESC) return;
    const text = editorText(engine);
    const everywhere = keycode === (MetaKeys.CTRL_COMMAND | KeyCode.ENTER);
    if (text !== closing.begin || everywhere) write(closing, text, everywhere);
  });
}
