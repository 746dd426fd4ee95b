import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { SheetHead } from '../../host/live/protocol/book';
import type { GridController } from './controller';
import { Icon } from './icons';
import { type MenuEntry, MenuList } from './MenuList';
import { DeleteTab } from './DeleteTab';
import { Panel } from './Panel';
import type { GridWords } from './words';

interface StripProps {
  readonly grid: GridController;
  readonly words: GridWords;
  readonly readOnly: boolean;
}

interface Place {
  readonly left: number;
  readonly top: number;
}

type Open =
  | { readonly kind: 'tab'; readonly id: number; readonly place: Place }
  | { readonly kind: 'all'; readonly place: Place };

function isLocked({ protections, rows }: SheetHead): boolean {
  return protections.some(({ area }) => area.row === 1 && area.col === 1 && area.lastRow >= rows.count);
}

/** The tabs below the cells: their order, colours and locks; a right click, or the arrow, offers what a tab can. */
export function TabStrip({ grid, words, readOnly }: StripProps) {
  const { book, activeSheet } = useSyncExternalStore(grid.ui.subscribe, grid.ui.get);
  const [open, setOpen] = useState<Open | null>(null);
  const [renaming, setRenaming] = useState<number | null>(null);
  const [deleting, setDeleting] = useState<SheetHead | null>(null);
  const strip = useRef<HTMLDivElement>(null);
  const dragged = useRef<number | null>(null);
  const shown = book.sheets.filter(({ hidden }) => !hidden);

  useEffect(() => {
    const tab = strip.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    tab?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    // Arrows move along the tabs: the focus goes with them.
    if (strip.current?.contains(document.activeElement) === true) tab?.focus();
  }, [activeSheet]);

  const above = (element: Element): Place => {
    const box = element.getBoundingClientRect();
    return { left: box.left, top: box.top };
  };
  // As in Sheets, the keyboard belongs to the cells again.
  const close = (): void => {
    setOpen(null);
    grid.screen.focus();
  };
  const drop = (target: SheetHead): void => {
    const id = dragged.current;
    dragged.current = null;
    if (id === null || id === target.id) return;
    void grid.edit(
      { kind: 'moveTab', position: book.sheets.findIndex((head) => head.id === target.id) + 1 },
      id,
    );
  };
  return (
    <div className="grid-strip">
      <button
        type="button"
        className="grid-tool"
        aria-label={words.addTab}
        title={words.addTab}
        disabled={readOnly}
        onClick={() => {
          void grid.addTab(null);
          grid.screen.focus();
        }}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        className="grid-tool"
        aria-label={words.allTabs}
        title={words.allTabs}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setOpen({ kind: 'all', place: above(currentTarget) })}
      >
        <Icon name="list" />
      </button>
      <div className="grid-tabs" role="tablist" aria-label={words.tabs} ref={strip}>
        {shown.map((head, at) => (
          <Tab
            key={head.id}
            head={head}
            words={words}
            active={head.id === activeSheet}
            renaming={renaming === head.id}
            draggable={!readOnly}
            onShow={() => {
              grid.show(head.id);
              grid.screen.focus();
            }}
            onStep={(by) => {
              const next = shown[(at + by + shown.length) % shown.length];
              if (next !== undefined) grid.show(next.id);
            }}
            onMenu={(place) => setOpen({ kind: 'tab', id: head.id, place })}
            onRename={() => !readOnly && setRenaming(head.id)}
            onRenamed={(name) => {
              setRenaming(null);
              grid.screen.focus();
              if (name !== '' && name !== head.name) void grid.edit({ kind: 'renameTab', name }, head.id);
            }}
            onDrag={() => {
              dragged.current = head.id;
            }}
            onDrop={() => drop(head)}
          />
        ))}
      </div>
      {open !== null && (
        <Panel
          {...open.place}
          top={open.place.top + 10_000}
          above={open.place.top - 4}
          className="grid-menu"
          role="menu"
          label={words.tabs}
          onClose={close}
        >
          <MenuList
            groups={
              open.kind === 'all'
                ? allTabs(grid, words, readOnly)
                : tabEntries(grid, words, readOnly, open.id, () => setRenaming(open.id), setDeleting)
            }
            onDone={close}
          />
        </Panel>
      )}
      {deleting !== null && (
        <DeleteTab
          head={deleting}
          words={words}
          onClose={(yes) => {
            setDeleting(null);
            if (yes) void grid.edit({ kind: 'deleteTab' }, deleting.id);
            grid.screen.focus();
          }}
        />
      )}
    </div>
  );
}

