import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../state/context';
import { RightIcon } from '../design/icons';
import { pressKey } from './menuKeys';
import type { MenuFocus } from './menuKeys';
import type { Menu, MenuEntry } from './menuModel';
import './menuBar.css';

const CLOSED: MenuFocus = { top: 0, path: [] };

interface ListProps {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  /** Positions of the levels above this list. */
  readonly above: readonly number[];
  readonly focus: MenuFocus;
  readonly onHover: (path: readonly number[]) => void;
  readonly onChoose: (entry: MenuEntry, path: readonly number[]) => void;
}

function MenuList({ label, items, above, focus, onHover, onChoose }: ListProps): ReactElement {
  const active = focus.path[above.length];
  return (
    <ul className="menu-list" role="menu" aria-label={label}>
      {items.map((entry, at) => {
        const path = [...above, at];
        if (entry.kind === 'separator') return <li key={at} role="separator" className="menu-line" />;
        const deep = entry.kind === 'menu';
        const open = deep && active === at && focus.path.length > path.length;
        return (
          <li key={at} role="none">
            <div
              role="menuitem"
              tabIndex={-1}
              className="menu-item"
              data-menu-path={path.join('.')}
              data-active={active === at}
              aria-disabled={entry.disabled === true ? true : undefined}
              aria-haspopup={deep ? 'menu' : undefined}
              aria-expanded={deep ? open : undefined}
              onPointerEnter={() => onHover(deep ? [...path, -1] : path)}
              onClick={() => onChoose(entry, path)}
            >
              <span className="menu-caption">{entry.caption}</span>
              {entry.shortcut !== undefined && <kbd>{entry.shortcut}</kbd>}
              {deep && <RightIcon />}
            </div>
            {open && (
              <MenuList
                {...{ focus, onHover, onChoose }}
                label={entry.caption}
                items={entry.items}
                above={path}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The bar of menus, with the keyboard of WAI-ARIA's pattern: see menuKeys.ts. */
export function MenuBar({ menus }: { readonly menus: readonly Menu[] }): ReactElement {
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<MenuFocus>(CLOSED);
  const inside = useRef(false);
  /** Who had the keyboard before the bar, and gets it back when a command is chosen. */
  const before = useRef<EventTarget | null>(null);
  const open = focus.path.length > 0;

  useEffect(() => {
    if (!inside.current) return;
    const { top, path } = focus;
    const active = path.at(-1) === -1 ? path.slice(0, -1) : path;
    const wanted =
      active.length === 0 ? `[data-menu-top="${top}"]` : `[data-menu-path="${active.join('.')}"]`;
    root.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [focus]);

  const run = (entry: MenuEntry): void => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    entry.run?.();
  };
  const choose = (entry: MenuEntry, path: readonly number[]): void => {
    if (entry.disabled === true) return;
    if (entry.kind === 'menu') {
      setFocus({ ...focus, path: [...path, 0] });
      return;
    }
    setFocus({ ...focus, path: [] });
    run(entry);
  };

  return (
    <div
      ref={root}
      className="menu-bar"
      role="menubar"
      aria-label={words.menu.label}
      onFocus={({ relatedTarget }) => {
        if (!inside.current) before.current = relatedTarget;
        inside.current = true;
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        inside.current = false;
        setFocus({ ...focus, path: [] });
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const move = pressKey(menus, focus, event.key);
        if (move === null) return;
        event.preventDefault();
        setFocus(move.focus);
        if (move.chosen !== null) run(move.chosen);
      }}
    >
      {menus.map((menu, top) => {
        const shown = open && focus.top === top;
        return (
          <div key={menu.id} className="menu" role="none" data-tour={menu.id}>
            <div
              role="menuitem"
              tabIndex={focus.top === top ? 0 : -1}
              className="menu-top"
              data-menu-top={top}
              aria-haspopup="menu"
              aria-expanded={shown}
              onPointerEnter={() => {
                if (open) setFocus({ top, path: [-1] });
              }}
              onClick={() => setFocus({ top, path: shown ? [] : [-1] })}
            >
              {menu.caption}
            </div>
            {shown && (
              <MenuList
                label={menu.caption}
                items={menu.items}
                above={[]}
                focus={focus}
                onHover={(path) => setFocus({ top, path })}
                onChoose={choose}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
