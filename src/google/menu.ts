export interface MenuItem {
  readonly label: string;
  /** Name of a door of main.ts. */
  readonly door: string;
}

/** Puts a menu beside the spreadsheet's own; null is a separating line. */
export function showMenu(title: string, items: readonly (MenuItem | null)[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item.label, item.door);
  }
  menu.addToUi();
}
