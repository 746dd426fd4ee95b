import type { AreaView } from '../../host/live/protocol/book';
import { act } from './actions';
import { areaText, type Copied, pasteEdit } from './clipboard';
import type { GridController } from './controller';
import { isHomeless } from './keyboard';
import { keyAction } from './keys';

/** Keys, the clipboard and the right button, as long as the cell editor is closed. Returns how to stop. */
export function listenToHands(container: HTMLElement, grid: GridController): () => void {
  let copied: Copied | null = null;
  let plain = false;
  const concerns = (event: Event): boolean =>
    event.target instanceof Node && container.contains(event.target) && !grid.editing;

  const remember = (cut: boolean, area: AreaView): string => {
    copied = copyArea(grid, area, cut);
    grid.screen.markCopied(copied.area);
    return copied.text;
  };
  const forget = (): void => {
    copied = null;
    grid.screen.markCopied(null);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const homeless = grid.isDrawn && !grid.editing && isHomeless(event.target);
    // Before its letter is written: that goes to what has the keyboard then.
    if (homeless) grid.screen.focus();
    else if (!concerns(event)) return;
    if (isStepBeyond(grid, event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const action = keyAction(event);
    if (action === null) return;
    if (action.kind === 'clipboard') {
      // Not prevented: the browser's own event follows, with the clipboard in it.
      plain = action.plain;
      event.stopImmediatePropagation();
      return;
    }
    if (action.kind === 'escape') forget();
    if (!act(grid, action)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const copy = (event: ClipboardEvent, cut: boolean): void => {
    const selection = grid.screen.selection();
    const head = grid.head();
    if (!concerns(event) || selection === null || head === undefined) return;
    event.clipboardData?.setData('text/plain', remember(cut, selection));
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onCopy = (event: ClipboardEvent): void => copy(event, false);
  const onCut = (event: ClipboardEvent): void => copy(event, true);

  const onPaste = (event: ClipboardEvent): void => {
    const selection = grid.screen.selection();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!concerns(event) || selection === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (text === '') return;
    const edit = pasteEdit(text, selection, copied, plain);
    if (edit.kind === 'copy' && edit.cut) forget();
    void grid.edit(edit);
  };

  const onMenu = (event: MouseEvent): void => {
    if (!(event.target instanceof HTMLCanvasElement) || !concerns(event)) return;
    event.preventDefault();
    grid.ui.set({ popup: { kind: 'menu', x: event.clientX, y: event.clientY } });
  };

  const onOrder = (event: CustomEvent<ClipboardOrder>): void => {
    const selection = grid.screen.selection();
    if (selection === null) return;
    if (event.detail.kind === 'paste') {
      plain = false;
      void grid.edit(pasteEdit(event.detail.text, selection, copied, false));
    } else {
      event.detail.take(remember(event.detail.kind === 'cut', selection));
    }
  };
  // The event is our own, sent below.
  const hearOrder = onOrder as EventListener;

  window.addEventListener('keydown', onKey, true);
  document.addEventListener('copy', onCopy, true);
  document.addEventListener('cut', onCut, true);
  document.addEventListener('paste', onPaste, true);
  container.addEventListener('contextmenu', onMenu);
  container.addEventListener(ORDER, hearOrder);
  return () => {
    window.removeEventListener('keydown', onKey, true);
    document.removeEventListener('copy', onCopy, true);
    document.removeEventListener('cut', onCut, true);
    document.removeEventListener('paste', onPaste, true);
    container.removeEventListener('contextmenu', onMenu);
    container.removeEventListener(ORDER, hearOrder);
  };
}

/** An arrow at the last row that is to be seen: the bought grid would go on at the first one, hidden or not. */
function isStepBeyond(
  grid: GridController,
  { code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
): boolean {
  if (code !== 'ArrowDown' || ctrlKey || metaKey || altKey || shiftKey) return false;
  const selection = grid.screen.selection();
  return selection !== null && grid.screen.isLastShown(selection.activeRow);
}

const ORDER = 'grid-clipboard';

type ClipboardOrder =
  | { readonly kind: 'copy' | 'cut'; readonly take: (text: string) => void }
  | { readonly kind: 'paste'; readonly text: string };

/** The context menu's cut, copy and paste, which go the same way as the keys. */
export function orderClipboard(container: HTMLElement, order: ClipboardOrder): void {
  container.dispatchEvent(new CustomEvent(ORDER, { detail: order }));
}

function copyArea(grid: GridController, { row, col, lastRow, lastCol }: AreaView, cut: boolean): Copied {
  const sheetId = grid.screen.activeSheet;
  const store = grid.model.store(sheetId);
  const area = { row, col, lastRow, lastCol };
  const text = areaText(area, grid.head()?.lastRow ?? 0, (r, c) => store.text(r, c));
  return { sheetId, area, cut, text };
}
