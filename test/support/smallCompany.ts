import type { Company, PlainRow } from './product';

export const ANN = 'ann@example.com';
export const BOB = 'bob@example.com';
export const CHO = 'cho@example.com';
export const MIA = 'mia@example.com';

/** The first night of these companies is that of this Tuesday. */
export const FIRST_NIGHT = '2026-01-06';

export function dayBefore(days: number, day = FIRST_NIGHT): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

function visit(customer: string, daysAgo: number, by: string): PlainRow {
  return {
    customer,
    status: 'done',
    kind: 'call',
    doneOn: dayBefore(daysAgo),
    by,
    summary: `${daysAgo} days ago`,
  };
}

/** A manager, three reps, and twelve customers in every state; two more become overdue on the second night. */
export function smallCompany(): Company {
  return {
    team: [
      { email: MIA, name: 'Mia', role: 'manager' },
      { email: ANN, name: 'Ann', role: 'rep', manager: MIA },
      { email: BOB, name: 'Bob', role: 'rep', manager: MIA },
      { email: CHO, name: 'Cho', role: 'rep', manager: MIA },
    ],
    customers: [
      { name: 'Alder', owner: ANN, status: 'active', phone: '007' },
      { name: 'Birch', owner: ANN, status: 'active' },
      { name: 'Cedar', owner: ANN, status: 'active' },
      { name: 'Dogwood', owner: BOB, status: 'active' },
      { name: 'Elm', owner: BOB, status: 'active' },
      { name: 'Fir', owner: BOB, status: 'active' },
      { name: 'Ginkgo', owner: CHO, status: 'active', tier: 'A' },
      { name: 'Hazel', owner: CHO, status: 'active' },
      { name: 'Ivy', owner: CHO, status: 'ended' },
      { name: 'Juniper', status: 'active' },
      { name: 'Kapok', owner: BOB, status: 'active', snoozedUntil: '2026-02-01' },
      { name: 'Larch', owner: CHO, status: 'active' },
    ],
    activities: [
      visit('Alder', 95, ANN),
      visit('Birch', 91, ANN),
      visit('Cedar', 90, ANN),
      visit('Dogwood', 84, BOB),
      visit('Elm', 100, BOB),
      visit('Fir', 10, BOB),
      visit('Ginkgo', 31, CHO),
      visit('Hazel', 140, CHO),
      { customer: 'Hazel', status: 'planned', kind: 'visit', dueOn: dayBefore(-3), by: CHO },
      visit('Ivy', 200, CHO),
      visit('Juniper', 120, ANN),
      visit('Kapok', 99, BOB),
      visit('Larch', 90, CHO),
    ],
  };
}

/** How the contact rule has the small company stand on its first night, counted by hand. */
export const FIRST_STATES: Readonly<Record<string, string>> = {
  Alder: 'Overdue',
  Birch: 'Overdue',
  Cedar: 'Due soon',
  Dogwood: 'Due soon',
  Elm: 'Overdue',
  Fir: 'On track',
  Ginkgo: 'Overdue',
  Hazel: 'Planned',
  Ivy: 'Paused',
  Juniper: 'Overdue',
  Kapok: 'Paused',
  Larch: 'Due soon',
};
