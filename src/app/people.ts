import { team } from '../domain/tables/team';
import { isAway, personKey, type Role, teamOf } from '../domain/team';
import type { Language } from '../domain/table/words';
import type { Ports } from '../ports';

/** A colleague as the command line tells of them. `role` is null where the cell holds no role. JSON-safe. */
export interface PersonAnswer {
  readonly name: string;
  readonly email: string;
  readonly role: Role | null;
  readonly active: boolean;
  /** Today, in the spreadsheet's zone. */
  readonly away: boolean;
  /** Of their mails; null where it is the workbook's. */
  readonly language: Language | null;
}

const FIELDS = ['email', 'name', 'role', 'language', 'active', 'awayFrom', 'awayUntil'] as const;

/** Everybody of the Team tab, in its order; of two rows with the same address the first. */
export function peopleOf(ports: Pick<Ports, 'tables' | 'clock'>): PersonAnswer[] {
  const { records, rowNumbers, problems } = ports.tables.read(team, FIELDS);
  const today = ports.clock.today();
  const inRows = new Set(problems.filter(({ field }) => field === 'role').map(({ row }) => row));
  const withoutRole = new Set(
    records
      .filter((_record, index) => inRows.has(rowNumbers[index] ?? null))
      .map(({ email }) => personKey(email)),
  );
  const members = teamOf(records.map((row) => ({ ...row, manager: null, digest: null, cover: null })));
  return [...members.values()].map((member) => {
    const { key, name, email, role, active, language } = member;
    const away = isAway(member, today);
    return { name, email, role: withoutRole.has(key) ? null : role, active, away, language };
  });
}
