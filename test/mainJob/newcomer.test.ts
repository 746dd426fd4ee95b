import { describe, expect, it } from '@jest/globals';
import { applyEdit } from '../../workbench/host/edits';
import { ADMIN, choose, companyWorld, emptyWorld, saidBy, typed } from '../support/product';
import { cellOf, rowWith } from '../support/sheetReading';
import { ANN, FIRST_NIGHT, MIA, smallCompany } from '../support/smallCompany';
import { STEP } from './menuFlow';

const MORNING = `${FIRST_NIGHT}T12:00:00Z`;
const team = [{ email: MIA, name: 'Mia', role: 'manager' }];
/** Three customers without any contact, of today. */
const fresh = ['Acme Ltd', 'Blue Sky', 'Corner Shop'].map((name) => ({
  name,
  owner: MIA,
  customerSince: FIRST_NIGHT,
}));

describe('somebody who tries Rapport for the first time', () => {
  it('is not told that a customer added today needs a look', () => {
    const world = companyWorld({ team, customers: fresh }, { now: MORNING });
    const preview = saidBy(choose(world, 'runNightNow', { answers: ['NO'] }))[0];
    expect(preview).toMatch(/^Nothing: no customer is overdue/);
    expect(preview).not.toMatch(/Acme/);
  });

  it('sees in the preview those that are overdue or due soon, and not the planned and paused', () => {
    const world = companyWorld(smallCompany(), { now: MORNING });
    const preview = saidBy(choose(world, 'runNightNow', { answers: ['NO'] }))[0] ?? '';
    expect(preview).toMatch(/^8 customers need a look:/);
    expect(preview).toMatch(/• Dogwood: Due soon/);
    expect(preview).not.toMatch(/Hazel|Ivy|Kapok/);
  });

  it('sees those of the backlog that the mails offer', () => {
    const backlog = Array.from({ length: 8 }, (_, index) => ({
      name: `Old ${index}`,
      owner: ANN,
    }));
    const company = smallCompany();
    const customers = [...(company.customers ?? []), ...backlog];
    const world = companyWorld({ ...company, customers }, { now: MORNING });
    const preview = saidBy(choose(world, 'runNightNow', { answers: ['NO'] }))[0] ?? '';
    expect(preview).toMatch(/^13 customers need a look:/);
    expect(preview.match(/• Old/g)).toHaveLength(5);
  });

  it.each([
    [{}, /no customers yet/],
    [{ customers: fresh }, /Of 3 customers none has become overdue/],
  ])('is told the true reason why there is no test digest', (company, reason) => {
    const world = companyWorld({ team, ...company }, { now: MORNING });
    const said = saidBy(choose(world, 'setUp', { answers: [typed(STEP.testDigest)] }))[1];
    expect(said).toMatch(/nothing to report/);
    expect(said).toMatch(reason);
  });

  it('is told so on a free day, too', () => {
    const world = companyWorld({ team, customers: fresh }, { now: '2026-01-10T12:00:00Z' });
    const said = saidBy(choose(world, 'setUp', { answers: [typed(STEP.testDigest)] }))[1];
    expect(said).toMatch(/not a working day/);
  });

  it('is asked once more before an empty workbook goes live, and a No changes nothing', () => {
    const world = emptyWorld();
    choose(world, 'setUp');
    const said = saidBy(choose(world, 'setUp', { answers: [typed(STEP.goLive), 'NO'] }));
    expect(said[1]).toMatch(/^There are no customers yet/);
    expect(said.at(-1)).toMatch(/○ 6\. Go live/);
    const after = saidBy(choose(world, 'setUp', { answers: [typed(STEP.goLive), 'YES', 'YES', 'OK'] }));
    expect(after.at(-1)).toMatch(/✓ 6\. Go live/);
  });
});

describe('step 1 of the checklist', () => {
  it.each(['Rep', 'Sales', 'SALESPERSON', 'Sales rep'])('takes %s for a sales rep', (role) => {
    const world = companyWorld({ team: [...team, { email: ANN, name: 'Ann', role }] }, { now: MORNING });
    expect(saidBy(choose(world, 'setUp'))[0]).toMatch(/✓ 1\. Team.*3 active people, 1 manager$/m);
  });

  it('is not done while a role cannot be understood', () => {
    const world = companyWorld({ team: [...team, { email: ANN, name: 'Ann' }] }, { now: MORNING });
    const cell = cellOf(world, 'team', 'role', rowWith(world, 'team', 'email', ANN).row);
    applyEdit(world, ADMIN, { kind: 'type', tab: 'Team', cell, text: 'Boss' });
    expect(saidBy(choose(world, 'setUp'))[0]).toMatch(/○ 1\. Team.*1 cell to correct$/m);
  });
});
