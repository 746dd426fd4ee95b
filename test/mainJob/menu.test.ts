import { describe, expect, it } from '@jest/globals';
import { applyEdit, openAs } from '../../workbench/host/edits';
import type { World } from '../../workbench/store/world';
import {
  ADMIN,
  choose,
  companyWorld,
  emptyWorld,
  product,
  saidBy,
  toMorning,
  typed,
} from '../support/product';
import { cellOf, sheetOf } from '../support/sheetReading';
import { ANN, FIRST_NIGHT, FIRST_STATES, smallCompany } from '../support/smallCompany';
import { states, changesNothing } from './menuFlow';

describe('the menu', () => {
  it('opens in the workbook’s language, also before anything is set up', () => {
    const items = (world: World): string[] =>
      openAs(world, product(), ANN).flatMap(({ shown }) =>
        shown.menus.flatMap((menu) => menu.items.map(({ caption }) => caption)),
      );
    expect(items(emptyWorld({ editors: [ANN] }))).toEqual(
      expect.arrayContaining(['Set up …', 'Run the nightly job now …', 'About Rapport']),
    );
    expect(items(emptyWorld({ editors: [ANN], locale: 'zh_CN' })).join()).toMatch(/设置/);
  });

  it('has no item whose door is missing', () => {
    const handlers = openAs(emptyWorld(), product(), ADMIN).flatMap(({ shown }) =>
      shown.menus.flatMap((menu) => menu.items.map(({ handler }) => handler)),
    );
    for (const handler of handlers.filter((name) => name !== '')) {
      expect(choose(emptyWorld(), handler).error).toBeNull();
    }
  });

  it('says what to do where nothing is set up yet', () => {
    for (const door of ['runNightNow', 'showJobs', 'changeLanguage', 'repairColumns']) {
      const world = emptyWorld();
      const execution = changesNothing(world, () => choose(world, door, { answers: [typed('2')] }));
      expect([door, execution.error]).toEqual([door, null]);
      expect([door, saidBy(execution).at(-1)]).toEqual([door, expect.stringMatching(/Set up/)]);
    }
  });
});

describe('a rep', () => {
  it.each(['setUp', 'runNightNow', 'changeLanguage'])('is refused clearly by %s', (door) => {
    const world = companyWorld(smallCompany());
    const refused = changesNothing(world, () =>
      choose(world, door, { user: ANN, answers: [typed('2'), 'YES'] }),
    );
    expect(refused.error).toBeNull();
    expect(saidBy(refused).at(-1)).toMatch(/Only admins can do this.*admin@example\.com/);
  });

  it('may look at the job history and at About', () => {
    const world = companyWorld(smallCompany());
    expect(saidBy(choose(world, 'showJobs', { user: ANN }))).toEqual([
      expect.stringMatching(/No job has run yet/),
    ]);
    toMorning(world, FIRST_NIGHT);
    expect(saidBy(choose(world, 'showJobs', { user: ANN }))[0]).toMatch(
      /2026-01-06 07:58\s+Nightly job: OK\. 12 customers checked/,
    );
    expect(saidBy(choose(world, 'about', { user: ANN }))[0]).toMatch(/Rapport 0\.1\.0/);
  });
});

describe('Run the nightly job now', () => {
  it('shows first what it would flag and mail, with the reason for each; No changes nothing', () => {
    const world = companyWorld(smallCompany(), { now: `${FIRST_NIGHT}T12:00:00Z` });
    const asked = changesNothing(world, () => choose(world, 'runNightNow', { answers: ['NO'] }));
    const [preview = ''] = saidBy(asked);
    for (const [name, state] of Object.entries(FIRST_STATES)) {
      if (state !== 'Overdue' && state !== 'Due soon') expect(preview).not.toContain(`${name}:`);
      else expect(preview).toMatch(new RegExp(`${name}: ${state} – .+`));
    }
    expect(preview).toMatch(/4 mails would go out/);
    for (const name of ['Ann', 'Bob', 'Cho', 'Mia']) expect(preview).toContain(`• ${name}: `);
  });

  it('counts rows that have no id yet, as the night will give them one', () => {
    const world = companyWorld(smallCompany(), { now: `${FIRST_NIGHT}T12:00:00Z` });
    const ids = `${cellOf(world, 'customers', 'id', 3)}:${cellOf(world, 'customers', 'id', 14)}`;
    applyEdit(world, ADMIN, { kind: 'clear', tab: sheetOf(world, 'customers').name, range: ids });
    const [preview = ''] = saidBy(choose(world, 'runNightNow', { answers: ['NO'] }));
    expect(preview).toMatch(/Alder: Overdue – .+/);
  });

  it('does after a Yes just that, and once a day', () => {
    const world = companyWorld(smallCompany(), { now: `${FIRST_NIGHT}T12:00:00Z` });
    const said = saidBy(choose(world, 'runNightNow', { answers: ['YES'] }));
    expect(said.at(-1)).toMatch(/12 customers checked.*4 mails queued, 4 sent/);
    expect(states(world)).toEqual(FIRST_STATES);
    world.now += 60_000;
    expect(saidBy(choose(world, 'runNightNow', { answers: ['YES'] })).at(-1)).toMatch(
      /0 mails queued, 0 sent/,
    );
    expect(world.mails).toHaveLength(4);
  });

  it('says so where the night is running already', () => {
    const world = companyWorld(smallCompany(), { now: `${FIRST_NIGHT}T12:00:00Z` });
    const asked = choose(world, 'runNightNow', {
      hooks: {
        before: (method, { world: now }) => {
          if (method === 'Ui.alert')
            now.properties.document['running'] = JSON.stringify({ until: '2026-01-06T12:05:00.000Z' });
        },
      },
      answers: ['YES'],
    });
    expect(saidBy(asked).at(-1)).toMatch(/running already/);
    expect(world.mails).toEqual([]);
  });
});
