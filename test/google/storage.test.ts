import { describe, expect, it } from '@jest/globals';
import { applyEdit } from '../../workbench/host/edits';
import { columnLetters } from '../../src/google/keyRow';
import { formulaAt, noteAt } from '../../workbench/store/workbook/cells';
import { laidSheet, type TestSheet } from './sheet';

function withCustomers(count: number): { sheet: TestSheet; ids: string[] } {
  const sheet = laidSheet();
  const ids = sheet.append(
    'customers',
    Array.from({ length: count }, (_, index) => ({ name: `Customer ${index}`, phone: `0${index}` })),
  );
  return { sheet, ids };
}

describe('reading', () => {
  it('takes each needed cell once, and the ids once more: key row, last row, one trip a group of columns', () => {
    const { sheet } = withCustomers(500);
    const fields = ['id', 'name', 'contactState', 'contactDueOn', 'owner', 'createdOn'];
    const { meter } = sheet.execute('read', ['customers', fields]);
    expect(meter.cellsRead).toBeLessThanOrEqual(500 * (fields.length + 1) * 1.1);
    // Tabs from the properties, list of tabs, key row, last row, three groups, the ids, zone.
    expect(meter.trips).toBeLessThanOrEqual(9);
  });

  it('finds rows by id, and by another field, without reading more than is found', () => {
    const { sheet, ids } = withCustomers(900);
    const found = sheet.execute('find', ['customers', [ids[700], ids[3]], ['id', 'name', 'phone']]);
    expect(found.result).toMatchObject({
      records: [
        { id: ids[3], name: 'Customer 3', phone: '03' },
        { id: ids[700], name: 'Customer 700', phone: '0700' },
      ],
      rowNumbers: [6, 703],
    });
    expect(found.meter.cellsRead).toBeLessThan(150);
    const named = sheet.execute('findBy', ['customers', 'name', ['customer 12'], ['id']]);
    expect(named.result).toMatchObject({ records: [{ id: ids[12] }] });
    expect(sheet.execute('find', ['customers', ids.slice(0, 60), ['name']]).result).toHaveProperty(
      'records.59.name',
      'Customer 59',
    );
  });
});

describe('a command', () => {
  it.each([20, 900])('costs the same however long the list is: %d customers', (count) => {
    const { sheet, ids } = withCustomers(count);
    const id = 'A-ABCDEFGH';
    const fields = {
      customerId: ids[1],
      customer: 'Customer 1',
      kind: 'visit',
      status: 'done',
      doneOn: '2026-01-05',
      summary: '=1+1',
    };
    const changes = [
      { table: 'activities', id, field: 'id', from: null, to: id },
      ...Object.entries(fields).map(([field, to]) => ({
        table: 'activities',
        id,
        field,
        from: null,
        to: to ?? null,
      })),
      { table: 'customers', id: ids[1] ?? '', field: 'lastContactOn', from: null, to: '2026-01-05' },
      { table: 'customers', id: ids[1] ?? '', field: 'contactState', from: null, to: 'on track' },
    ];
    const { result, meter } = sheet.execute('apply', [changes]);
    expect(result).toMatchObject({ conflicts: [] });
    expect(meter.trips).toBeLessThanOrEqual(30);
    expect(meter.cellsRead + meter.cellsWritten).toBeLessThanOrEqual(1000);
  });

  it('stamps who changed what people fill, and who made a row; undo takes the stamps back too', () => {
    const { sheet, ids } = withCustomers(2);
    const [id = ''] = ids;
    const made = sheet.apply([{ table: 'customers', id, field: 'notes', from: null, to: 'x' }], {
      user: 'owner@example.com',
      activeUser: 'Ann@Example.com',
    });
    expect(made.made.map(({ field }) => field)).toEqual(['notes', 'updatedOn', 'updatedBy']);
    expect(sheet.field('Customers', 3, 'updatedBy')).toBe('ann@example.com');
    sheet.apply(made.inverse);
    expect(sheet.field('Customers', 3, 'updatedBy')).toBeNull();
    expect(sheet.field('Customers', 3, 'updatedOn')).toBeNull();
    const nobody = sheet.apply([{ table: 'customers', id, field: 'notes', from: null, to: 'x' }], {
      activeUser: '',
    });
    expect(nobody.conflicts).toEqual([]);
    expect(sheet.field('Customers', 3, 'updatedBy')).toBeNull();
    const derived = sheet.apply([
      { table: 'customers', id: ids[1] ?? '', field: 'attempts', from: null, to: 2 },
    ]);
    expect(derived.made.map(({ field }) => field)).toEqual(['attempts']);
  });

  it('somebody else’s later stamp is no conflict', () => {
    const { sheet, ids } = withCustomers(1);
    const [id = ''] = ids;
    const first = sheet.apply([{ table: 'customers', id, field: 'notes', from: null, to: 'x' }]);
    sheet.apply([{ table: 'customers', id, field: 'city', from: null, to: 'Bonn' }], {
      activeUser: 'bo@example.com',
    });
    const undone = sheet.apply(first.inverse, { activeUser: 'ann@example.com' });
    expect(undone.conflicts).toEqual([]);
    expect(sheet.field('Customers', 3, 'notes')).toBeNull();
    expect(sheet.field('Customers', 3, 'city')).toBe('Bonn');
    expect(sheet.field('Customers', 3, 'updatedBy')).toBe('ann@example.com');
  });

  it('does not overwrite what it cannot read, nor remove a row that holds more than it knows', () => {
    const { sheet, ids } = withCustomers(3);
    const [id = ''] = ids;
    const cell = `${columnLetters(sheet.column('Customers', 'cadenceDays'))}3`;
    applyEdit(sheet.world, 'owner@example.com', { kind: 'type', tab: 'Customers', cell, text: 'soon' });
    const cadence = { table: 'customers', id, field: 'cadenceDays', from: null, to: 30 };
    expect(sheet.apply([cadence]).conflicts).toEqual([{ change: cadence, found: 'soon' }]);
    const removal = [
      { table: 'customers', id, field: 'id', from: id, to: null },
      { table: 'customers', id, field: 'name', from: 'Customer 0', to: null },
    ];
    expect(sheet.apply(removal).conflicts.map(({ change }) => change.field)).toEqual([
      'phone',
      'cadenceDays',
    ]);
    expect(sheet.read('customers', ['id']).records).toHaveLength(3);
  });

  it('a write that the sheet refuses leaves nothing half done (PLATFORM 4.18, 4.21)', () => {
    const { sheet, ids } = withCustomers(3);
    const protection = {
      area: { row: 5, col: 1, lastRow: 5, lastCol: 60 },
      unprotected: [],
      editors: [],
      domainEdit: false,
    };
    sheet.world.sharing.editors.push('rep@example.com');
    sheet
      .tab('Customers')
      .protections.push({ ...protection, id: 'p', kind: 'RANGE', description: '', warningOnly: false });
    const changes = ids.map((id, index) => ({
      table: 'customers',
      id,
      field: 'phone',
      from: `0${index}`,
      to: 'new',
    }));
    expect(() => sheet.apply(changes, { user: 'rep@example.com' })).toThrow(
      'You are trying to edit a protected cell',
    );
    expect(sheet.read('customers', ['phone']).records).toEqual([
      { phone: '00' },
      { phone: '01' },
      { phone: '02' },
    ]);
  });
});

