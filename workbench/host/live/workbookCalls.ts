import { findSheet } from '../../store/workbook/workbook';
import { select } from '../../store/workbook/selections';
import { openFlow } from '../editEvents';
import { flowThrough } from '../flow';
import { accessOf, mayEdit, requireSight } from './access';
import type { CallTable } from './calls';
import type { Desk } from './desk';
import { Mistake } from './failure';
import { mailHead, mailView } from './mailViews';
import type { AreaView } from './protocol/book';
import type { Opening } from './protocol/calls';
import type { PersonView } from './protocol/status';
import { applySettings } from './settings';
import type { LiveWindow } from './windows';

const ROWS_AT_ONCE = 20_000;

/** Looks after a window whose person has changed: what was shown to the other one is gone. */
function takeSeat(desk: Desk, id: string, person: string): LiveWindow {
  const known = desk.windows.find(id);
  if (known !== null && known.person !== person) {
    desk.questions.closeWindow(id);
    desk.frames.closeWindow(id);
  }
  const window = desk.windows.open(id, person);
  window.menus = [];
  desk.windows.push(id, { kind: 'menus', menus: [] });
  return window;
}

/** The script hears that the spreadsheet was opened, and makes its menus. Whoever may only look has none. */
function announce(desk: Desk, window: LiveWindow): void {
  if (!mayEdit(desk.world, window.person)) return;
  flowThrough(desk.executorFor(window), openFlow(desk.world, window.person)).catch((error: unknown) => {
    console.error('The script could not be told that the spreadsheet was opened.', error);
  });
}

function opening(desk: Desk, window: LiveWindow): Opening {
  const { world } = desk;
  return {
    person: window.person,
    status: desk.status(),
    book: accessOf(world, window.person) === 'none' ? null : desk.views.head(window.person),
    runs: desk.runs.views(),
    mails: world.mails.map(mailHead),
  };
}

function closedArea({ row, col, lastRow, lastCol }: AreaView): AreaView {
  const isArea =
    [row, col, lastRow, lastCol].every((position) => Number.isInteger(position) && position >= 1) &&
    lastRow >= row &&
    lastCol >= col;
  if (!isArea) throw new Mistake('This is no area of a sheet.');
  return { row, col, lastRow, lastCol };
}

/** Whoever may suddenly see more or less than before loads the page again. */
function tellAccess(desk: Desk, email: string, before: PersonView['access']): void {
  if (accessOf(desk.world, email) === before) return;
  for (const window of desk.windows.all()) {
    if (window.person === email) desk.windows.push(window.id, { kind: 'reload' });
  }
}

/** What a window sees of the workbook and of the workbench around it. */
export function workbookCalls(
  desk: Desk,
): CallTable<'open' | 'rows' | 'select' | 'mail' | 'settings' | 'people'> {
  return {
    open: ({ window: id, person }) => {
      // A window that was somebody stays it: only one that never was begins as the owner.
      const asked = person === '' ? (desk.windows.find(id)?.person ?? desk.world.sharing.owner) : person;
      const window = takeSeat(desk, id, asked);
      announce(desk, window);
      return opening(desk, window);
    },
    rows: ({ window, sheetId, first, last }) => {
      requireSight(desk.world, desk.windows.get(window).person);
      if (last - first >= ROWS_AT_ONCE) throw new Mistake(`At most ${ROWS_AT_ONCE} rows are read at once.`);
      if (findSheet(desk.world.workbook, sheetId) === null) throw new Mistake((words) => words.tabGone);
      return desk.views.rows(sheetId, first, last);
    },
    select: ({ window: id, sheetId, area }) => {
      const window = desk.windows.get(id);
      requireSight(desk.world, window.person);
      const sheet = findSheet(desk.world.workbook, sheetId);
      if (sheet === null) throw new Mistake((words) => words.tabGone);
      select(desk.world.workbook, window.person, sheet, [closedArea(area)]);
      desk.showing.noteSelection(window);
      return null;
    },
    mail: ({ id }) => mailView(desk.world, id),
    settings: ({ settings }) => {
      const email = settings.share?.email ?? '';
      const before = accessOf(desk.world, email);
      applySettings(desk.world, settings);
      if (settings.failNext !== undefined) desk.failNext.set(settings.failNext);
      tellAccess(desk, email, before);
      desk.sync();
      return null;
    },
    people: async () => {
      await desk.people.refresh();
      return desk.people.views();
    },
  };
}
