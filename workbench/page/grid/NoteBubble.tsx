import type { Hovered } from './uiState';

/** A note beside its cell, while the pointer is over it. */
export function NoteBubble({ text, box }: Hovered) {
  const onRight = box.left + box.width + 268 < innerWidth;
  const left = onRight ? box.left + box.width + 4 : Math.max(8, box.left - 268);
  return (
    <div className="grid-note" role="tooltip" style={{ left, top: Math.min(box.top, innerHeight - 120) }}>
      {text}
    </div>
  );
}
