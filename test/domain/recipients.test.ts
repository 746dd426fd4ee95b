import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day';
import { type Audience, audiences } from '../../src/domain/recipients';
import { isAway, type MemberRow, teamOf } from '../../src/domain/team';
import { mail, memberRow, team } from './makers';

const TODAY = day('2026-03-31');
const away = (cover: string | null, more: Partial<MemberRow> = {}): Partial<MemberRow> => ({
  awayFrom: TODAY,
  awayUntil: TODAY,
  cover: cover === null ? null : mail(cover),
  ...more,
});
const inactive: Partial<MemberRow> = { active: false };

interface Asked {
  readonly owner?: string | null;
  readonly lastContactBy?: string | null;
}

function ask(
  rows: readonly MemberRow[],
  { owner = mail('Anna'), lastContactBy = null }: Asked = {},
): Audience {
  return audiences(team(...rows), TODAY).ofCustomer(owner, lastContactBy);
}

function names(audience: Audience): readonly string[] {
  return audience.members.map(({ name }) => name);
}

function why(audience: Audience): string {
  if (audience.kind === 'unowned') return `unowned, ${audience.via.kind}`;
  return 'via' in audience.why ? `${audience.why.kind}, ${audience.why.via.kind}` : audience.why.kind;
}

const anna = (facts: Partial<MemberRow> = {}): MemberRow => memberRow('Anna', facts);
const boss = (facts: Partial<MemberRow> = {}): MemberRow => memberRow('Mia', { role: 'manager', ...facts });
const other = memberRow('Max', { role: 'manager' });
const admin = memberRow('Ada', { role: 'admin' });
const dora = (facts: Partial<MemberRow> = {}): MemberRow => memberRow('Dora', facts);
const underMia = { manager: mail('Mia') };

describe('being away', () => {
  const cases: readonly [string, string | null, string | null, boolean][] = [
    ['nobody who says nothing', null, null, false],
    ['from its first day', '2026-03-31', '2026-04-10', true],
    ['to its last day', '2026-03-01', '2026-03-31', true],
    ['not before', '2026-04-01', '2026-04-10', false],
    ['not after', '2026-03-01', '2026-03-30', false],
    ['without an end, until it is cleared', '2020-01-01', null, true],
    ['without an end, not before it begins', '2026-04-01', null, false],
    ['without a start, until that day', null, '2026-03-31', true],
    ['without a start, not after that day', null, '2026-03-30', false],
    ['never, where the end lies before the start', '2026-04-10', '2026-03-01', false],
  ];
  it.each(cases)('%s', (_title, from, until, expected) => {
    const row = anna({
      awayFrom: from === null ? null : day(from),
      awayUntil: until === null ? null : day(until),
    });
    expect(isAway([...teamOf([row]).values()][0]!, TODAY)).toBe(expected);
  });
});

