import { type KeyboardEvent, useEffect, useRef } from 'react';

export interface MenuEntry {
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** Groups of entries with a line between them; arrows move, Enter runs. */
export function MenuList({
  groups,
  onDone,
}: {
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly onDone: () => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(ref.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div ref={ref} onKeyDown={onKey} role="presentation">
      {groups
        .filter((group) => group.length > 0)
        .map((group, place) => (
          <div key={group[0]?.label ?? place} className="grid-menu-group" role="presentation">
            {group.map(({ label, hint, disabled, run }) => (
              <button
                key={label}
                type="button"
                role="menuitem"
                disabled={disabled === true}
                onClick={() => {
                  onDone();
                  run();
                }}
              >
                <span>{label}</span>
                {hint !== undefined && <kbd>{hint}</kbd>}
              </button>
            ))}
          </div>
        ))}
    </div>
  );
}
