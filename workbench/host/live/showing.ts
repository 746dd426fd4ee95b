import type { World } from '../../store/world';
import type { Selection } from '../../store/workbook/workbook';
import type { Screen } from '../executions/executor';
import { scriptFrame } from './framePages';
import type { Frames } from './frames';
import type { AreaView } from './protocol/book';
import type { MenuView } from './protocol/faces';
import type { Push } from './protocol/pushes';
import type { Questions } from './questions';
import type { LiveWindow, Windows } from './windows';

/** Further than any sheet reaches: an open end is not JSON. */
const OPEN_END = 10_000_000;

function closed({ row, col, lastRow, lastCol }: Selection['areas'][number]): AreaView {
  return { row, col, lastRow: Math.min(lastRow, OPEN_END), lastCol: Math.min(lastCol, OPEN_END) };
}

/** Brings what a script shows into the window of whoever started it: questions, toasts, pages, menus, selections. */
export class Showing {
  /** What each window was last told that its person has selected. */
  private readonly selections = new WeakMap<LiveWindow, Selection | undefined>();

  constructor(
    private readonly windows: Windows,
    private readonly questions: Questions,
    private readonly frames: Frames,
    private readonly world: () => World,
  ) {}

  /** The screen of an execution whose id is known when it first shows something. */
  screenOf(window: LiveWindow, run: () => string): Screen {
    const push = (what: Push): void => this.windows.push(window.id, what);
    return {
      ask: (question) =>
        this.windows.find(window.id) === null
          ? Promise.resolve({ button: 'CLOSE' })
          : this.questions.ask(window.id, run(), question),
      toast: (toast) => push({ kind: 'toast', ...toast }),
      menus: (menus) => this.showMenus(window, menus),
      page: (page) => void this.frames.show(scriptFrame(page, window.id, window.person)),
    };
  }

  /** Of two menus with one caption, the newer stays. */
  private showMenus(window: LiveWindow, menus: readonly MenuView[]): void {
    const views = menus.map(({ caption, items }) => ({ caption, items }));
    const others = window.menus.filter((menu) => !views.some(({ caption }) => caption === menu.caption));
    window.menus = [...others, ...views];
    this.windows.push(window.id, { kind: 'menus', menus: window.menus });
  }

  /** What the person has selected by now is no news to the window. */
  noteSelection(window: LiveWindow): void {
    this.selections.set(window, this.world().workbook.selections[window.person]);
  }

  /** Tells a window in which a script runs what that script has selected. */
  tellSelection(window: LiveWindow): void {
    const selection = this.world().workbook.selections[window.person];
    if (selection === this.selections.get(window)) return;
    this.selections.set(window, selection);
    const area = selection?.areas.at(-1);
    if (selection === undefined || area === undefined) return;
    this.windows.push(window.id, { kind: 'select', sheetId: selection.sheetId, area: closed(area) });
  }
}
