import type { SpanView } from '../../host/live/protocol/book';

/** Rows of a block that a person waits for, and of one that is fetched in advance. */
export const SEEN_BLOCK = 500;
export const SPARE_BLOCK = 4000;

interface Need {
  /** Rows that are on the screen; null while nothing is drawn. */
  readonly seen: SpanView | null;
  readonly frozen: number;
  readonly lastRow: number;
  readonly isLoaded: (row: number) => boolean;
}

/** The first span from `from` to `to` that is not loaded, at most `most` rows long. */
function firstGap(from: number, to: number, most: number, isLoaded: Need['isLoaded']): SpanView | null {
  for (let row = Math.max(1, from); row <= to; row++) {
    if (isLoaded(row)) continue;
    let last = row;
    while (last < to && last - row + 1 < most && !isLoaded(last + 1)) last++;
    return { first: row, last };
  }
  return null;
}

/** Which rows to ask for next: frozen ones, those on the screen with what surrounds them, then the rest. Null when all are here. */
export function nextBlock({ seen, frozen, lastRow, isLoaded }: Need): SpanView | null {
  const shown = seen ?? { first: 1, last: 1 };
  if (firstGap(1, Math.min(frozen, lastRow), SEEN_BLOCK, isLoaded) !== null) {
    return firstGap(1, Math.min(lastRow, SEEN_BLOCK), SEEN_BLOCK, isLoaded);
  }
  if (firstGap(shown.first, Math.min(shown.last, lastRow), SEEN_BLOCK, isLoaded) !== null) {
    const start = Math.max(1, shown.first - SEEN_BLOCK / 5);
    return firstGap(start, Math.min(lastRow, start + SEEN_BLOCK - 1), SEEN_BLOCK, isLoaded);
  }
  return (
    firstGap(shown.last + 1, lastRow, SPARE_BLOCK, isLoaded) ?? firstGap(1, lastRow, SPARE_BLOCK, isLoaded)
  );
}
