import { addDays, type Day, daysBetween } from './calendar/day';
import { drawContactDays, HISTORY_DAYS, workdayUpTo } from './contactDays';
import type { Customer } from './customers';
import type { Random } from './random';
import type { ActivityRow } from './rows';
import { composeNoAnswer, composeTalk } from './talk';
import { actorOn } from './team';
import type { SampleKind, SampleMood, SamplePurpose, SampleWords } from './words/words';

/** What writing a customer's activities needs to know about the company. */
export interface Company {
  readonly words: SampleWords;
  readonly today: Day;
  readonly isWorkday: (day: Day) => boolean;
  /** Names of the customer's people that are enough to say who is meant. */
  readonly contactNames: readonly string[];
  /** The most contacts of one customer that are remembered. */
  readonly memory: number;
}

const KINDS: Readonly<Record<SampleWords['language'], readonly (readonly [SampleKind, number])[]>> = {
  en: [
    ['visit', 28],
    ['call', 34],
    ['email', 20],
    ['video', 7],
    ['chat', 7],
    ['event', 4],
  ],
  'zh-CN': [
    ['visit', 34],
    ['call', 24],
    ['chat', 28],
    ['video', 6],
    ['email', 4],
    ['event', 4],
  ],
};

const PURPOSES: readonly (readonly [SamplePurpose, number])[] = [
  ['care', 32],
  ['negotiation', 26],
  ['service', 22],
  ['collection', 9],
  ['complaint', 4],
];

const MOODS: Readonly<Record<'usual' | 'hard', readonly (readonly [SampleMood, number])[]>> = {
  usual: [
    ['positive', 46],
    ['neutral', 46],
    ['negative', 8],
  ],
  hard: [
    ['positive', 12],
    ['neutral', 42],
    ['negative', 46],
  ],
};

const BLANK: Omit<ActivityRow, 'customer' | 'by'> = {
  contacts: '',
  kind: 'other',
  status: 'done',
  dueOn: '',
  doneOn: '',
  with: '',
  place: '',
  purpose: '',
  summary: '',
  feedback: '',
  outcome: '',
  nextStep: '',
  minutes: '',
  expense: '',
};

/** A row with only the customer and the one who does it. */
export function blankActivity(customer: Customer, by: string): ActivityRow {
  return { ...BLANK, customer: customer.name, by };
}

function drawPurpose(customer: Customer, isFirst: boolean, isLate: boolean): SamplePurpose {
  if (customer.unhappy && isLate) return 'complaint';
  return isFirst ? 'introduction' : customer.random.weighted(PURPOSES);
}

function drawMood(customer: Customer, purpose: SamplePurpose, isLate: boolean): SampleMood {
  if (customer.unhappy && isLate) return 'negative';
  const hard = purpose === 'complaint' || purpose === 'collection';
  return customer.random.weighted(hard ? MOODS.hard : MOODS.usual);
}

function effort(kind: SampleKind, random: Random): Pick<ActivityRow, 'minutes' | 'expense'> {
  const quick = kind === 'call' || kind === 'chat' || kind === 'email';
  const minutes = quick ? random.integer(1, 6) * 5 : random.integer(2, 8) * 15;
  const costs = (kind === 'visit' && random.chance(0.3)) || kind === 'event';
  return {
    minutes: random.chance(0.7) ? String(minutes) : '',
    expense: costs ? String(random.integer(10, 180)) : '',
  };
}

function placeOf(kind: SampleKind, customer: Customer, words: SampleWords): string {
  if (kind === 'event') return customer.random.pick(words.talk.fairs);
  return kind === 'visit' && customer.random.chance(0.6) ? customer.city.city : '';
}

interface Occasion {
  readonly day: Day;
  readonly isFirst: boolean;
  /** One of the last two contacts: where an unhappy customer shows it. */
  readonly isLate: boolean;
}

function reached(customer: Customer, { day, isFirst, isLate }: Occasion, company: Company): ActivityRow {
  const { random, rep } = customer;
  const { words, contactNames } = company;
  const kind = random.weighted(KINDS[words.language]);
  const purpose = drawPurpose(customer, isFirst, isLate);
  const mood = drawMood(customer, purpose, isLate);
  const contact = contactNames.length > 0 && random.chance(0.85) ? random.pick(contactNames) : null;
  const planned = random.chance(0.25);
  return {
    ...blankActivity(customer, actorOn(rep, day)),
    contacts: contact ?? '',
    kind,
    dueOn: planned
      ? addDays(
          day,
          -random.weighted([
            [0, 6],
            [1, 2],
            [3, 1],
          ]),
        )
      : '',
    doneOn: day,
    with: kind === 'visit' && random.chance(0.05) ? rep.row.manager : '',
    place: placeOf(kind, customer, words),
    purpose,
    outcome: mood,
    ...composeTalk({ kind, purpose, mood, contact, day }, words, random),
    ...effort(kind, random),
  };
}

function unanswered(customer: Customer, day: Day, company: Company): ActivityRow {
  const { random } = customer;
  const contact = company.contactNames.length > 0 ? random.pick(company.contactNames) : null;
  const kind = random.weighted([
    ['call', 7],
    ['visit', 2],
    ['chat', 1],
  ] as const);
  return {
    ...blankActivity(customer, actorOn(customer.rep, day)),
    kind,
    doneOn: day,
    purpose: 'care',
    outcome: 'no answer',
    summary: composeNoAnswer(kind, { contact, day }, company.words, random),
  };
}

/** Tries that reached nobody: now and then before a contact. */
function triesBefore(customer: Customer, day: Day, after: Day, company: Company): ActivityRow[] {
  if (!customer.random.chance(0.1)) return [];
  const earlier = workdayUpTo(addDays(day, -customer.random.integer(1, 4)), company.isWorkday);
  return earlier > after ? [unanswered(customer, earlier, company)] : [];
}

/** Tries since the last contact: the usual reason why a customer is overdue. */
function triesSince(customer: Customer, lastContactOn: Day, company: Company): ActivityRow[] {
  const { random, standing } = customer;
  const late = standing === 'overdue' || standing === 'forgotten';
  if (!random.chance(late ? 0.4 : 0.06)) return [];
  const room = Math.min(daysBetween(lastContactOn, company.today) - 1, HISTORY_DAYS);
  const days = Array.from({ length: random.integer(1, 3) }, () => {
    return workdayUpTo(addDays(company.today, -random.integer(1, Math.max(1, room))), company.isWorkday);
  });
  return [...new Set(days)]
    .filter((day) => day > lastContactOn)
    .sort()
    .map((day) => unanswered(customer, day, company));
}

/** Two years of a customer's contacts and tries, oldest first. */
export function makeHistory(customer: Customer, company: Company): ActivityRow[] {
  const days = drawContactDays(customer, company);
  const isNewcomer = customer.since !== null && customer.since > addDays(company.today, -HISTORY_DAYS);
  const rows = days.flatMap((day, index) => {
    const occasion = { day, isFirst: index === 0 && isNewcomer, isLate: index >= days.length - 2 };
    const tries = triesBefore(customer, day, days[index - 1] ?? addDays(day, -30), company);
    return [...tries, reached(customer, occasion, company)];
  });
  return customer.lastContactOn === null
    ? rows
    : [...rows, ...triesSince(customer, customer.lastContactOn, company)];
}
