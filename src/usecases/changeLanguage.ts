import { allTables } from '../domain/tables/index';
import type { Language } from '../domain/table/words';
import type { Ports } from '../ports';
import { forget, remember } from './remembered';
import { requireAdmin, type SettingTexts, writeSettings } from './install/setUpWorkbook';
import { changeSetting } from './changeSetting';

/**
 * Turns the workbook into another language for an admin.
 * @returns how many cells were rewritten
 * @throws Refusal 'setting in conflict' before anything is changed
 */
export function changeLanguage(ports: Ports, texts: SettingTexts, language: Language): number {
  requireAdmin(ports);
  return ports.lock.run(() => {
    // Should this run die behind this line, the next night sees what Settings says, and goes on.
    changeSetting(ports, 'language', texts.languageName(language));
    return translateWorkbook(ports, texts, language);
  });
}

/**
 * For a workbook whose Settings say so already. Turns captions, notes, drop-downs and the labels in cells into a language. Readers understand every language at any
 * time, so a run cut off in the middle leaves a workbook that works; running it again goes on.
 * @returns how many cells were rewritten
 */
export function translateWorkbook(ports: Ports, texts: SettingTexts, language: Language): number {
  return ports.lock.run(() => {
    // Should this run die, the next night finds the note and goes on.
    remember(ports.memory, 'translating', language);
    let cells = 0;
    ports.workbook.setLanguage(language);
    for (const table of allTables) {
      ports.progress.step('translating', { table: table.name });
      ports.workbook.layTab(table);
      cells += ports.tables.relabel(table);
    }
    writeSettings(ports, texts, language);
    forget(ports.memory, 'translating');
    return cells;
  });
}
