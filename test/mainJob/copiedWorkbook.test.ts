import { describe, expect, it } from '@jest/globals';
import type { World } from '../../workbench/store/world';
import { ADMIN, choose, saidBy, toMorning, typed } from '../support/product';
import { rowsOf } from '../support/sheetReading';
import { FIRST_NIGHT } from '../support/smallCompany';
import { STEP, withSecondAdmin } from './menuFlow';

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
});
