import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface PanelProps {
  readonly left: number;
  readonly top: number;
  /** How far up the panel may jump to stay on the screen: over what it belongs to. Pixels. */
  readonly above?: number;
  readonly className: string;
  readonly label: string;
  readonly role: 'dialog' | 'menu' | 'listbox';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const MARGIN = 8;

/** A floating panel that stays on the screen and closes on Escape or a press elsewhere. */
export function Panel({ left, top, above = 0, className, label, role, onClose, children }: PanelProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left, top });

  useLayoutEffect(() => {
    const box = ref.current?.getBoundingClientRect();
    if (box === undefined) return;
    const fits = top + box.height <= innerHeight - MARGIN;
    setPlace({
      left: Math.max(MARGIN, Math.min(left, innerWidth - box.width - MARGIN)),
      top: fits ? top : Math.max(MARGIN, above > 0 ? above - box.height : innerHeight - box.height - MARGIN),
    });
  }, [left, top, above]);

  useEffect(() => {
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && ref.current?.contains(event.target) === false) onClose();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  });

  return (
    <div
      ref={ref}
      className={`grid-panel ${className}`}
      style={place}
      role={role}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}
