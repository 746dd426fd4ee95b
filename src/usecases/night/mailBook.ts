import { addDays, type Day } from '../../domain/day';
import { digestKey, type Template } from '../../domain/outbox';
import { outbox } from '../../domain/tables/outbox';
import { personKey } from '../../domain/team';
import type { Ports } from '../../ports';

/** Which digests the outbox knows. */
export interface MailBook {
  readonly keys: ReadonlySet<string>;
  /**
   * Whether the digest of a day to a person was queued. Of `today` also true while an older one still waits for the
   * quota: it will be this person's one mail of the day.
   */
  exists(person: string, day: Day, today: Day): boolean;
}

/** Rows of mails may be cleared away by people later on; what is so old counts as told. */
const SURE_FOR_DAYS = 60;

export function digestTemplate(mode: 'live' | 'test'): Template {
  return mode === 'live' ? 'digest' : 'test digest';
}

export function readMailBook(ports: Pick<Ports, 'tables'>, mode: 'live' | 'test'): MailBook {
  const rows = ports.tables.read(outbox, ['key', 'to', 'template', 'state']).records;
  const template = digestTemplate(mode);
  const keys = new Set(rows.flatMap(({ key }) => (key === null ? [] : [key])));
  const waiting = new Set<string>();
  for (const { to, state, template: of } of rows) {
    const person = personKey(to);
    if (state === 'queued' && of === template && person !== null && mode === 'live') waiting.add(person);
  }
  return {
    keys,
    exists(person, day, today) {
      if (keys.has(digestKey(template, person, day))) return true;
      if (day === today) return waiting.has(person);
      return mode === 'live' && addDays(day, SURE_FOR_DAYS) < today;
    },
  };
}
