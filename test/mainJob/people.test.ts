import { describe, expect, it } from '@jest/globals';
import { applyEdit } from '../../workbench/host/edits';
import { command } from '../../workbench/host/mainJob';
import type { World } from '../../workbench/store/world';
import { ADMIN, companyWorld, emptyWorld, product } from '../support/product';
import { cellOf, rowWith } from '../support/sheetReading';
import { ANN, BOB, MIA } from '../support/smallCompany';

const ask = (world: World): unknown => command(world, product(), { command: 'people' });

describe('who is in the team, asked by a command', () => {
  it('is nobody before the set-up', () => {
    expect(ask(emptyWorld())).toEqual([]);
  });

  it('is everybody of the tab, with role, language and whether they work today', () => {
    const world = companyWorld({
      team: [
        { email: MIA, name: 'Mia', role: 'manager', language: 'zh-CN' },
        { email: ANN, name: 'Ann', role: 'rep', awayFrom: '2026-01-01', awayUntil: '2026-01-31' },
        { email: BOB, role: 'rep', active: 'no' },
      ],
    });
    const usual = { active: true, away: false, language: null };
    expect(ask(world)).toEqual([
      { ...usual, name: ADMIN, email: ADMIN, role: 'admin' },
      { ...usual, name: 'Mia', email: MIA, role: 'manager', language: 'zh-CN' },
      { ...usual, name: 'Ann', email: ANN, role: 'rep', away: true },
      { ...usual, name: BOB, email: BOB, role: 'rep', active: false },
    ]);
  });

  it('does not guess at a role that is none; a blank one is a rep', () => {
    const world = companyWorld({
      team: [
        { email: ANN, name: 'Ann', role: 'rep' },
        { email: BOB, name: 'Bob', role: 'rep' },
      ],
    });
    const type = (email: string, text: string): void => {
      const { row } = rowWith(world, 'team', 'email', email);
      applyEdit(world, ADMIN, {
        kind: 'type',
        tab: 'Team',
        cell: cellOf(world, 'team', 'role', row),
        text,
      });
    };
    type(ANN, 'captain');
    type(BOB, '');
    expect(ask(world)).toMatchObject([{}, { name: 'Ann', role: null }, { name: 'Bob', role: 'rep' }]);
  });
});
