import { describe, expect, it } from '@jest/globals';
import { CommandFailed, setUp } from '../../workbench/host/mainJob';
import type { World } from '../../workbench/store/world';
import { ADMIN, choose, product, saidBy, toMorning, typed } from '../support/product';
import { rowsOf, sheetOf } from '../support/sheetReading';
import { FIRST_NIGHT } from '../support/smallCompany';
import { changesNothing, STEP, withSecondAdmin } from './menuFlow';

describe('a copied workbook', () => {
  function copied(keepsProperties: boolean): World {
    const world = withSecondAdmin();
    toMorning(world, FIRST_NIGHT);
    Object.assign(world.workbook, { id: 'the-copy' });
    world.triggers = [];
    world.mails = [];
    if (!keepsProperties) world.properties = { script: {}, document: {}, user: {} };
    world.now = Date.parse('2026-01-07T12:00:00Z');
    return world;
  }

  it.each([true, false])(
    'mails nothing until an admin confirms it (its properties came along: %s)',
    (keepsProperties) => {
      const world = copied(keepsProperties);
      const said = saidBy(choose(world, 'runNightNow', { answers: ['YES'] }));
      expect(said[0]).toMatch(/No mails: this workbook is a copy/);
      expect(said.at(-1)).toMatch(/copy: nothing was mailed/);
      expect(world.mails).toEqual([]);
      expect(
        rowsOf(world, 'customers').filter(({ contactState }) => contactState === 'Overdue'),
      ).toHaveLength(7);
    },
  );

  it.each([true, false])(
    'stays one where the admin says No at Set up (its properties came along: %s)',
    (keepsProperties) => {
      const world = copied(keepsProperties);
      const set = choose(world, 'setUp', { answers: ['NO'] });
      expect(set.error).toBeNull();
      expect(saidBy(set)[0]).toMatch(/copy of another one/);
      choose(world, 'setUp', { answers: ['NO', typed(STEP.testDigest), 'OK', typed(STEP.nightly)] });
      choose(world, 'runNightNow', { answers: ['YES'] });
      toMorning(world, '2026-01-08');
      expect(world.mails.filter(({ to }) => to !== ADMIN)).toEqual([]);
    },
  );

  it.each([true, false])(
    'is one of its own once confirmed, and mails (its properties came along: %s)',
    (keepsProperties) => {
      const world = copied(keepsProperties);
      const set = choose(world, 'setUp', { answers: ['YES', typed(STEP.nightly)] });
      expect(saidBy(set)[0]).toMatch(/copy of another one/);
      expect(saidBy(set).at(-1)).toMatch(/runs as admin@example\.com/);
      toMorning(world, '2026-01-08');
      expect(world.mails.length).toBeGreaterThan(0);
      expect(saidBy(choose(world, 'setUp'))).toHaveLength(1);
    },
  );

  describe.each([
    ['Holidays', true],
    ['Holidays', false],
    ['Outbox', true],
    ['Outbox', false],
  ] as const)('without its tab %s (its properties came along: %s)', (tab, keepsProperties) => {
    function lacking(): World {
      const world = copied(keepsProperties);
      const { sheets } = world.workbook;
      sheets.splice(sheets.indexOf(sheetOf(world, tab === 'Outbox' ? 'outbox' : 'holidays')), 1);
      return world;
    }

    it.each([
      ['setUp', ['NO']],
      ['repairColumns', ['YES', 'NO']],
    ])('is asked about in %s before anything is laid, and a No changes nothing', (door, answers) => {
      const world = lacking();
      const said = changesNothing(world, () => choose(world, door, { answers }));
      expect(saidBy(said).at(-1)).toMatch(/copy of another one/);
      choose(world, 'runNightNow', { answers: ['YES'] });
      toMorning(world, '2026-01-08');
      expect(saidBy(choose(world, door, { answers })).at(-1)).toMatch(/copy of another one/);
      expect(world.mails).toEqual([]);
      expect(world.triggers).toEqual([]);
    });

    it('is laid and mails once it is confirmed in Set up', () => {
      const world = lacking();
      const set = choose(world, 'setUp', { answers: ['YES', typed(STEP.nightly)] });
      expect(saidBy(set).at(-1)).toMatch(/runs as admin@example\.com/);
      expect(world.workbook.sheets.map(({ name }) => name)).toContain(tab);
      toMorning(world, '2026-01-08');
      expect(rowsOf(world, 'jobs').at(-1)).toMatchObject({ result: 'OK' });
    });

    it('is mended once it is confirmed in Repair columns', () => {
      const world = lacking();
      const said = saidBy(choose(world, 'repairColumns', { answers: ['YES', 'YES', 'OK'] }));
      expect(said[1]).toMatch(/copy of another one/);
      expect(world.workbook.sheets.map(({ name }) => name)).toContain(tab);
      expect(saidBy(choose(world, 'setUp'))[0]).not.toMatch(/copy of another one/);
    });

    it('is not set up by the command line', () => {
      const world = lacking();
      expect(() => setUp(world, product(), null, false)).toThrow(CommandFailed);
      expect(world.triggers).toEqual([]);
    });
  });

  it('without its Team can be confirmed and mended by whoever may edit it', () => {
    const world = copied(true);
    const { sheets } = world.workbook;
    sheets.splice(sheets.indexOf(sheetOf(world, 'team')), 1);
    expect(choose(world, 'repairColumns', { answers: ['YES', 'YES', 'OK'] }).error).toBeNull();
    expect(rowsOf(world, 'team')).toEqual([]);
    expect(world.mails).toEqual([]);
  });
});
