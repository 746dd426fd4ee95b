import { findSheet } from '../../store/workbook/workbook';
import { mayEdit, requireSight } from './access';
import type { CallTable } from './calls';
import { checkedEdit } from './checkedEdit';
import type { Desk } from './desk';
import { EditEventQueue } from './editEventQueue';
import { Mistake } from './failure';
import type { UndoAnswer } from './protocol/edits';
import { applySheetEdit } from './sheetEdits/applySheetEdit';
import type { Undone } from './sheetEdits/createUndo';
import { filterValues } from './sheetEdits/filterValues';
import { findText } from './sheetEdits/findText';
import type { LiveWindow } from './windows';
import { liveWords } from './words';

type SheetCall = 'edit' | 'undo' | 'redo' | 'filterValues' | 'find';

/** A window whose person may see the spreadsheet. @throws Mistake */
function seeing(desk: Desk, id: string): LiveWindow {
  const window = desk.windows.get(id);
  requireSight(desk.world, window.person);
  return window;
}

/** What people's hands do in the sheet, and scripts hear of. */
export function sheetCalls(desk: Desk): CallTable<SheetCall> {
  const events = new EditEventQueue(desk);
  const takeBack = (window: LiveWindow, { answer, edit }: Undone): UndoAnswer => {
    desk.sync();
    if (edit !== null) events.add(window, [edit]);
    return answer;
  };
  return {
    edit: ({ window: id, sheetId, shape, edit: sent, confirmed = false }, language) => {
      const window = seeing(desk, id);
      const edit = checkedEdit(sent);
      const { world } = desk;
      if (!mayEdit(world, window.person)) {
        return { kind: 'refused', message: liveWords(language).onlyViews(window.person) };
      }
      desk.clock.tick();
      const applied = applySheetEdit(world, window.person, sheetId, shape, edit, confirmed);
      window.undo.push(world, applied.inverse);
      desk.sync();
      if (applied.edit !== null) events.add(window, [applied.edit]);
      return applied.answer;
    },
    undo: ({ window: id }) => {
      const window = seeing(desk, id);
      return takeBack(window, window.undo.undo(desk.world, window.person));
    },
    redo: ({ window: id }) => {
      const window = seeing(desk, id);
      return takeBack(window, window.undo.redo(desk.world, window.person));
    },
    filterValues: ({ window, sheetId, col }) => {
      seeing(desk, window);
      if (findSheet(desk.world.workbook, sheetId) === null) throw new Mistake((words) => words.tabGone);
      return filterValues(desk.world, sheetId, col);
    },
    find: ({ window, text, sheetId }) => {
      seeing(desk, window);
      return findText(desk.world, text, sheetId);
    },
  };
}
