import { HoverManagerService } from '@univerjs/sheets-ui';
import type { GridController } from './controller';
import type { Hovered } from './uiState';
import type { GridWords } from './words';

/** What a cell under the pointer says: its note, and the help of a rule that it breaks. `location` counts from 0. */
function hoveredAt(
  grid: GridController,
  location: { row: number; col: number } | null,
  words: GridWords,
): Hovered | null {
  if (location === null) return null;
  const row = location.row + 1;
  const col = location.col + 1;
  const view = grid.model.store(grid.screen.activeSheet).row(row);
  const broken = view?.invalid?.includes(col) === true;
  const help = broken ? (grid.ruleAt(row, col)?.help ?? words.notAllowed) : null;
  const text = [view?.notes?.[col], help].filter((part) => typeof part === 'string').join('\n\n');
  const box = text === '' ? null : grid.screen.cellBox(row, col);
  return box === null ? null : { text, box };
}

/** Says what the cell under the pointer says, as long as the pointer is there. Returns how to stop. */
export function watchPointer(grid: GridController, words: () => GridWords): () => void {
  const say = (hovered: Hovered | null): void => {
    if (JSON.stringify(hovered) !== JSON.stringify(grid.ui.get().hovered)) grid.ui.set({ hovered });
  };
  const leave = (): void => say(null);
  // Every move is heard, not only into another cell: in between, a scroll or the pointer's absence took it away.
  const moves = grid.screen.engine.injector
    .get(HoverManagerService)
    .currentPosition$.subscribe((cell) => say(hoveredAt(grid, cell?.location ?? null, words())));
  grid.container.addEventListener('pointerleave', leave);
  return () => {
    moves.unsubscribe();
    grid.container.removeEventListener('pointerleave', leave);
  };
}
