import type { AnyTable } from '../domain/table/table';
import { Refusal } from '../usecases/errors';
import type { Book, Sheet } from './book';
import { KEY_ROW } from './keyRow';
import type { DocumentMemory } from './memory';

const PROPERTY = 'sheet.tabs';
/** A tab is a table's where more than half of the table's keys stand in its key row. */
const ENOUGH = 0.5;

interface Registered {
  /** Id of the spreadsheet that this was remembered in; in a copy it is another one's. */
  readonly spreadsheet: string;
  /** Sheet ids by table. They survive renaming and moving. */
  readonly tabs: Readonly<Record<string, number>>;
}

/** Which tab is which table. In a copied workbook that is found out again from the key rows. */
export class TabRegistry {
  private scanned: ReadonlyMap<string, Sheet> | null = null;

  constructor(
    private readonly book: Book,
    private readonly memory: DocumentMemory,
    private readonly tables: readonly AnyTable[],
  ) {}

  /** Null where the table has no tab (any more). */
  sheetOf(table: AnyTable): Sheet | null {
    const registered = this.registered();
    if (registered === null) return this.byKeyRows().get(table.name) ?? null;
    const id = registered.tabs[table.name];
    return id === undefined ? null : this.book.sheet(id);
  }

  /** @throws Refusal 'workbook is a copy': only `adopt` may make a copy a workbook of its own */
  register(table: AnyTable, sheet: Sheet): void {
    this.refuseInCopy();
    const tabs = { ...this.registered()?.tabs, [table.name]: sheet.getSheetId() };
    this.save(tabs);
  }

  /** A tab that nobody registered but whose key row says that it is this table's: one that was duplicated or restored. */
  strayOf(table: AnyTable): Sheet | null {
    this.scanned = null;
    const stray = this.byKeyRows().get(table.name) ?? null;
    const taken = Object.values(this.registered()?.tabs ?? {});
    return stray !== null && !taken.includes(stray.getSheetId()) ? stray : null;
  }

  /** True where what is remembered was remembered in another spreadsheet, or tabs of ours stand here unremembered. */
  isCopy(): boolean {
    const stored = this.stored();
    if (stored !== null) return stored.spreadsheet !== this.book.spreadsheet.getId();
    return this.byKeyRows().size > 0;
  }

  /** Before a tab is made. @throws Refusal 'workbook is a copy' */
  refuseInCopy(): void {
    if (this.isCopy()) throw new Refusal('workbook is a copy');
  }

  adopt(): void {
    if (this.registered() !== null) return;
    const found = [...this.byKeyRows()].map(([name, sheet]) => [name, sheet.getSheetId()] as const);
    this.save(Object.fromEntries(found));
  }

  private save(tabs: Registered['tabs']): void {
    const registered: Registered = { spreadsheet: this.book.spreadsheet.getId(), tabs };
    this.memory.set(PROPERTY, JSON.stringify(registered));
  }

  private stored(): Registered | null {
    const text = this.memory.get(PROPERTY);
    // Only `save` writes this key.
    return text === null ? null : (JSON.parse(text) as Registered);
  }

  private registered(): Registered | null {
    const stored = this.stored();
    return stored?.spreadsheet === this.book.spreadsheet.getId() ? stored : null;
  }

  private byKeyRows(): ReadonlyMap<string, Sheet> {
    if (this.scanned === null) {
      const found = new Map<string, Sheet>();
      for (const sheet of this.book.sheets()) {
        const table = this.tableOf(sheet);
        if (table !== null && !found.has(table.name)) found.set(table.name, sheet);
      }
      this.scanned = found;
    }
    return this.scanned;
  }

  private tableOf(sheet: Sheet): AnyTable | null {
    const keys = new Set((sheet.getRange(`${KEY_ROW}:${KEY_ROW}`).getValues()[0] ?? []).map(String));
    const share = (table: AnyTable): number => {
      const fields = Object.keys(table.columns);
      return fields.filter((field) => keys.has(field)).length / fields.length;
    };
    const best = [...this.tables].sort((a, b) => share(b) - share(a))[0];
    return best !== undefined && share(best) > ENOUGH ? best : null;
  }
}
