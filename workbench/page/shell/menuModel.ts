import type { MenuItem } from '../../store/session';

/** One line of a menu. Separators have no caption and are never chosen. */
export interface MenuEntry {
  readonly kind: 'item' | 'separator' | 'menu';
  readonly caption: string;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly run?: () => void;
  readonly items: readonly MenuEntry[];
}

export interface Menu {
  readonly id: string;
  readonly caption: string;
  readonly items: readonly MenuEntry[];
}

export const SEPARATOR: MenuEntry = { kind: 'separator', caption: '', items: [] };

export function item(caption: string, run: () => void, more: Partial<MenuEntry> = {}): MenuEntry {
  return { kind: 'item', caption, run, items: [], ...more };
}

export function submenu(caption: string, items: readonly MenuEntry[]): MenuEntry {
  return { kind: 'menu', caption, items };
}

/** A script's menu exactly as it was made; choosing an item starts its function. */
export function scriptEntries(items: readonly MenuItem[], start: (handler: string) => void): MenuEntry[] {
  return items.map((line) => {
    if (line.kind === 'separator') return SEPARATOR;
    if (line.kind === 'menu') return submenu(line.caption, scriptEntries(line.items, start));
    return item(line.caption, () => start(line.handler));
  });
}

/** Whether a script's menus offer the function anywhere. */
export function offers(items: readonly MenuItem[], handler: string): boolean {
  return items.some(
    (line) => (line.kind === 'item' && line.handler === handler) || offers(line.items, handler),
  );
}
