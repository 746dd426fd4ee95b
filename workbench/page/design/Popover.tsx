import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import './popover.css';

export interface PopoverProps {
  /** Names the box. */
  readonly label: string;
  /** What stands in the button, and names it. */
  readonly face: ReactNode;
  readonly className: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a box below it. Esc, a click elsewhere and leaving by Tab close it. */
export function Popover({ label, face, className, children }: PopoverProps): ReactElement {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: PointerEvent): void => {
      // An event's target in a document is a node.
      if (root.current?.contains(event.target as Node) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      ref={root}
      className="popover"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close();
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget))
          setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <div className="popover-box" role="dialog" aria-label={label}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
