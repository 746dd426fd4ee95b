import type { Language } from '../domain/table/words';
import { showMenu } from '../google/menu';
import { wordsOf } from '../text/languages';
import { openPorts } from './container';

/** The menu from top to bottom: a door of main.ts each; null is a line between. */
const ITEMS = [
  'setUp',
  'runNightNow',
  null,
  'repairColumns',
  'showJobs',
  'changeLanguage',
  null,
  'about',
] as const;

/** Builds the menu in the workbook's language. Runs as a simple trigger, with few rights: PLATFORM 2.3 */
function buildMenu(language: Language): void {
  const { product, menu } = wordsOf(language).app;
  showMenu(
    product,
    ITEMS.map((door) => (door === null ? null : { label: menu[door], door })),
  );
}

/** When somebody opens the spreadsheet. */
export function openMenu(): void {
  buildMenu(openPorts(null).workbook.language());
}
