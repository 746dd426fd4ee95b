import type { Area } from './area';
import type { Node } from './node';

export interface Dependencies {
  /** The areas that stand in the formula; `sheet` is null for its own. */
  readonly areas: readonly { readonly sheet: string | null; readonly area: Area }[];
  /** True where the value may change although no cell of `areas` does: clock, OFFSET, INDIRECT. */
  readonly volatile: boolean;
}

const VOLATILE = new Set(['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'OFFSET', 'INDIRECT']);

function children(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'array':
      return node.rows.flat();
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    default:
      return [];
  }
}

/** What a formula looks at, as far as its text tells. */
export function dependenciesOf(node: Node): Dependencies {
  const areas: { readonly sheet: string | null; readonly area: Area }[] = [];
  let volatile = false;
  const visit = (each: Node): void => {
    if (each.kind === 'reference') areas.push({ sheet: each.sheet, area: each.area });
    // What goes by a name may go by another range tomorrow.
    if (each.kind === 'name') volatile = true;
    // A range between two functions covers more than its ends tell.
    if (each.kind === 'binary' && each.operator === ':') volatile = true;
    if (each.kind === 'call' && VOLATILE.has(each.name)) volatile = true;
    children(each).forEach(visit);
  };
  visit(node);
  return { areas, volatile };
}
