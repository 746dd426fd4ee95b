import { describe, expect, it } from '@jest/globals';
import { applyEdit } from '../../workbench/host/edits';
import { ServiceError } from '../../workbench/store/serviceError';
import type { World } from '../../workbench/store/world';
import { ADMIN, choose, companyWorld, emptyWorld, saidBy, toMorning, typed } from '../support/product';
import { cellOf, rowWith } from '../support/sheetReading';
import { FIRST_NIGHT, smallCompany } from '../support/smallCompany';
import { STEP, changesNothing } from './menuFlow';

describe('somebody whom Google does not name', () => {
  it('cannot set up: a clear message, and nothing is remembered or laid', () => {
    const world = emptyWorld({ editors: [''] });
    const said = changesNothing(world, () => choose(world, 'setUp', { user: '' }));
    expect(saidBy(said)).toEqual([expect.stringMatching(/does not tell Rapport who you are/)]);
  });

  it('is no admin, not even in a Team without one, and owns no triggers', () => {
    const world = companyWorld(smallCompany());
    world.sharing.editors.push('');
    const { row } = rowWith(world, 'team', 'email', ADMIN);
    applyEdit(world, ADMIN, {
      kind: 'type',
      tab: 'Team',
      cell: cellOf(world, 'team', 'role', row),
      text: 'Rep',
    });
    for (const door of ['setUp', 'runNightNow']) {
      const said = changesNothing(world, () =>
        choose(world, door, { user: '', answers: [typed(STEP.nightly)] }),
      );
      expect(saidBy(said)).toEqual([expect.stringMatching(/does not tell Rapport who you are/)]);
    }
  });
});

describe('a permission that was refused at Google', () => {
  const refusing = (scope: string): World => {
    const world = companyWorld(smallCompany());
    world.triggers = [];
    world.people[ADMIN] = { refusedScopes: [`https://www.googleapis.com/auth/${scope}`] };
    return world;
  };

  it('is asked for before triggers are made that could not send (PLATFORM 2.7)', () => {
    const world = refusing('script.send_mail');
    const set = choose(world, 'setUp', { answers: [typed(STEP.nightly)] });
    expect(set.shown.questions.at(-1)).toMatchObject({
      kind: 'authorization',
      text: expect.stringMatching(/script\.send_mail/),
    });
    expect(world.triggers).toEqual([]);
  });

  it('is a clear message where Google says no at once (PLATFORM 2.7)', () => {
    const world = refusing('userinfo.profile');
    const hooks = {
      before: (method: string): void => {
        if (method === 'ScriptApp.requireScopes')
          throw new ServiceError('Authorization is required to perform that action.');
      },
    };
    const said = saidBy(choose(world, 'setUp', { hooks, answers: [typed(STEP.nightly)] }));
    expect(said.at(-1)).toMatch(/not given a permission/);
    expect(world.triggers).toEqual([]);
  });
});

describe('a workbook that has lost what it remembers', () => {
  it('tells the owner of the triggers once, and removes them', () => {
    const world = companyWorld(smallCompany());
    world.properties.document = {};
    const nights = [...toMorning(world, FIRST_NIGHT), ...toMorning(world, '2026-01-07')];
    expect(nights.map(({ error }) => error?.message)).toEqual([expect.stringMatching(/does not know/)]);
    expect(world.mails).toEqual([]);
  });
});
