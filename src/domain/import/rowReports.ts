import type { Draft } from './draft';
import type { RowFault } from './fault';
import type { ReportedFault, RowReport } from './importResult';

/** The rows that were not taken, each with all its faults. */
export function rejections(drafts: readonly Draft[]): RowReport[] {
  return drafts
    .filter(({ faults }) => faults.length > 0)
    .map((draft) => reportOf(draft, [...draft.faults, ...draft.warnings]));
}

/** What is wrong with rows that were taken; somebody who is not in the team is named at their first row only. */
export function warningsOf(drafts: readonly Draft[]): RowReport[] {
  const rowsOf = new Map<string, number>();
  const keyOf = (draft: Draft, { code, field, found }: RowFault): string | null =>
    code === 'unknown person' ? JSON.stringify([draft.plan.part, field, found.toLowerCase()]) : null;
  for (const draft of drafts) {
    for (const warning of draft.warnings) {
      const key = keyOf(draft, warning);
      if (key !== null) rowsOf.set(key, (rowsOf.get(key) ?? 0) + 1);
    }
  }
  return drafts.flatMap((draft) => {
    const faults = draft.warnings.flatMap((warning): RowFault[] => {
      const key = keyOf(draft, warning);
      if (key === null) return [warning];
      const rows = rowsOf.get(key);
      rowsOf.delete(key);
      return rows === undefined ? [] : [{ ...warning, params: { rows } }];
    });
    return faults.length === 0 ? [] : [reportOf(draft, faults)];
  });
}

function reportOf(draft: Draft, faults: readonly RowFault[]): RowReport {
  const { part, table, source, fields } = draft.plan;
  const labelOf = (field: string | null): string =>
    fields.find((plan) => plan.field === field)?.label ?? field ?? '';
  const problems = faults.map(
    ({ field, found, code, params = {} }): ReportedFault => ({
      column: labelOf(field),
      field,
      found,
      code,
      params,
    }),
  );
  return { part, tab: table.name, file: source.file, line: draft.line, problems };
}
