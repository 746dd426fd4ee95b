import { describe, expect, it } from '@jest/globals';
import type { Column } from '../../../src/domain/table/column';
import { activities } from '../../../src/domain/tables/activities';
import { contacts } from '../../../src/domain/tables/contacts';
import { customers } from '../../../src/domain/tables/customers';
import { holidays } from '../../../src/domain/tables/holidays';
import { team } from '../../../src/domain/tables/team';
import { makeSampleCompany } from '../../../workbench/sample/sampleCompany';
import { sampleImportRequest } from '../../../workbench/host/import/sampleImport';

const OPTIONS = { language: 'zh-CN', today: '2026-03-04', customers: 30 } as const;

describe('the sample company as an import', () => {
  const request = sampleImportRequest(OPTIONS);

  it('fills five tabs, each from a source of its own, every field from the column of its name', () => {
    expect(request.parts.map(({ tab }) => tab)).toEqual([
      'team',
      'holidays',
      'customers',
      'contacts',
      'activities',
    ]);
    for (const { source, columns } of request.parts) {
      const header = request.sources[source]?.header ?? [];
      expect(Object.entries(columns)).toEqual(header.map((field) => [field, field]));
      expect(header.length).toBeGreaterThan(2);
    }
  });

  it('carries every row as text, with the line it would stand in', () => {
    const company = makeSampleCompany(OPTIONS);
    const source = request.sources[2];
    expect(source?.rows).toHaveLength(30);
    expect(source?.lines[0]).toBe(2);
    expect(source?.rows[4]?.[source.header.indexOf('name')]).toBe(company.customers[4]?.name);
    for (const { header, rows, lines, dates } of request.sources) {
      expect(dates).toBe('ymd');
      expect(lines).toHaveLength(rows.length);
      expect(
        rows.every((row) => row.length === header.length && row.every((cell) => typeof cell === 'string')),
      ).toBe(true);
    }
  });

  it('names only fields that the tabs have and people may write', () => {
    const tables = { team, holidays, customers, contacts, activities };
    for (const [tab, table] of Object.entries(tables)) {
      const columns = new Map<string, Column>(Object.entries(table.columns));
      const part = request.parts.find((one) => one.tab === tab);
      for (const field of Object.keys(part?.columns ?? {})) {
        expect([tab, field, columns.get(field)?.derived]).toEqual([tab, field, false]);
      }
    }
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(request))).toEqual(request);
  });
});