describe('derived columns', () => {
  it('are written only where they differ, and not at all where nothing does', () => {
    const { sheet, ids } = withCustomers(300);
    const values = { [ids[10] ?? '']: { attempts: 3 }, [ids[12] ?? '']: { attempts: 4 } };
    const first = sheet.execute('rewrite', ['customers', 'id', ['attempts', 'contactDueOn'], values]);
    expect(first.result).toBe(3);
    const again = sheet.execute('rewrite', ['customers', 'id', ['attempts', 'contactDueOn'], values]);
    expect(again.result).toBe(0);
    expect(again.meter.cellsWritten).toBe(0);
    const { records } = sheet.read('customers', ['id', 'attempts']);
    expect(records.flatMap(({ attempts }, index) => (attempts === null ? [] : [[index, attempts]]))).toEqual([
      [10, 3],
      [12, 4],
    ]);
  });
});

describe('a row of the program’s own', () => {
  const fields = ['key', 'to', 'template', 'state', 'attempts', 'lastError', 'queuedOn', 'sentOn'];
  const mail = (key: string): object => ({
    key,
    to: 'a@b.de',
    template: 'digest',
    state: 'queued',
    attempts: 0,
    queuedOn: '2026-01-05T09:00:00.000Z',
  });

  it('is written in one trip, and in another it is made sure that it is still there', () => {
    const sheet = laidSheet();
    sheet.append('outbox', [mail('a') as never, mail('b') as never]);
    const before = sheet.execute('read', ['outbox', fields]).meter.trips;
    const values = { state: 'sending', attempts: 1, lastError: '=1+1' };
    const written = sheet.execute('readAndWriteRow', ['outbox', fields, { row: 4, key: 'b' }, values, true]);
    expect(written.result).toBe('written');
    expect(written.meter.trips - before).toBeLessThanOrEqual(2);
    expect(sheet.read('outbox', ['key', 'state', 'lastError', 'queuedOn']).records[1]).toEqual({
      key: 'b',
      state: 'sending',
      lastError: '=1+1',
      queuedOn: '2026-01-05T09:00:00.000Z',
    });
    expect(formulaAt(sheet.tab('Outbox'), 4, sheet.column('Outbox', 'lastError'))).toBe('');
  });

  it('that went elsewhere is told, and the one that was hit gets back what it had', () => {
    const sheet = laidSheet();
    sheet.append('outbox', [mail('a') as never, mail('b') as never]);
    const values = { state: 'sending', attempts: 1 };
    expect(sheet.call('readAndWriteRow', 'outbox', fields, { row: 3, key: 'b' }, values, true)).toBe('moved');
    expect(sheet.read('outbox', ['key', 'state', 'attempts']).records).toEqual([
      { key: 'a', state: 'queued', attempts: 0 },
      { key: 'b', state: 'queued', attempts: 0 },
    ]);
  });
});

