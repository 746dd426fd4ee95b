import { addDays, type Day } from './calendar/day';
import { nameMaker } from './nameMaker';
import type { Random } from './random';
import type { TeamRow } from './rows';
import type { SampleWords } from './words/words';

/** A rep, with what the Team tab does not say. */
export interface Rep {
  readonly row: TeamRow;
  readonly regions: readonly string[];
  /** The first day without them; null for those who are still there. */
  readonly leftOn: Day | null;
}

export interface Team {
  /** As they stand in the tab: admin, managers, reps. */
  readonly rows: readonly TeamRow[];
  readonly managers: readonly TeamRow[];
  readonly reps: readonly Rep[];
  /** Looks after some big customers besides. */
  readonly admin: Rep;
}

export interface TeamPlan {
  readonly words: SampleWords;
  readonly random: Random;
  readonly today: Day;
  /** Customers of the company; decides how many people sell. */
  readonly customers: number;
  /** The admin's address; unsaid, one is made like the others. */
  readonly admin?: string;
}

interface Person {
  readonly name: string;
  readonly email: string;
}

const NOBODY_AWAY = { awayFrom: '', awayUntil: '', cover: '' } as const;

function staff(
  words: SampleWords,
  person: Person,
  role: TeamRow['role'],
  regions: readonly string[],
): TeamRow {
  return {
    ...person,
    role,
    manager: '',
    regions: regions.join(', '),
    language: words.language,
    active: 'yes',
    digest: 'daily',
    ...NOBODY_AWAY,
  };
}

/** One is back in a week, the other has only just left; with a small team only one is away. */
function sendAway(reps: Rep[], today: Day): void {
  const absences: readonly (readonly [number, number])[] = [
    [-4, 7],
    [-1, 12],
  ];
  const count = reps.length >= 5 ? 2 : 1;
  absences.slice(0, count).forEach(([from, until], index) => {
    const rep = reps[index];
    const cover = reps[index + count];
    if (rep === undefined || cover === undefined) return;
    const away = { awayFrom: addDays(today, from), awayUntil: addDays(today, until), cover: cover.row.email };
    reps[index] = { ...rep, row: { ...rep.row, ...away } };
  });
}

/** The last one has left the company and still stands as owner in the customers' rows. */
function dismissLast(reps: Rep[], today: Day, random: Random): void {
  const last = reps.at(-1);
  if (last === undefined || reps.length < 3) return;
  const leftOn = addDays(today, -random.integer(60, 120));
  reps[reps.length - 1] = { ...last, leftOn, row: { ...last.row, active: 'no' } };
}

/** One admin, a manager for about six reps, and a rep for 25 customers: at least 2, at most 20. */
export function makeTeam({ words, random, today, customers, admin }: TeamPlan): Team {
  const newName = nameMaker(words.people);
  const person = (): Person => {
    const { full, latin } = newName(random);
    return { name: full, email: `${latin}@example.com` };
  };
  const regions = words.places.map((place) => place.region);
  const repCount = Math.min(20, Math.max(2, Math.round(customers / 25)));
  const made = person();
  const head = staff(words, { ...made, email: admin ?? made.email }, 'admin', []);
  const managerCount = Math.max(1, Math.round(repCount / 6));
  const managers = Array.from({ length: managerCount }, (_, index) => {
    return staff(
      words,
      person(),
      'manager',
      regions.filter((_region, place) => place % managerCount === index),
    );
  });
  const reps = Array.from({ length: repCount }, (_, index): Rep => {
    const own =
      repCount < regions.length
        ? regions.filter((_region, place) => place % repCount === index)
        : regions.slice(index % regions.length, (index % regions.length) + 1);
    const manager = managers.find((one) => one.regions.split(', ').includes(own[0] ?? '')) ?? managers[0];
    const row = staff(words, person(), 'rep', own);
    const digest = index === 4 ? 'weekly' : 'daily';
    return { row: { ...row, manager: manager?.email ?? '', digest }, regions: own, leftOn: null };
  });
  sendAway(reps, today);
  dismissLast(reps, today, random);
  return {
    admin: { row: head, regions: [], leftOn: null },
    rows: [head, ...managers, ...reps.map((rep) => rep.row)],
    managers,
    reps,
  };
}

/** Who did a rep's work on a day: the rep, while away their cover, after they left their manager. */
export function actorOn(rep: Rep, day: Day): string {
  const { row, leftOn } = rep;
  if (leftOn !== null && day >= leftOn) return row.manager;
  const away = row.awayFrom !== '' && day >= row.awayFrom && (row.awayUntil === '' || day <= row.awayUntil);
  return away ? row.cover : row.email;
}
