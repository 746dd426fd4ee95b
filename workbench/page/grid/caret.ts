import {
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  RANGE_DIRECTION,
} from '@univerjs/core';
import { DocSelectionManagerService } from '@univerjs/docs';
import { IEditorService } from '@univerjs/docs-ui';
import { isEditing } from './cellEditor';
import type { Engine } from './engine';
import { lineAround } from './lineAround';

/** Home and End in an open cell editor, which the bought grid lacks. Returns how to stop. */
export function listenToLineKeys(container: HTMLElement, engine: Engine): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const { code, shiftKey, ctrlKey, metaKey, altKey, isComposing, target } = event;
    if ((code !== 'Home' && code !== 'End') || ctrlKey || metaKey || altKey || isComposing) return;
    if (!(target instanceof Node) || !container.contains(target) || !isEditing(engine)) return;
    if (!toLineEdge(engine, code === 'Home', shiftKey)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}

function toLineEdge({ injector }: Engine, home: boolean, extend: boolean): boolean {
  const editor = injector.get(IEditorService).getFocusEditor();
  const id = editor?.getEditorId();
  if (id !== DOCS_NORMAL_EDITOR_UNIT_ID_KEY && id !== DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY) return false;
  const selections = injector.get(DocSelectionManagerService);
  const place = { unitId: id, subUnitId: id };
  const range = selections.getDocRanges(place)[0];
  if (range === undefined) return false;
  const text = (editor?.getDocumentDataModel()?.getBody()?.dataStream ?? '').replace(/\r\n$/, '');
  const { startOffset, endOffset, direction } = range;
  const backwards = direction === RANGE_DIRECTION.BACKWARD;
  const [anchor, caret] = backwards ? [endOffset, startOffset] : [startOffset, endOffset];
  const { start, end } = lineAround(text, caret);
  const to = home ? start : end;
  selections.replaceDocRanges([{ startOffset: extend ? anchor : to, endOffset: to }], place);
  return true;
}
