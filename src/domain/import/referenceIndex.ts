import { nameKey } from '../references';

export type Found =
  | { readonly kind: 'one'; readonly id: string; readonly name: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/** The rows of one tab that others can point to: those of the workbook, and those that this import adds. */
export class ReferenceIndex {
  private readonly nameOf = new Map<string, string>();
  private readonly scopeOf = new Map<string, string | null>();
  private readonly idsOf = new Map<string, Set<string>>();

  /** @param scope whom the row belongs to: the customer of a contact person; null where names stand for themselves */
  add(id: string, name: string, scope: string | null = null): void {
    this.nameOf.set(id, name);
    this.scopeOf.set(id, scope);
    this.addName(id, name);
  }

  /** A name by which the row was known when it was imported, and which it may have lost since. */
  addName(id: string, name: string): void {
    const key = nameKey(name);
    const ids = this.idsOf.get(key);
    if (ids === undefined) this.idsOf.set(key, new Set([id]));
    else ids.add(id);
  }

  nameOfId(id: string): string | null {
    return this.nameOf.get(id) ?? null;
  }

  /** By id, else by name. */
  find(text: string, scope: string | null = null): Found {
    const typed = text.trim();
    const byId = this.nameOf.get(typed);
    if (byId !== undefined) return { kind: 'one', id: typed, name: byId };
    const ids = [...(this.idsOf.get(nameKey(typed)) ?? [])].filter((id) => this.scopeOf.get(id) === scope);
    const [only, ...more] = ids;
    if (only === undefined) return { kind: 'none' };
    return more.length > 0
      ? { kind: 'several' }
      : { kind: 'one', id: only, name: this.nameOf.get(only) ?? typed };
  }
}

/** The colleagues of the Team tab and of this import: known by address, else by a name that only one of them has. */
export class PeopleIndex {
  private readonly addresses = new Set<string>();
  private readonly byName = new Map<string, string | null>();

  add(email: string, name: string | null): void {
    const key = email.trim().toLowerCase();
    if (this.addresses.has(key)) return;
    this.addresses.add(key);
    if (name === null || name.trim() === '') return;
    const called = nameKey(name);
    this.byName.set(called, this.byName.has(called) ? null : email.trim());
  }

  /** The address of whom the text means; null where it is nobody of the team. */
  find(text: string): string | null {
    const typed = text.trim();
    if (this.addresses.has(typed.toLowerCase())) return typed;
    return this.byName.get(nameKey(typed)) ?? null;
  }
}
