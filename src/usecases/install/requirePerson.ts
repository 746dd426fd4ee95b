import { personKey } from '../../domain/team';
import type { Ports } from '../../ports';
import { Refusal } from '../errors';

/**
 * Whoever this is, in lower case. Nobody in particular is never an owner or an admin.
 * @throws Refusal 'unknown person' where Google does not tell
 */
export function requirePerson({ people }: Pick<Ports, 'people'>): string {
  const person = personKey(people.effective());
  if (person === null) throw new Refusal('unknown person');
  return person;
}
