import type { SpanView } from '../protocol/book';

/** A line that is filled. `ordinal` counts from the source's first line, which is 0: upwards it is negative. */
export interface FilledLine {
  readonly at: number;
  readonly ordinal: number;
}

/** Lines one after the other that take consecutive lines of the source, or all of it some times over. */
export interface LineRun {
  /** Lines of the source to take: the first, counted from 0, and how many. */
  readonly offset: number;
  readonly height: number;
  readonly at: number;
  /** A multiple of `height`. */
  readonly count: number;
}

/** The lines of `to` outside of `source`, in order, without those passed over. */
export function filledLines(
  source: SpanView,
  to: SpanView,
  isPassed: (line: number) => boolean,
): FilledLine[] {
  const seen = (first: number, last: number): number[] => {
    const lines: number[] = [];
    for (let line = first; line <= last; line += 1) if (!isPassed(line)) lines.push(line);
    return lines;
  };
  const before = seen(to.first, source.first - 1);
  const after = seen(source.last + 1, to.last);
  const height = source.last - source.first + 1;
  return [
    ...before.map((at, place) => ({ at, ordinal: place - before.length })),
    ...after.map((at, place) => ({ at, ordinal: height + place })),
  ];
}

/** The fewest copies that fill the lines from a source of `height` lines. */
export function lineRuns(lines: readonly FilledLine[], height: number): LineRun[] {
  const runs: LineRun[] = [];
  for (let place = 0; place < lines.length; ) {
    const line = lines[place];
    if (line === undefined) break;
    let together = 1;
    while (lines[place + together]?.at === line.at + together) together += 1;
    const offset = ((line.ordinal % height) + height) % height;
    const whole = offset === 0 && together >= height;
    const taken = whole ? height : Math.min(height - offset, together);
    const count = whole ? together - (together % height) : taken;
    runs.push({ offset, height: taken, at: line.at, count });
    place += count;
  }
  return runs;
}

/** Numbers that spreadsheets count as the same: they keep 15 digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * The value at each ordinal where numbers go up or down in even steps; a single date goes on by days. Null where they
 * are only to be repeated.
 */
export function seriesOf(
  numbers: readonly number[] | null,
  isDate: boolean,
): ((ordinal: number) => number) | null {
  const [first, second] = numbers ?? [];
  if (numbers === null || first === undefined) return null;
  if (second === undefined && !isDate) return null;
  const step = second === undefined ? 1 : second - first;
  const even = numbers.every((value, place) => rounded(value) === rounded(first + step * place));
  return even ? (ordinal) => rounded(first + step * ordinal) : null;
}