function allTabs(grid: GridController, words: GridWords, readOnly: boolean): MenuEntry[][] {
  const { sheets } = grid.model.book;
  const shown = sheets.filter(({ hidden }) => !hidden);
  const hidden = sheets.filter((head) => head.hidden);
  return [
    shown.map(({ id, name }) => ({ label: name, run: () => grid.show(id) })),
    readOnly
      ? []
      : hidden.map(({ id, name }) => ({
          label: words.showTab(name),
          run: () => void grid.edit({ kind: 'showTab' }, id),
        })),
  ];
}

function tabEntries(
  grid: GridController,
  words: GridWords,
  readOnly: boolean,
  id: number,
  rename: () => void,
  askToDelete: (head: SheetHead) => void,
): MenuEntry[][] {
  const { sheets } = grid.model.book;
  const at = sheets.findIndex((head) => head.id === id);
  const head = sheets[at];
  const lone = sheets.filter(({ hidden }) => !hidden).length < 2;
  const send = (kind: 'hideTab') => (): void => void grid.edit({ kind }, id);
  const shift = (by: number) => (): void => void grid.edit({ kind: 'moveTab', position: at + 1 + by }, id);
  return [
    [
      { label: words.rename, disabled: readOnly, run: rename },
      { label: words.duplicate, disabled: readOnly, run: () => void grid.addTab(id) },
      { label: words.hideTab, disabled: readOnly || lone, run: send('hideTab') },
      {
        label: words.deleteTab,
        disabled: readOnly || lone,
        run: () => head !== undefined && askToDelete(head),
      },
    ],
    [
      { label: words.moveLeft, disabled: readOnly || at === 0, run: shift(-1) },
      { label: words.moveRight, disabled: readOnly || at === sheets.length - 1, run: shift(1) },
    ],
  ];
}

interface TabProps {
  readonly head: SheetHead;
  readonly words: GridWords;
  readonly active: boolean;
  readonly renaming: boolean;
  readonly draggable: boolean;
  readonly onShow: () => void;
  readonly onStep: (by: number) => void;
  readonly onMenu: (place: Place) => void;
  readonly onRename: () => void;
  readonly onRenamed: (name: string) => void;
  readonly onDrag: () => void;
  readonly onDrop: () => void;
}

function Tab({ head, words, active, renaming, draggable, ...on }: TabProps) {
  const color = head.tabColor;
  if (renaming) {
    return (
      <input
        className="grid-tab-name"
        autoFocus
        aria-label={words.rename}
        defaultValue={head.name}
        onFocus={({ target }) => target.select()}
        onBlur={({ target }) => on.onRenamed(target.value.trim())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') on.onRenamed('');
        }}
      />
    );
  }
  return (
    <div
      role="tab"
      className="grid-tab"
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      draggable={draggable}
      style={color === null ? undefined : { boxShadow: `inset 0 -3px 0 ${color}` }}
      onClick={on.onShow}
      onDoubleClick={on.onRename}
      onDragStart={on.onDrag}
      onDragOver={(event) => event.preventDefault()}
      onDrop={on.onDrop}
      onContextMenu={(event) => {
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        on.onMenu({ left: box.left, top: box.top });
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') on.onStep(1);
        else if (event.key === 'ArrowLeft') on.onStep(-1);
        else if (event.key === 'Enter' || event.key === ' ') on.onShow();
        else if (event.key === 'F2') on.onRename();
        else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
          const box = event.currentTarget.getBoundingClientRect();
          on.onMenu({ left: box.left, top: box.top });
        } else return;
        event.preventDefault();
      }}
    >
      {isLocked(head) && (
        <span className="grid-tab-lock" role="img" aria-label={words.protectedTab}>
          <Icon name="lock" />
        </span>
      )}
      <span>{head.name}</span>
      <span
        className="grid-tab-more"
        aria-hidden="true"
        title={words.tabMenu(head.name)}
        onClick={(event) => {
          event.stopPropagation();
          const box = event.currentTarget.parentElement?.getBoundingClientRect();
          if (box !== undefined) on.onMenu({ left: box.left, top: box.top });
        }}
      >
        <Icon name="down" />
      </span>
    </div>
  );
}
