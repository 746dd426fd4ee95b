import { useMemo } from 'react';
import { usePageState, useWorkbench, useWords } from '../state/context';
import type { PanelName } from '../state/pageState';
import { NIGHT_HANDLER } from '../tour/steps';
import { openWebApp } from '../webapp/followLink';
import { item, offers, scriptEntries, SEPARATOR, submenu } from './menuModel';
import type { Menu } from './menuModel';

/** What the page's own menus ask the shell to do. */
export interface ShellCommands {
  readonly begin: (how: 'sample' | 'nothing') => void;
  readonly openFile: () => void;
  readonly saveAs: () => void;
  readonly importFile: () => void;
  readonly importFolder: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly find: () => void;
  readonly tour: () => void;
}

const MAC = /mac/i.test(navigator.userAgent);
const keys = (letter: string): string => (MAC ? `⌘${letter}` : `Ctrl+${letter}`);

/** All menus of the bar: File and Edit, the script's as it made them, and the workbench's own. */
export function useMenus(commands: ShellCommands): readonly Menu[] {
  const { menu } = useWords();
  const { store, start } = useWorkbench();
  const scripts = usePageState((state) => state.menus);
  const sheet = usePageState((state) => state.book !== null);
  return useMemo(() => {
    const panel = (name: PanelName) => (): void => {
      if (name === 'log') store.send({ kind: 'show run', run: null });
      store.send({ kind: 'panel', panel: name });
    };
    const disabled = !sheet;
    const file: Menu = {
      id: 'menu-file',
      caption: menu.file,
      items: [
        submenu(menu.newBook, [
          item(menu.sample, () => commands.begin('sample')),
          item(menu.empty, () => commands.begin('nothing')),
        ]),
        item(menu.open, commands.openFile),
        item(menu.saveAs, commands.saveAs),
        SEPARATOR,
        item(menu.importFile, commands.importFile, { disabled }),
        item(menu.importFolder, commands.importFolder, { disabled }),
      ],
    };
    const edit: Menu = {
      id: 'menu-edit',
      caption: menu.edit,
      items: [
        item(menu.undo, commands.undo, { disabled, shortcut: keys('Z') }),
        item(menu.redo, commands.redo, { disabled, shortcut: keys('Y') }),
        SEPARATOR,
        item(menu.find, commands.find, { disabled, shortcut: keys('F') }),
      ],
    };
    const own: Menu = {
      id: 'menu-workbench',
      caption: menu.view,
      items: [
        item(menu.log, panel('log')),
        item(menu.triggers, panel('clock')),
        item(menu.settings, panel('settings')),
        SEPARATOR,
        item(menu.phone, panel('phone')),
        item(menu.webPage, () => openWebApp('')),
        SEPARATOR,
        item(menu.tour, commands.tour, { disabled }),
      ],
    };
    const made = scripts.map((view, at) => ({
      id: `script-menu-${at}`,
      caption: view.caption,
      items: scriptEntries(view.items, (handler) => void start(handler)),
    }));
    return [file, edit, own, ...made];
  }, [commands, menu, scripts, sheet, start, store]);
}

/** The script's menu that has the nightly job, as its `data-tour` is called. */
export function useNightMenu(): string | null {
  const scripts = usePageState((state) => state.menus);
  const at = scripts.findIndex(({ items }) => offers(items, NIGHT_HANDLER));
  return at < 0 ? null : `script-menu-${at}`;
}