describe('words in cells', () => {
  it('change with the language and back, once', () => {
    const sheet = laidSheet();
    sheet.append('customers', [
      { name: 'Ada', status: 'active', source: 'a friend' },
      { name: 'Bo', status: 'ended', source: 'referral' },
    ]);
    sheet.append('team', [{ email: 'a@b.de', active: true }]);
    const en = sheet.field('Customers', 3, 'status');
    expect(sheet.call('changeLanguage', 'zh-CN')).toBe(4);
    expect(sheet.field('客户', 3, 'status')).toBe('现有客户');
    expect(sheet.field('客户', 3, 'source')).toBe('a friend');
    expect(sheet.field('团队', 3, 'active')).toBe('是');
    expect(sheet.call('changeLanguage', 'zh-CN')).toBe(0);
    expect(sheet.read('customers', ['status', 'source']).records).toEqual([
      { status: 'active', source: 'a friend' },
      { status: 'ended', source: 'referral' },
    ]);
    expect(sheet.call('changeLanguage', 'en')).toBe(4);
    expect(sheet.field('Customers', 3, 'status')).toBe(en);
  });

  it('a problem is noted on its cell, below a person’s own note, and the note goes with it', () => {
    const { sheet } = withCustomers(3);
    const column = sheet.column('Customers', 'owner');
    const tab = sheet.tab('Customers');
    const row = tab.rows[3];
    if (row) row.notes = { [column]: 'mine' };
    const problem = { table: 'customers', row: 4, field: 'owner', found: 'x@y', code: 'unknown person' };
    sheet.call('annotate', 'customers', [problem, { ...problem, row: 5 }]);
    expect(noteAt(tab, 4, column)).toMatch(/^mine\n\n⚠ Rapport\n.+/);
    expect(noteAt(tab, 5, column)).toMatch(/^⚠ Rapport\n.+/);
    sheet.call('annotate', 'customers', [problem]);
    expect(noteAt(tab, 5, column)).toBe('');
    sheet.call('annotate', 'customers', []);
    expect(noteAt(tab, 4, column)).toBe('mine');
    expect(sheet.execute('annotate', ['customers', []]).meter.trips).toBeLessThanOrEqual(1);
  });
});

describe('many rows', () => {
  it('are added beyond the end of the sheet, which grows with formats, rules and colours (PLATFORM 4.14)', () => {
    const { sheet } = withCustomers(990);
    const more = sheet.execute('append', [
      'customers',
      Array.from({ length: 300 }, (_, index) => ({ name: `More ${index}`, phone: '007', status: 'active' })),
    ]);
    expect(more.meter.trips).toBeLessThanOrEqual(15);
    const tab = sheet.tab('Customers');
    expect(tab.axes.rows.count).toBeGreaterThanOrEqual(1292);
    expect(
      tab.conditionalFormats.every(({ areas }) => areas.every((area) => area.lastRow >= tab.axes.rows.count)),
    ).toBe(true);
    expect(sheet.read('customers', ['phone']).records).toHaveLength(1290);
    const [last, first] = [tab.rows[tab.axes.rows.count - 1]?.pattern, tab.rows[2]?.pattern];
    expect(last).toBe(first);
  });
});

describe('where the sheet’s own search leaves hidden columns out', () => {
  it('rows are found by reading the key column, and words are replaced where they stand', () => {
    const { sheet, ids } = withCustomers(30);
    const habits = JSON.parse(sheet.world.properties.document['sheet.textHabits'] ?? '') as object; // as the probe wrote it
    expect(habits).toHaveProperty('searchFindsHidden', true);
    sheet.call('remember', 'sheet.textHabits', JSON.stringify({ ...habits, searchFindsHidden: false }));
    const change = { table: 'customers', id: ids[20] ?? '', field: 'status', from: null, to: 'active' };
    const applied = sheet.execute('apply', [[change]]);
    expect(applied.result).toMatchObject({ conflicts: [] });
    expect(applied.meter.byMethod['TextFinder.findAll']).toBeUndefined();
    expect(
      sheet.execute('findBy', ['customers', 'name', ['customer 20'], ['id', 'status']]).result,
    ).toMatchObject({
      records: [{ id: ids[20], status: 'active' }],
    });
    expect(sheet.call('changeLanguage', 'zh-CN')).toBe(1);
    expect(sheet.read('customers', ['id', 'status']).records[20]).toEqual({ id: ids[20], status: 'active' });
  });
});
