import { type ReactNode, useRef, useState } from 'react';
import { Panel } from './Panel';
import type { GridWords } from './words';

/** Six hues, from strong to pale, and greys. */
const COLORS = [
  ['#000000', '#434343', '#666666', '#999999', '#cccccc', '#efefef', '#ffffff'],
  ['#990000', '#cc0000', '#e06666', '#ea9999', '#f4cccc', '#fce8e6', '#fff5f5'],
  ['#b45f06', '#e69138', '#f6b26b', '#f9cb9c', '#fce5cd', '#fff2cc', '#fffbe6'],
  ['#274e13', '#38761d', '#6aa84f', '#93c47d', '#b6d7a8', '#d9ead3', '#eef7ea'],
  ['#0c343d', '#134f5c', '#45818e', '#76a5af', '#a2c4c9', '#d0e0e3', '#eaf3f5'],
  ['#073763', '#1155cc', '#3d85c6', '#6fa8dc', '#9fc5e8', '#cfe2f3', '#eaf3fb'],
  ['#351c75', '#674ea7', '#8e7cc3', '#b4a7d6', '#d9d2e9', '#ead1dc', '#f6eff9'],
] as const;

interface PickerProps {
  readonly label: string;
  readonly words: GridWords;
  readonly now: string | null;
  readonly disabled: boolean;
  readonly children: ReactNode;
  readonly onPick: (color: string | null) => void;
  /** A colour was picked: the keyboard may go back to where it came from. */
  readonly onDone: () => void;
}

/** A button that opens a field of colours; the present one is a line under its sign. */
export function ColorPicker({ label, words, now, disabled, children, onPick, onDone }: PickerProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const close = (): void => {
    setPlace(null);
    button.current?.focus();
  };
  const open = (): void => {
    const box = button.current?.getBoundingClientRect();
    if (box !== undefined) setPlace(place === null ? { left: box.left, top: box.bottom + 4 } : null);
  };
  const pick = (color: string | null): void => {
    close();
    onPick(color);
    onDone();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="grid-tool"
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={place !== null}
        disabled={disabled}
        onClick={open}
      >
        <span className="grid-tool-color" style={{ borderBottomColor: now ?? 'transparent' }}>
          {children}
        </span>
      </button>
      {place !== null && (
        <Panel {...place} className="grid-colors" role="dialog" label={label} onClose={close}>
          <button type="button" className="grid-no-color" autoFocus onClick={() => pick(null)}>
            {words.noColor}
          </button>
          {COLORS.map((row) => (
            <div key={row[0]} className="grid-color-row">
              {row.map((color) => (
                <button
                  key={color}
                  type="button"
                  aria-label={color}
                  aria-pressed={color === now}
                  style={{ background: color }}
                  onClick={() => pick(color)}
                />
              ))}
            </div>
          ))}
        </Panel>
      )}
    </>
  );
}
