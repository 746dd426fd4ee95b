import type { Menu, MenuEntry } from './menuModel';

/**
 * Where the keyboard is: the menu of the bar, and below it the active line of each open level; an empty path is the
 * bar itself with its menu closed, -1 an open level without an active line (opened by the mouse).
 */
export interface MenuFocus {
  readonly top: number;
  readonly path: readonly number[];
}

export interface MenuMove {
  readonly focus: MenuFocus;
  /** The line that was chosen; the menu is closed then. */
  readonly chosen: MenuEntry | null;
}

const canStand = (entry: MenuEntry): boolean => entry.kind !== 'separator' && entry.disabled !== true;

/** The lines among which the last position of the path stands. */
export function levelOf(menu: Menu, path: readonly number[]): readonly MenuEntry[] {
  let items = menu.items;
  for (const at of path.slice(0, -1)) items = items[at]?.items ?? [];
  return items;
}

/** The next line that can be active, round the end; `start` itself where there is no other. */
function step(items: readonly MenuEntry[], start: number, by: 1 | -1): number {
  for (let tried = 1; tried <= items.length; tried += 1) {
    const at = (start + by * tried + items.length * 2) % items.length;
    const entry = items[at];
    if (entry && canStand(entry)) return at;
  }
  return start;
}

/** Keys that write something are called by what they write; all others have longer names. */
const isLetter = (key: string): boolean => /^.$/u.test(key);

const first = (items: readonly MenuEntry[]): number => step(items, items.length - 1, 1);
const last = (items: readonly MenuEntry[]): number => step(items, 0, -1);

function typedAhead(captions: readonly string[], start: number, letter: string): number | null {
  for (let tried = 1; tried <= captions.length; tried += 1) {
    const at = (start + tried + captions.length) % captions.length;
    if (captions[at]?.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()) === true) return at;
  }
  return null;
}

function inBar(menus: readonly Menu[], { top }: MenuFocus, key: string): MenuMove | null {
  const move = (to: MenuFocus): MenuMove => ({ focus: to, chosen: null });
  const items = menus[top]?.items ?? [];
  switch (key) {
    case 'ArrowLeft':
      return move({ top: (top - 1 + menus.length) % menus.length, path: [] });
    case 'ArrowRight':
      return move({ top: (top + 1) % menus.length, path: [] });
    case 'Home':
      return move({ top: 0, path: [] });
    case 'End':
      return move({ top: menus.length - 1, path: [] });
    case 'ArrowDown':
    case 'Enter':
    case ' ':
      return move({ top, path: [first(items)] });
    case 'ArrowUp':
      return move({ top, path: [last(items)] });
    default: {
      if (!isLetter(key)) return null;
      const at = typedAhead(
        menus.map(({ caption }) => caption),
        top,
        key,
      );
      return at === null ? null : move({ top: at, path: [] });
    }
  }
}

function sideways(menus: readonly Menu[], { top, path }: MenuFocus, by: 1 | -1): MenuFocus {
  const entry = menus[top] && levelOf(menus[top], path)[path.at(-1) ?? -1];
  if (by === 1 && entry?.kind === 'menu') return { top, path: [...path, first(entry.items)] };
  if (by === -1 && path.length > 1) return { top, path: path.slice(0, -1) };
  const next = (top + by + menus.length) % menus.length;
  return { top: next, path: [first(menus[next]?.items ?? [])] };
}

function choose(focus: MenuFocus, entry: MenuEntry | undefined): MenuMove {
  if (entry?.kind === 'menu') {
    return { focus: { ...focus, path: [...focus.path, first(entry.items)] }, chosen: null };
  }
  if (!entry || !canStand(entry)) return { focus, chosen: null };
  return { focus: { top: focus.top, path: [] }, chosen: entry };
}

function inMenu(menus: readonly Menu[], focus: MenuFocus, key: string): MenuMove | null {
  const { top, path } = focus;
  const menu = menus[top];
  if (!menu) return null;
  const items = levelOf(menu, path);
  const at = path.at(-1) ?? -1;
  const to = (position: number): MenuMove => ({
    focus: { top, path: [...path.slice(0, -1), position] },
    chosen: null,
  });
  switch (key) {
    case 'ArrowDown':
      return to(step(items, at, 1));
    case 'ArrowUp':
      return to(at < 0 ? last(items) : step(items, at, -1));
    case 'Home':
      return to(first(items));
    case 'End':
      return to(last(items));
    case 'ArrowRight':
      return { focus: sideways(menus, focus, 1), chosen: null };
    case 'ArrowLeft':
      return { focus: sideways(menus, focus, -1), chosen: null };
    case 'Escape':
      return { focus: { top, path: path.slice(0, -1) }, chosen: null };
    case 'Enter':
    case ' ':
      return choose(focus, items[at]);
    default: {
      if (!isLetter(key)) return null;
      const captions = items.map((entry) => (canStand(entry) ? entry.caption : ''));
      const found = typedAhead(captions, at, key);
      return found === null ? null : to(found);
    }
  }
}

/** What a key does in a menu bar, as in WAI-ARIA's pattern of one. Null: the key is not the menu's. */
export function pressKey(menus: readonly Menu[], focus: MenuFocus, key: string): MenuMove | null {
  if (menus.length === 0) return null;
  return focus.path.length === 0 ? inBar(menus, focus, key) : inMenu(menus, focus, key);
}
