import type { ImportRequest, RequestPart, RequestSource } from './readImport';
import { makeSampleCompany, type SampleCompany, type SampleOptions } from '../../sample/sampleCompany';

/** In the order in which rows refer to each other. */
const TABS = [
  'team',
  'holidays',
  'customers',
  'contacts',
  'activities',
] as const satisfies readonly (keyof SampleCompany)[];

function sourceOf(tab: string, rows: readonly object[]): RequestSource {
  const header = Object.keys(rows[0] ?? {});
  return {
    file: `sample/${tab}`,
    header,
    dates: 'ymd',
    // As if a header stood in line 1.
    lines: rows.map((_, index) => index + 2),
    rows: rows.map((row) => {
      const cells = new Map<string, unknown>(Object.entries(row));
      return header.map((field) => String(cells.get(field)));
    }),
  };
}

/** A made-up company as if it had been read from an import folder: it enters through the bundle's own import. */
export function importRequestOf(company: SampleCompany): ImportRequest {
  const filled = TABS.filter((tab) => company[tab].length > 0);
  const sources = filled.map((tab) => sourceOf(tab, company[tab]));
  const parts = filled.map((tab, source): RequestPart => {
    const header = sources[source]?.header ?? [];
    return { tab, source, columns: Object.fromEntries(header.map((field) => [field, field])) };
  });
  return { sources, parts };
}

export function sampleImportRequest(options: SampleOptions): ImportRequest {
  return importRequestOf(makeSampleCompany(options));
}
