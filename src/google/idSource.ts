import { newId } from '../domain/ids';
import type { Ids } from '../ports';

/** New ids, checked against all that were read in this execution. */
export class IdSource implements Ids {
  private readonly unread: (readonly (string | null)[])[] = [];
  private readonly taken = new Set<string>();
  private readonly tables = new Set<string>();

  /** All ids of a table. Kept as they are until an id is asked for: most executions make none. */
  note(table: string, ids: readonly (string | null)[]): void {
    this.tables.add(table);
    this.unread.push(ids);
  }

  /** Whether the ids of a table have been read, so that new ones are known to be new. */
  knows(table: string): boolean {
    return this.tables.has(table);
  }

  newId(prefix: string): string {
    for (const ids of this.unread.splice(0)) for (const id of ids) if (id !== null) this.taken.add(id);
    const id = newId(prefix, Math.random, (candidate) => this.taken.has(candidate));
    this.taken.add(id);
    return id;
  }
}
