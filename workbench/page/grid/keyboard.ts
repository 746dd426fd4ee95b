import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  EDITOR_ACTIVATED,
  FOCUSING_EDITOR_STANDALONE,
  IContextService,
  IUniverInstanceService,
} from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { isEditing } from './cellEditor';
import { type Engine, UNIT } from './engine';

/** The element that hears the letters while cells are selected. */
const HEARING = `__editor_${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}`;

/**
 * Gives the keyboard to the cells. To focus its element is not enough: after a window above the page, or when the grid
 * was begun below one, the bought grid has no caret in it, and drops what is typed.
 */
export function wakeKeyboard({ injector }: Engine): void {
  const editors = injector.get(IEditorService);
  const context = injector.get(IContextService);
  injector.get(IUniverInstanceService).focusUnit(UNIT);
  // It may take the editor for focused already, and would do nothing.
  editors.blur();
  editors.focus(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  context.setContextValue(EDITOR_ACTIVATED, false);
  context.setContextValue(FOCUSING_EDITOR_STANDALONE, false);
  injector.get(IEditorBridgeService).refreshEditCellState();
}

/** Whether a window stands above the page, which takes all of it away from the keyboard. */
export function isCovered(): boolean {
  return document.querySelector('dialog:modal') !== null;
}

/** Calls once no window stands above the page any more. Returns how to stop. */
export function whenUncovered(call: () => void): () => void {
  const observer = new MutationObserver(() => {
    if (isCovered()) return;
    observer.disconnect();
    call();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** Whether a key was pressed where nothing has the keyboard, and nothing covers the page: it is meant for the cells. */
export function isHomeless(target: EventTarget | null): boolean {
  return target === document.body && !isCovered();
}

/** Wakes the keyboard whenever the focus comes back to the cells. Returns how to stop. */
export function keepKeyboardAwake(container: HTMLElement, engine: Engine): () => void {
  let waking = false;
  const wake = (): void => {
    if (isEditing(engine) || document.activeElement?.id !== HEARING) return;
    waking = true;
    wakeKeyboard(engine);
    waking = false;
  };
  const onFocus = ({ target, relatedTarget }: FocusEvent): void => {
    const fromInside = relatedTarget instanceof Node && container.contains(relatedTarget);
    if (waking || fromInside || !(target instanceof Element) || target.id !== HEARING) return;
    // After the bought grid has dealt with it.
    setTimeout(wake, 0);
  };
  container.addEventListener('focusin', onFocus);
  return () => container.removeEventListener('focusin', onFocus);
}
