import { brief } from './brief';
import type { Day } from './day';
import { isThere, type Member, personKey, type Team } from './team';

/** Somebody to be named in a mail, briefly: the name is the address where Team does not know them. */
export interface NamedPerson {
  readonly email: string;
  readonly name: string;
}

/** By which way something came to those above: see `overseers`. */
export type Via =
  | { readonly kind: 'manager' }
  | { readonly kind: 'managerCover'; readonly manager: NamedPerson }
  | { readonly kind: 'allManagers' }
  | { readonly kind: 'admins' };

/** Why a person is told about a customer. The mail says so in every case but the owner's own. */
export type Why =
  | { readonly kind: 'owner' }
  | { readonly kind: 'coverOf'; readonly person: NamedPerson }
  | { readonly kind: 'coverUnavailable'; readonly person: NamedPerson; readonly via: Via }
  | { readonly kind: 'ownerInactive'; readonly person: NamedPerson; readonly via: Via }
  | { readonly kind: 'ownerUnknown'; readonly person: NamedPerson; readonly via: Via }
  | { readonly kind: 'lastContactBy' }
  | { readonly kind: 'planBy' }
  /** In the summary: the customer is the person's, whose manager (or manager's cover) reads this. */
  | { readonly kind: 'managerOf'; readonly person: NamedPerson };

/** Who is told about something. `charge` is whose it is, for the summary of that person's manager. */
export type Audience =
  | {
      readonly kind: 'named';
      readonly members: readonly Member[];
      readonly why: Why;
      /** Key of the one whose customer it is: the owner, else the maker of the last contact. */
      readonly charge: string;
    }
  /** Nobody owns it: one line with a number to these. */
  | { readonly kind: 'unowned'; readonly members: readonly Member[]; readonly via: Via };

/** Answers who is told, on one day, remembering each answer: 100,000 customers have few owners. */
export interface Audiences {
  /** Of a customer. Both addresses may be blank. */
  ofCustomer(owner: string | null, lastContactBy: string | null): Audience;
  /** Of a plan of today: the one in `by`; the customer's own audience where it is blank, unknown or inactive. */
  ofPlan(by: string | null, owner: string | null, lastContactBy: string | null): Audience;
}

export function audiences(team: Team, today: Day): Audiences {
  const owned = new Map<string, Audience>();
  const unowned = new Map<string | null, Audience>();
  const planned = new Map<string, Audience | null>();

  const ofCustomer = (owner: string | null, lastContactBy: string | null): Audience => {
    if (owner !== null && owner.trim() !== '')
      return remembered(owned, owner, () => ofOwner(owner, team, today));
    return remembered(unowned, lastContactBy, () => ofNobody(lastContactBy, team, today));
  };
  const ofPlan = (by: string | null, owner: string | null, lastContactBy: string | null): Audience => {
    const planner = by === null ? null : remembered(planned, by, () => ofPlanner(by, team, today));
    return planner ?? ofCustomer(owner, lastContactBy);
  };
  return { ofCustomer, ofPlan };
}

function remembered<K, V>(answers: Map<K, V>, key: K, find: () => V): V {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const found = find();
  answers.set(key, found);
  return found;
}

/** The owner; the cover of one who is away; those above, where neither can be told. */
function ofOwner(email: string, team: Team, today: Day): Audience {
  const key = personKey(email) ?? '';
  const owner = team.get(key);
  if (owner === undefined) {
    const above = everyManager(team);
    const address = brief(email.trim());
    const person = { email: address, name: address };
    return {
      kind: 'named',
      members: above.members,
      why: { kind: 'ownerUnknown', person, via: above.via },
      charge: key,
    };
  }
  const person = named(owner);
  if (!owner.active) {
    const above = overseers(owner, team, today);
    return {
      kind: 'named',
      members: above.members,
      why: { kind: 'ownerInactive', person, via: above.via },
      charge: key,
    };
  }
  if (isThere(owner, today)) return { kind: 'named', members: [owner], why: { kind: 'owner' }, charge: key };
  const cover = standIn(owner, team, today);
  if (cover !== null)
    return { kind: 'named', members: [cover], why: { kind: 'coverOf', person }, charge: key };
  const above = overseers(owner, team, today);
  return {
    kind: 'named',
    members: above.members,
    why: { kind: 'coverUnavailable', person, via: above.via },
    charge: key,
  };
}

/** The one who made the last contact, if there; else a number to the managers. */
function ofNobody(lastContactBy: string | null, team: Team, today: Day): Audience {
  const key = personKey(lastContactBy);
  const maker = key === null ? undefined : team.get(key);
  if (maker !== undefined && isThere(maker, today)) {
    return { kind: 'named', members: [maker], why: { kind: 'lastContactBy' }, charge: maker.key };
  }
  return { kind: 'unowned', ...everyManager(team) };
}

/** A plan goes with the digest of whoever made it, so to the cover of one who is away. */
function ofPlanner(by: string, team: Team, today: Day): Audience | null {
  const key = personKey(by);
  const planner = key === null ? undefined : team.get(key);
  if (planner === undefined || !planner.active) return null;
  const audience = ofOwner(planner.email, team, today);
  if (audience.kind === 'named' && audience.why.kind === 'owner')
    return { ...audience, why: { kind: 'planBy' } };
  return audience;
}

interface Above {
  readonly members: readonly Member[];
  readonly via: Via;
}

/** A person's manager, if there; else the manager's cover, if there; else all active managers; else the admins. */
function overseers(member: Member, team: Team, today: Day): Above {
  const manager = member.manager === null ? undefined : team.get(member.manager);
  if (manager === undefined) return everyManager(team);
  if (isThere(manager, today)) return { members: [manager], via: { kind: 'manager' } };
  const cover = standIn(manager, team, today);
  return cover === null
    ? everyManager(team)
    : { members: [cover], via: { kind: 'managerCover', manager: named(manager) } };
}

/** Away or not: where nobody in particular is responsible, a mail in an absent manager's box is not lost. */
function everyManager(team: Team): Above {
  const active = (role: Member['role']): Member[] =>
    [...team.values()].filter((member) => member.active && member.role === role);
  const managers = active('manager');
  return managers.length > 0
    ? { members: managers, via: { kind: 'allManagers' } }
    : { members: active('admin'), via: { kind: 'admins' } };
}

/** A member's cover, if known and there. A cover's cover is not asked. */
export function standIn(member: Member, team: Team, today: Day): Member | null {
  const cover = member.cover === null ? undefined : team.get(member.cover);
  return cover !== undefined && isThere(cover, today) ? cover : null;
}

export function named(member: Member): NamedPerson {
  return { email: brief(member.email), name: brief(member.name) };
}
