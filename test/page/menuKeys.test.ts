import { describe, expect, it } from '@jest/globals';
import { pressKey } from '../../workbench/page/shell/menuKeys';
import type { MenuFocus } from '../../workbench/page/shell/menuKeys';
import { item, SEPARATOR, scriptEntries, submenu } from '../../workbench/page/shell/menuModel';
import type { Menu } from '../../workbench/page/shell/menuModel';

const nothing = (): void => undefined;

const MENUS: readonly Menu[] = [
  {
    id: 'file',
    caption: 'File',
    items: [
      submenu('New', [item('Sample', nothing), item('Empty', nothing)]),
      item('Open', nothing),
      SEPARATOR,
      item('Import', nothing, { disabled: true }),
      item('Print', nothing),
    ],
  },
  { id: 'edit', caption: 'Edit', items: [item('Undo', nothing)] },
  { id: 'rapport', caption: 'Rapport', items: [item('Set up', nothing), item('Run', nothing)] },
];

function press(focus: MenuFocus, ...keys: readonly string[]): MenuFocus {
  return keys.reduce((at, key) => pressKey(MENUS, at, key)?.focus ?? at, focus);
}

const BAR: MenuFocus = { top: 0, path: [] };

describe('the keyboard in the menu bar', () => {
  it('goes along the bar and round its ends', () => {
    expect(press(BAR, 'ArrowRight')).toEqual({ top: 1, path: [] });
    expect(press(BAR, 'ArrowLeft')).toEqual({ top: 2, path: [] });
    expect(press(BAR, 'End', 'ArrowRight')).toEqual(BAR);
  });

  it('opens a menu at its first line downwards and at its last upwards', () => {
    expect(press(BAR, 'ArrowDown')).toEqual({ top: 0, path: [0] });
    expect(press(BAR, 'ArrowUp')).toEqual({ top: 0, path: [4] });
  });

  it('steps over separators and disabled lines, and round the end', () => {
    expect(press(BAR, 'ArrowDown', 'ArrowDown', 'ArrowDown')).toEqual({ top: 0, path: [4] });
    expect(press(BAR, 'ArrowDown', 'End', 'ArrowDown')).toEqual({ top: 0, path: [0] });
  });

  it('enters a sub-menu with the arrow to the right and leaves it with the one to the left', () => {
    expect(press(BAR, 'ArrowDown', 'ArrowRight', 'ArrowDown')).toEqual({ top: 0, path: [0, 1] });
    expect(press(BAR, 'ArrowDown', 'ArrowRight', 'ArrowLeft')).toEqual({ top: 0, path: [0] });
  });

  it('goes on to the next menu from a line without a sub-menu', () => {
    expect(press(BAR, 'ArrowDown', 'ArrowDown', 'ArrowRight')).toEqual({ top: 1, path: [0] });
  });

  it('chooses with Enter and closes the menu', () => {
    const move = pressKey(MENUS, { top: 2, path: [1] }, 'Enter');
    expect(move?.chosen?.caption).toBe('Run');
    expect(move?.focus).toEqual({ top: 2, path: [] });
  });

  it('opens a sub-menu with Enter instead of choosing it', () => {
    const move = pressKey(MENUS, { top: 0, path: [0] }, 'Enter');
    expect(move?.chosen).toBeNull();
    expect(move?.focus.path).toEqual([0, 0]);
  });

  it('never chooses a disabled line', () => {
    expect(pressKey(MENUS, { top: 0, path: [3] }, 'Enter')?.chosen).toBeNull();
  });

  it('closes one level with Esc', () => {
    expect(press({ top: 0, path: [0, 1] }, 'Escape')).toEqual({ top: 0, path: [0] });
    expect(press({ top: 0, path: [0] }, 'Escape')).toEqual(BAR);
  });

  it('finds a line by its first letter, and never a disabled one', () => {
    expect(press(BAR, 'ArrowDown', 'p')).toEqual({ top: 0, path: [4] });
    expect(press(BAR, 'ArrowDown', 'i')).toEqual({ top: 0, path: [0] });
    expect(press(BAR, 'R')).toEqual({ top: 2, path: [] });
  });

  it('leaves Tab and function keys to the browser', () => {
    expect(pressKey(MENUS, BAR, 'Tab')).toBeNull();
    expect(pressKey(MENUS, BAR, 'F5')).toBeNull();
  });
});

it('a script’s menu keeps its order, its separators and its sub-menus', () => {
  const started: string[] = [];
  const line = (caption: string, handler: string) => ({ kind: 'item' as const, caption, handler, items: [] });
  const entries = scriptEntries(
    [
      line('Run', 'runNightNow'),
      { kind: 'separator', caption: '', handler: '', items: [] },
      { kind: 'menu', caption: 'More', handler: '', items: [line('About', 'about')] },
    ],
    (handler) => started.push(handler),
  );
  expect(entries.map(({ kind }) => kind)).toEqual(['item', 'separator', 'menu']);
  entries[2]?.items[0]?.run?.();
  expect(started).toEqual(['about']);
});
