import type { Direction } from './jump';

/** What a key does while cells are selected and no editor is open. Null: whatever the bought grid does with it. */
export type KeyAction =
  | { readonly kind: 'jump'; readonly direction: Direction; readonly extend: boolean }
  | { readonly kind: 'page'; readonly down: boolean; readonly extend: boolean }
  | { readonly kind: 'rowStart' | 'sheetStart' | 'sheetEnd'; readonly extend: boolean }
  | { readonly kind: 'selectRows' | 'selectColumns' | 'selectAll' }
  | {
      readonly kind:
        | 'undo'
        | 'redo'
        | 'find'
        | 'clear'
        | 'open'
        | 'toggle'
        | 'escape'
        | 'fillDown'
        | 'fillRight';
    }
  /** To what stands after the cells, or before them: Tab moves inside them, so there must be another way out. */
  | { readonly kind: 'leave'; readonly back: boolean }
  | { readonly kind: 'look'; readonly name: 'bold' | 'italic' | 'underline' | 'strikethrough' }
  | { readonly kind: 'align'; readonly align: 'left' | 'center' | 'right' }
  /** The browser makes an event of it, which is heard elsewhere: see clipboard.ts. */
  | { readonly kind: 'clipboard'; readonly plain: boolean };

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const WITH_CTRL: Readonly<Record<string, KeyAction>> = {
  KeyA: { kind: 'selectAll' },
  KeyZ: { kind: 'undo' },
  KeyY: { kind: 'redo' },
  KeyF: { kind: 'find' },
  KeyB: { kind: 'look', name: 'bold' },
  KeyI: { kind: 'look', name: 'italic' },
  KeyU: { kind: 'look', name: 'underline' },
  KeyD: { kind: 'fillDown' },
  KeyR: { kind: 'fillRight' },
  KeyC: { kind: 'clipboard', plain: false },
  KeyX: { kind: 'clipboard', plain: false },
  KeyV: { kind: 'clipboard', plain: false },
  Space: { kind: 'selectColumns' },
};

const WITH_CTRL_SHIFT: Readonly<Record<string, KeyAction>> = {
  KeyZ: { kind: 'redo' },
  KeyV: { kind: 'clipboard', plain: true },
  KeyL: { kind: 'align', align: 'left' },
  KeyE: { kind: 'align', align: 'center' },
  KeyR: { kind: 'align', align: 'right' },
};

const ALONE: Readonly<Record<string, KeyAction>> = {
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
  Escape: { kind: 'escape' },
  Space: { kind: 'toggle' },
};

export function keyAction({ code, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): KeyAction | null {
  const arrow = ARROWS[code];
  const extend = shiftKey;
  if (ctrlKey || metaKey) {
    if (altKey) return null;
    if (arrow !== undefined) return { kind: 'jump', direction: arrow, extend };
    if (code === 'Home') return { kind: 'sheetStart', extend };
    if (code === 'End') return { kind: 'sheetEnd', extend };
    return (shiftKey ? WITH_CTRL_SHIFT : WITH_CTRL)[code] ?? null;
  }
  if (altKey) {
    if (code === 'ArrowDown') return { kind: 'open' };
    return shiftKey && code === 'Digit5' ? { kind: 'look', name: 'strikethrough' } : null;
  }
  if (code === 'F6') return { kind: 'leave', back: shiftKey };
  if (code === 'Home') return { kind: 'rowStart', extend };
  if (code === 'PageDown' || code === 'PageUp') return { kind: 'page', down: code === 'PageDown', extend };
  if (shiftKey) return code === 'Space' ? { kind: 'selectRows' } : null;
  return ALONE[code] ?? null;
}
