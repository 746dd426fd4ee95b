import type { ImportRequest } from '../../domain/import/importRequest';
import type { ImportResult, RowReport } from '../../domain/import/importResult';
import { planParts } from '../../domain/import/partPlan';
import { rejections, warningsOf } from '../../domain/import/rowReports';
import type { AnyTable } from '../../domain/table/table';
import { activities } from '../../domain/tables/activities';
import { contacts } from '../../domain/tables/contacts';
import { customers } from '../../domain/tables/customers';
import { holidays } from '../../domain/tables/holidays';
import { settings } from '../../domain/tables/settings';
import { team } from '../../domain/tables/team';
import { bringsLastContacts, readExisting } from './existingRows';
import { type ImportPorts, type ImportRun, type ImportWords, plansOf, startRun } from './importRun';
import { importSettings } from './importSettings';
import { importTab } from './importTab';

/** Whatever the order in the request: tabs that are pointed to come before those that point to them. */
const IN_ORDER: readonly AnyTable[] = [team, customers, contacts, activities, holidays];

/**
 * Takes rows of files into the tabs, as CONTACT (Import) has it. Rows that were taken before are not taken again, so
 * an import that died half-way is completed by running it again. Faults in the instructions stop all of it before
 * anything is written; faults in a row stop that row alone.
 */
export function importRecords(ports: ImportPorts, request: ImportRequest, words: ImportWords): ImportResult {
  const { plans, faults } = planParts(request, (table) => words.rulesOf(table));
  if (faults.length > 0) {
    return { mistakes: faults, imported: {}, alreadyThere: {}, rejected: [], warnings: [] };
  }
  const run = startRun(ports, words, plans);
  ports.lock.run(() => importTabs(run));
  return {
    mistakes: [],
    imported: run.imported,
    alreadyThere: run.alreadyThere,
    rejected: inOrder(rejections(run.rejected)),
    warnings: inOrder(warningsOf(run.taken)),
  };
}

function importTabs(run: ImportRun): void {
  for (const table of IN_ORDER) {
    if (isFilled(run, table)) importTab(run, table);
    else if (isNamed(run, table)) readExisting(run, table);
  }
  if (plansOf(run, settings).length > 0) importSettings(run);
}

function isFilled(run: ImportRun, table: AnyTable): boolean {
  if (table.name === activities.name && bringsLastContacts(run)) return true;
  return plansOf(run, table).length > 0;
}

/** Whether a row of the import can name a row of this tab. */
function isNamed(run: ImportRun, table: AnyTable): boolean {
  return run.plans.some(({ fields }) =>
    fields.some(({ column }) => {
      if (column.kind === 'person' || column.kind === 'people') return table.name === team.name;
      return column.refersTo?.table === table.name;
    }),
  );
}

function inOrder(reports: RowReport[]): readonly RowReport[] {
  return reports.sort((a, b) => a.part - b.part || a.line - b.line);
}
