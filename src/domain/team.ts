import type { Day } from './day';
import type { Language } from './table/words';

export type Role = 'rep' | 'manager' | 'admin';
export type DigestRhythm = 'daily' | 'weekly' | 'off';

/** A row of Team as it is read: everything may be blank. */
export interface MemberRow {
  readonly email: string | null;
  readonly name: string | null;
  readonly role: Role | null;
  readonly manager: string | null;
  readonly language: Language | null;
  readonly active: boolean | null;
  readonly digest: DigestRhythm | null;
  readonly awayFrom: Day | null;
  readonly awayUntil: Day | null;
  readonly cover: string | null;
}

/** A colleague. `key` is the address in lower case, by which people are told apart. */
export interface Member {
  readonly key: string;
  readonly email: string;
  /** The address, where no name was given. */
  readonly name: string;
  readonly role: Role;
  /** Key of the manager; null where blank. */
  readonly manager: string | null;
  readonly language: Language | null;
  readonly active: boolean;
  readonly digest: DigestRhythm;
  readonly awayFrom: Day | null;
  readonly awayUntil: Day | null;
  /** Key of the one who stands in; null where blank. */
  readonly cover: string | null;
}

/** Everybody by key, in the order of the tab. */
export type Team = ReadonlyMap<string, Member>;

/** Addresses are compared without regard to capitals; null where there is none. */
export function personKey(email: string | null): string | null {
  const key = (email ?? '').trim().toLowerCase();
  return key === '' ? null : key;
}

/** Rows without an address are left out; of two rows with the same one the first holds. */
export function teamOf(rows: readonly MemberRow[]): Team {
  const team = new Map<string, Member>();
  for (const row of rows) {
    const key = personKey(row.email);
    if (key === null || team.has(key)) continue;
    const email = (row.email ?? '').trim();
    team.set(key, {
      key,
      email,
      name: row.name === null || row.name.trim() === '' ? email : row.name.trim(),
      role: row.role ?? 'rep',
      manager: personKey(row.manager),
      language: row.language,
      active: row.active ?? true,
      digest: row.digest ?? 'daily',
      awayFrom: row.awayFrom,
      awayUntil: row.awayUntil,
      cover: personKey(row.cover),
    });
  }
  return team;
}

/**
 * Away from `awayFrom` to `awayUntil`, both days included: without an end until somebody clears it, without a start
 * until that day.
 */
export function isAway(member: Member, today: Day): boolean {
  if (member.awayFrom === null && member.awayUntil === null) return false;
  const begun = member.awayFrom === null || member.awayFrom <= today;
  const over = member.awayUntil !== null && member.awayUntil < today;
  return begun && !over;
}

/** Active and not away: can be told today, and can stand in for somebody. */
export function isThere(member: Member, today: Day): boolean {
  return member.active && !isAway(member, today);
}
