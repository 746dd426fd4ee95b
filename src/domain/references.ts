/** A name as people compare it: without regard to capitals, width of signs, or blanks around and within. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The rows that a reference can point to, by id and by name. */
export interface Targets {
  readonly nameOf: ReadonlyMap<string, string>;
  readonly idsOf: ReadonlyMap<string, readonly string[]>;
}

export function targetsOf(
  rows: readonly { readonly id: string | null; readonly name: string | null }[],
): Targets {
  const nameOf = new Map<string, string>();
  const idsOf = new Map<string, string[]>();
  for (const { id, name } of rows) {
    if (!id || !name) continue;
    nameOf.set(id, name);
    const key = nameKey(name);
    const ids = idsOf.get(key);
    if (ids === undefined) idsOf.set(key, [id]);
    else ids.push(id);
  }
  return { nameOf, idsOf };
}

/** What the two cells of a reference, the hidden id and the visible name, mean together. */
export type Resolution =
  /** Both agree, or both are blank. */
  | { readonly kind: 'settled' }
  /** The name was typed: it is this row. */
  | { readonly kind: 'named'; readonly id: string; readonly name: string }
  /** The row was renamed: the name beside the id is old. */
  | { readonly kind: 'renamed'; readonly name: string }
  | { readonly kind: 'unknown'; readonly found: string }
  | { readonly kind: 'ambiguous'; readonly found: string };

/** The two cells of a reference in one row. */
export interface ReferenceCells {
  readonly id: string | null;
  readonly name: string | null;
}

/**
 * What every row's reference means, in the order of the rows. A name that is some row's wins over the id, because a
 * person typed it. A name that no row bears, beside an id that is known, is the old name of a renamed row where
 * several rows carry it; where one does, it may as well be a slip of the keyboard, and is reported instead.
 */
export function resolveReferences(cells: readonly ReferenceCells[], targets: Targets): readonly Resolution[] {
  const bearers = new Map<string, number>();
  for (const { id, name } of cells) {
    if (id === null || name === null || targets.nameOf.get(id) === name) continue;
    const key = `${id}\n${name}`;
    bearers.set(key, (bearers.get(key) ?? 0) + 1);
  }
  return cells.map(({ id, name }) => {
    if (id !== null && name !== null && targets.nameOf.get(id) === name) return SETTLED;
    return resolveReference(id, name, targets, (bearers.get(`${id ?? ''}\n${name ?? ''}`) ?? 0) > 1);
  });
}

const SETTLED: Resolution = { kind: 'settled' };

function resolveReference(
  id: string | null,
  name: string | null,
  targets: Targets,
  shared: boolean,
): Resolution {
  const typed = name ?? '';
  const current = id === null ? undefined : targets.nameOf.get(id);
  if (typed.trim() === '') {
    if (id === null) return SETTLED;
    return current === undefined ? { kind: 'unknown', found: id } : { kind: 'renamed', name: current };
  }
  const ids = targets.idsOf.get(nameKey(typed)) ?? [];
  if (current !== undefined && id !== null && ids.includes(id)) return { kind: 'renamed', name: current };
  if (current !== undefined && ids.length === 0 && shared) return { kind: 'renamed', name: current };
  if (ids.length > 1) return { kind: 'ambiguous', found: typed };
  const [only] = ids;
  if (only === undefined) return { kind: 'unknown', found: typed };
  return { kind: 'named', id: only, name: targets.nameOf.get(only) ?? typed };
}
