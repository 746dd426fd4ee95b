import type { Measured, Trip } from './measure';

/** A number beside its budget; null where DESIGN sets none. */
export interface Beside {
  readonly measured: number;
  readonly budget: number | null;
}

/** One operation of the budget table. */
export interface Line {
  readonly operation: string;
  readonly trips: Beside;
  readonly read: Beside;
  /** Cells written outside Jobs, where each job may write its row. */
  readonly written: Beside;
  /** Trips that write them. */
  readonly writes: Beside;
  /** Milliseconds: printed, never a reason to fail. */
  readonly own: Beside;
  /** In order, for whoever has to find out why a budget does not hold. */
  readonly trace: readonly Trip[];
}

const whole = new Intl.NumberFormat('en-US');

type Budgets = Partial<Record<'trips' | 'read' | 'written' | 'writes' | 'own', number>>;

export function lineOf(operation: string, { trips, ownMs }: Measured, budgets: Budgets): Line {
  const beside = (quantity: keyof Budgets, measured: number): Beside => {
    return { measured, budget: budgets[quantity] ?? null };
  };
  const writing = trips.filter(({ sheet, cellsWritten }) => cellsWritten > 0 && sheet !== 'Jobs');
  return {
    operation,
    trips: beside('trips', trips.length),
    read: beside('read', sum(trips.map(({ cellsRead }) => cellsRead))),
    written: beside('written', sum(writing.map(({ cellsWritten }) => cellsWritten))),
    writes: beside('writes', writing.length),
    own: beside('own', ownMs),
    trace: trips,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What is over its budget, in words. Times are not looked at. */
export function overBudget({ trips, read, written, writes }: Line): string[] {
  const quantities: [string, Beside][] = [
    ['trips', trips],
    ['cells read', read],
    ['cells written', written],
    ['writes', writes],
  ];
  return quantities.flatMap(([name, { measured, budget }]) =>
    budget !== null && measured > budget
      ? [`${whole.format(measured)} ${name} instead of ${whole.format(budget)}`]
      : [],
  );
}
