import { type Beside, type Line, overBudget } from './line';
import type { BundleMeasured } from './measureBundle';
import { CODE_BYTES, LOAD_MS } from './printBench';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** An operation with the size of the workbook it was measured on. */
export interface SizedLine {
  readonly size: string;
  readonly line: Line;
}

export interface Verdict {
  /** Trips or cells are over their budget: the benchmark fails. */
  readonly fails: boolean;
  readonly text: string;
}

/** What is within its budget and what is not. Times and sizes are told, and never make the benchmark fail. */
export function verdict(bundle: BundleMeasured, lines: readonly SizedLine[]): Verdict {
  const named = ({ size, line }: SizedLine): string => `${line.operation} (${size})`;
  const faults = [
    ...(bundle.loadCalls > 0
      ? [`loading the code: ${whole.format(bundle.loadCalls)} calls instead of 0`]
      : []),
    ...lines
      .filter(({ line }) => overBudget(line).length > 0)
      .map((one) => `${named(one)}: ${overBudget(one.line).join(', ')}`),
  ];
  const code = { measured: (bundle.bytes - bundle.words) / 1024, budget: CODE_BYTES / 1024 };
  const told = [
    ...over('server code', code, 'KB'),
    ...over('loading the code', { measured: bundle.loadMs, budget: LOAD_MS }, 'ms'),
    ...lines.flatMap((one) => over(`own time of ${named(one)}`, one.line.own, 'ms')),
  ];
  const parts = [
    faults.length === 0
      ? 'All trips and cells are within budget.'
      : listed('Trips or cells over budget:', faults),
    told.length === 0
      ? 'Size and times are within budget too.'
      : listed('Over budget without making the benchmark fail (size and times):', told),
  ];
  return { fails: faults.length > 0, text: parts.join('\n') };
}

function over(what: string, { measured, budget }: Beside, unit: string): string[] {
  if (budget === null || measured <= budget) return [];
  // Rounded up, or what is just over would read like what is just within.
  return [`${what}: ${whole.format(Math.ceil(measured))} ${unit} instead of ${whole.format(budget)} ${unit}`];
}

function listed(title: string, items: readonly string[]): string {
  return [title, ...items.map((item) => `  ${item}`)].join('\n');
}
