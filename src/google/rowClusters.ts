/** Rows closer together than this are written together rather than in two trips: a trip costs more than their cells. */
const NEAR = 500;

/**
 * Row numbers (ascending) as a few spans that hold them all, split where the gaps are widest.
 * @param most how many spans at most
 */
export function rowClusters(
  rows: readonly number[],
  most: number,
): { readonly first: number; readonly last: number }[] {
  const gaps: { readonly at: number; readonly size: number }[] = [];
  for (let index = 1; index < rows.length; index += 1) {
    const size = (rows[index] ?? 0) - (rows[index - 1] ?? 0);
    if (size > NEAR) gaps.push({ at: index, size });
  }
  const cuts = gaps
    .sort((a, b) => b.size - a.size)
    .slice(0, most - 1)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  const starts = rows.length === 0 ? [] : [0, ...cuts];
  return starts.map((start, index) => {
    const end = (starts[index + 1] ?? rows.length) - 1;
    return { first: rows[start] ?? 0, last: rows[end] ?? 0 };
  });
}
