import type { World } from '../../store/world';
import { Mistake } from './failure';
import type { PersonView } from './protocol/status';

/** What a person may do with the spreadsheet, as it is shared now. */
export function accessOf({ sharing }: World, person: string): PersonView['access'] {
  if (person === sharing.owner) return 'owner';
  if (sharing.editors.includes(person)) return 'editor';
  return sharing.viewers.includes(person) ? 'viewer' : 'none';
}

/** @throws Mistake where the spreadsheet is not shared with this person */
export function requireSight(world: World, person: string): void {
  if (accessOf(world, person) !== 'none') return;
  throw new Mistake((words) => words.notShared(person));
}

/** Whether hands of this person may change the spreadsheet; whoever only looks gets no menus either. */
export function mayEdit(world: World, person: string): boolean {
  const access = accessOf(world, person);
  return access === 'owner' || access === 'editor';
}

/** @throws Mistake where the person may not edit */
export function requireHands(world: World, person: string): void {
  requireSight(world, person);
  if (!mayEdit(world, person)) {
    throw new Mistake((words) => words.onlyViews(person));
  }
}

/** Shares the spreadsheet with a person, or no longer. Its owner stays its owner. */
export function share(world: World, email: string, access: PersonView['access']): void {
  const { sharing } = world;
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Mistake((words) => words.noAddress(email));
  if (email === sharing.owner) throw new Mistake((words) => words.ownerStays);
  if (access === 'owner') throw new Mistake((words) => words.oneOwner);
  sharing.editors = sharing.editors.filter((other) => other !== email);
  sharing.viewers = sharing.viewers.filter((other) => other !== email);
  if (access === 'editor') sharing.editors.push(email);
  if (access === 'viewer') sharing.viewers.push(email);
}
