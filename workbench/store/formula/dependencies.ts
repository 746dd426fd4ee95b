import type { Area } from './area';
import { childrenOf, type Node } from './node';

export interface Dependencies {
  /** The areas that stand in the formula; `sheet` is null for its own. */
  readonly areas: readonly { readonly sheet: string | null; readonly area: Area }[];
  /** True where the value may change although no cell of `areas` does: clock, OFFSET, INDIRECT. */
  readonly volatile: boolean;
  /** Of all that, it is only the calendar day that matters: TODAY. */
  readonly dayOnly: boolean;
}

/** Besides TODAY. */
const VOLATILE = new Set(['NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'OFFSET', 'INDIRECT']);

/** What a formula looks at, as far as its text tells. */
export function dependenciesOf(node: Node): Dependencies {
  const areas: { readonly sheet: string | null; readonly area: Area }[] = [];
  const found = { today: false, more: false };
  const visit = (each: Node): void => {
    if (each.kind === 'reference') areas.push({ sheet: each.sheet, area: each.area });
    // What goes by a name may go by another range tomorrow.
    if (each.kind === 'name') found.more = true;
    // A range between two functions covers more than its ends tell.
    if (each.kind === 'binary' && each.operator === ':') found.more = true;
    if (each.kind === 'call' && each.name === 'TODAY') found.today = true;
    else if (each.kind === 'call' && VOLATILE.has(each.name)) found.more = true;
    childrenOf(each).forEach(visit);
  };
  visit(node);
  return { areas, volatile: found.today || found.more, dayOnly: found.today && !found.more };
}