describe('who is told about a customer', () => {
  const cases: readonly [string, readonly MemberRow[], Asked, readonly string[], string][] = [
    ['the owner', [anna(underMia), boss(), admin], {}, ['Anna'], 'owner'],
    [
      'the owner, in whatever capitals',
      [anna(underMia), boss()],
      { owner: ' ANNA@Example.COM ' },
      ['Anna'],
      'owner',
    ],
    [
      'of an owner who is away, the cover',
      [anna(away('Dora', underMia)), dora(), boss()],
      {},
      ['Dora'],
      'coverOf',
    ],
    [
      'where the cover is blank, the manager',
      [anna(away(null, underMia)), boss()],
      {},
      ['Mia'],
      'coverUnavailable, manager',
    ],
    [
      'where the cover is unknown, the manager',
      [anna(away('Nobody', underMia)), boss()],
      {},
      ['Mia'],
      'coverUnavailable, manager',
    ],
    [
      'where the cover is inactive, the manager',
      [anna(away('Dora', underMia)), dora(inactive), boss()],
      {},
      ['Mia'],
      'coverUnavailable, manager',
    ],
    [
      'where the cover is away, the manager: no cover of a cover',
      [anna(away('Dora', underMia)), dora(away('Emil')), memberRow('Emil'), boss()],
      {},
      ['Mia'],
      'coverUnavailable, manager',
    ],
    [
      'where somebody covers for themselves, the manager',
      [anna(away('Anna', underMia)), boss()],
      {},
      ['Mia'],
      'coverUnavailable, manager',
    ],
    [
      'of an inactive owner the manager, even where there is a cover',
      [anna({ ...inactive, ...underMia, cover: mail('Dora') }), dora(), boss()],
      {},
      ['Mia'],
      'ownerInactive, manager',
    ],
    [
      'the manager may have any role',
      [anna({ ...inactive, manager: mail('Dora') }), dora(), boss()],
      {},
      ['Dora'],
      'ownerInactive, manager',
    ],
    [
      'where the manager is blank, all active managers',
      [anna(inactive), boss(), other, memberRow('Old', { role: 'manager', active: false }), admin],
      {},
      ['Mia', 'Max'],
      'ownerInactive, allManagers',
    ],
    [
      'where the manager is unknown, all active managers',
      [anna({ ...inactive, manager: mail('Gone') }), boss(), other],
      {},
      ['Mia', 'Max'],
      'ownerInactive, allManagers',
    ],
    [
      'where the manager is inactive, the manager’s cover',
      [anna({ ...inactive, ...underMia }), boss({ ...inactive, cover: mail('Dora') }), dora(), other],
      {},
      ['Dora'],
      'ownerInactive, managerCover',
    ],
    [
      'where the manager is away, the manager’s cover',
      [anna({ ...inactive, ...underMia }), boss(away('Dora')), dora(), other],
      {},
      ['Dora'],
      'ownerInactive, managerCover',
    ],
    [
      'where the manager’s cover is away too, all active managers, the absent one among them',
      [anna({ ...inactive, ...underMia }), boss(away('Dora')), dora(away(null)), other],
      {},
      ['Mia', 'Max'],
      'ownerInactive, allManagers',
    ],
    [
      'where there is no manager at all, the admins',
      [anna(inactive), admin, memberRow('Alf', { role: 'admin', active: false })],
      {},
      ['Ada'],
      'ownerInactive, admins',
    ],
    [
      'of an owner who is not in Team, all active managers',
      [boss(), other, admin],
      { owner: 'x@y.example' },
      ['Mia', 'Max'],
      'ownerUnknown, allManagers',
    ],
    [
      'of an owner who is not in Team, without managers the admins',
      [admin],
      { owner: 'x@y.example' },
      ['Ada'],
      'ownerUnknown, admins',
    ],
    [
      'without an owner, the maker of the last contact',
      [anna(), boss()],
      { owner: ' ', lastContactBy: 'Anna@example.com' },
      ['Anna'],
      'lastContactBy',
    ],
    [
      'without an owner, but the maker not in Team: the managers',
      [boss(), other],
      { owner: null, lastContactBy: 'x@y.example' },
      ['Mia', 'Max'],
      'unowned, allManagers',
    ],
    [
      'without an owner, but the maker inactive: the managers',
      [anna({ ...inactive, ...underMia }), boss(), other],
      { owner: null, lastContactBy: mail('Anna') },
      ['Mia', 'Max'],
      'unowned, allManagers',
    ],
    [
      'without an owner, but the maker away: the managers, not the cover',
      [anna(away('Dora')), dora(), boss()],
      { owner: null, lastContactBy: mail('Anna') },
      ['Mia'],
      'unowned, allManagers',
    ],
    ['without an owner, and no managers: the admins', [admin], { owner: null }, ['Ada'], 'unowned, admins'],
    ['nobody, where there is no manager and no admin', [anna(inactive)], {}, [], 'ownerInactive, admins'],
  ];
  it.each(cases)('%s', (_title, rows, asked, expected, because) => {
    const audience = ask(rows, asked);
    expect(names(audience)).toEqual(expected);
    expect(why(audience)).toBe(because);
  });

  it('the mail can say for whom it came: the name, or the address of one who is not in Team', () => {
    const covered = ask([anna(away('Dora')), dora()]);
    expect(covered.kind === 'named' && covered.why).toEqual({
      kind: 'coverOf',
      person: { email: mail('Anna'), name: 'Anna' },
    });
    const unknown = ask([boss()], { owner: 'Ex@Y.example' });
    expect(unknown.kind === 'named' && unknown.why).toMatchObject({
      person: { email: 'Ex@Y.example', name: 'Ex@Y.example' },
    });
  });
});

describe('who is told about a plan of today', () => {
  const plan = (
    rows: readonly MemberRow[],
    by: string | null,
    owner: string | null = mail('Anna'),
  ): Audience => audiences(team(...rows), TODAY).ofPlan(by, owner, null);
  const all = [anna(), dora(), boss()];

  it('the one in "by"', () => {
    const audience = plan(all, 'DORA@example.com');
    expect([names(audience), why(audience)]).toEqual([['Dora'], 'planBy']);
  });

  it('the owner, if "by" is blank', () => {
    expect([names(plan(all, null)), why(plan(all, null))]).toEqual([['Anna'], 'owner']);
    expect(names(plan(all, ' '))).toEqual(['Anna']);
  });

  it('the owner, if whoever is in "by" is gone or not in Team', () => {
    expect(names(plan([anna(), dora(inactive), boss()], mail('Dora')))).toEqual(['Anna']);
    expect(names(plan(all, 'x@y.example'))).toEqual(['Anna']);
  });

  it('the cover of whoever is in "by", while they are away', () => {
    const audience = plan([anna(), dora(away('Mia')), boss()], mail('Dora'));
    expect([names(audience), why(audience)]).toEqual([['Mia'], 'coverOf']);
  });
});

describe('rows of Team', () => {
  it('a blank "active" is yes, a blank digest daily, a blank role rep, a blank name the address', () => {
    const row = {
      ...memberRow(''),
      email: ' New@Example.com ',
      active: null,
      digest: null,
      role: null,
      name: null,
    };
    expect(teamOf([row]).get('new@example.com')).toMatchObject({
      email: 'New@Example.com',
      name: 'New@Example.com',
      active: true,
      digest: 'daily',
      role: 'rep',
    });
  });

  it('without an address are left out, and of two with the same address the first holds', () => {
    const found = teamOf([
      memberRow('A', { email: null }),
      memberRow('B', { email: 'x@y.example' }),
      memberRow('C', { email: 'X@Y.example' }),
    ]);
    expect([...found.values()].map(({ name }) => name)).toEqual(['B']);
  });
});
