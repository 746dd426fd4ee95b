import { describe, expect, it } from '@jest/globals';
import { isSettingKey } from '../../../src/domain/settings';
import { highlightFormula } from '../../../src/domain/table/highlightFormula';
import { columnOrder } from '../../../src/domain/table/table';
import { allTables, tableByName } from '../../../src/domain/tables';
import { activities } from '../../../src/domain/tables/activities';
import { customers } from '../../../src/domain/tables/customers';
import { vocabularyOf } from '../../../src/text/languages';

describe('the tabs', () => {
  it('are those of the first slices, each found by its name', () => {
    expect(allTables.map(({ name }) => name)).toEqual([
      'customers',
      'contacts',
      'activities',
      'team',
      'holidays',
      'settings',
      'outbox',
      'jobs',
    ]);
    expect(tableByName('customers')).toBe(customers);
    expect(() => tableByName('colours')).toThrow('no table colours');
  });

  it.each(allTables)('$name: every column that people fill stands once, ids and keys are hidden', (table) => {
    const order = columnOrder(table);
    expect([...order].sort()).toEqual(Object.keys(table.columns).sort());
    expect(new Set(order).size).toBe(order.length);
    for (const [field, column] of Object.entries(table.columns)) {
      if (['id', 'ref id', 'ref ids'].includes(column.kind))
        expect([field, column.hidden]).toEqual([field, true]);
      if (column.hidden) expect(table.firstScreen).not.toContain(field);
    }
  });

  it.each(allTables)('$name: references name a tab and the column beside them', (table) => {
    for (const [field, { refersTo }] of Object.entries(table.columns)) {
      if (refersTo === undefined) continue;
      expect(tableByName(refersTo.table).idPrefix).not.toBeNull();
      expect(table.columns[refersTo.partner]?.refersTo?.partner).toBe(field);
    }
  });

  it.each(allTables)(
    '$name: rows are known by an id or by a natural key, but for the history of jobs',
    (table) => {
      const hasId = Object.values(table.columns).some(({ kind }) => kind === 'id');
      expect(hasId).toBe(table.idPrefix !== null);
      if (table.name !== 'jobs') expect(hasId || table.naturalKey !== null).toBe(true);
    },
  );

  it('that only the program writes have derived columns only', () => {
    for (const table of allTables.filter(({ writers }) => writers === 'program')) {
      expect(Object.values(table.columns).every(({ derived }) => derived)).toBe(true);
    }
  });

  it('give ids that differ by their beginning', () => {
    const prefixes = allTables.flatMap(({ idPrefix }) => idPrefix ?? []);
    expect(prefixes).toEqual(['C', 'P', 'A']);
  });
});

describe('highlights', () => {
  it.each(allTables)(
    '$name: name columns, codes and settings that exist, and refer to their own row only',
    (table) => {
      for (const highlight of table.highlights) {
        const formula = highlightFormula(highlight, table, vocabularyOf(table), {
          cell: (field) => {
            expect(Object.keys(table.columns)).toContain(field);
            return '$A3';
          },
          setting: (key) => {
            expect(isSettingKey(key)).toBe(true);
            return '7';
          },
        });
        expect(formula).not.toMatch(/[{}]/);
        expect(formula.match(/\$?[A-Z]+\$?\d+/g) ?? []).not.toContain('A3');
        for (const field of highlight.fields ?? []) expect(Object.keys(table.columns)).toContain(field);
      }
    },
  );

  it('show planned before overdue before due soon, and single cells before rows, for the first rule wins', () => {
    // PLATFORM 4.20
    const looks = customers.highlights.map(({ look }) => look);
    expect(looks.slice(-3)).toEqual(['planned', 'overdue', 'due soon']);
    const firstRow = customers.highlights.findIndex(({ fields }) => fields === undefined);
    expect(customers.highlights.slice(firstRow).every(({ fields }) => fields === undefined)).toBe(true);
  });

  it('understand a choice in any language and by its code', () => {
    const formula = highlightFormula(
      { when: '{status=planned}', look: 'planned' },
      activities,
      vocabularyOf(activities),
      {
        cell: () => '$C3',
        setting: () => '',
      },
    );
    expect(formula).toBe('=OR($C3="Planned",$C3="计划中")');
  });

  it('refuse a code that the column has not', () => {
    const broken = { when: '{status=plannd}', look: 'planned' } as const;
    const places = { cell: () => '$C3', setting: () => '' };
    expect(() => highlightFormula(broken, activities, vocabularyOf(activities), places)).toThrow(
      'no code plannd',
    );
  });
});
