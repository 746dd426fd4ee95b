import type { Problem } from '../domain/table/problem';
import type { AnyTable } from '../domain/table/table';
import { LANGUAGES, type Language } from '../domain/table/words';
import type { LocatedEdit, SheetArea, WorkbookPort } from '../ports';
import type { Book } from './book';
import type { SheetContext } from './context';
import { FIRST_ROW } from './keyRow';
import { damageOf, repairTab } from './layout/repairTab';
import { layTab } from './layout/tabLayout';
import type { DocumentMemory } from './memory';
import { probeTexts } from './probe';
import type { Scratch } from './scratch';

const LANGUAGE = 'sheet.language';

/**
 * The language in which the workbook is laid, as remembered outside its cells; before anybody chose one, that of the
 * spreadsheet's locale. The Settings row is the person's wish: whoever reads it calls `setLanguage`.
 */
export function workbookLanguage(memory: DocumentMemory, book: Book): Language {
  const remembered = memory.get(LANGUAGE);
  const known = LANGUAGES.find((language) => language === remembered);
  return known ?? (book.spreadsheet.getSpreadsheetLocale().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
}

export class SheetWorkbook implements WorkbookPort {
  constructor(
    private readonly context: SheetContext,
    private readonly scratch: Scratch,
    /** Forgets the language and all that follows from it. */
    private readonly onLanguage: () => void,
  ) {}

  get url(): string {
    return this.context.book.spreadsheet.getUrl();
  }

  tabUrl(table: AnyTable): string {
    return `${this.url}#gid=${this.context.tabs.of(table).sheet.getSheetId()}`;
  }

  locate(area: SheetArea): LocatedEdit | null {
    const { tables, tabs } = this.context;
    const table = tables.find((one) => tabs.find(one)?.sheet.getSheetId() === area.sheetId);
    if (table === undefined || area.lastRow < FIRST_ROW) return null;
    const placed = tabs.of(table).keyRow().placed();
    const inside = placed.filter(({ column }) => column >= area.column && column <= area.lastColumn);
    if (inside.length === 0) return null;
    const fields = inside.map(({ field }) => field);
    return { table, from: Math.max(area.row, FIRST_ROW), to: area.lastRow, fields };
  }

  show(table: AnyTable): void {
    this.context.book.spreadsheet.setActiveSheet(this.context.tabs.of(table).sheet);
  }

  layTab(table: AnyTable, options: { readonly force?: boolean } = {}): { readonly made: boolean } {
    return layTab(this.context, table, { force: options.force ?? false });
  }

  damage(tables: readonly AnyTable[]): readonly Problem[] {
    return damageOf(this.context, tables);
  }

  repair(table: AnyTable): readonly Problem[] {
    return repairTab(this.context, table);
  }

  probe(): void {
    probeTexts(this.context, this.scratch);
  }

  isCopy(): boolean {
    return this.context.registry.isCopy();
  }

  adopt(): void {
    this.context.registry.adopt();
    this.context.tabs.forgetAll();
  }

  language(): Language {
    return this.context.language();
  }

  setLanguage(language: Language): void {
    this.context.memory.set(LANGUAGE, language);
    this.onLanguage();
  }
}
