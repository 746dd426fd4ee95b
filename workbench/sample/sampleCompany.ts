import { addDays, type Day, isDay, yearOf } from './calendar/day';
import { chineseHolidays } from './calendar/china';
import { type Holiday, workdayTest } from './calendar/holiday';
import { unitedStatesHolidays } from './calendar/unitedStates';
import { makeContacts } from './contacts';
import { HISTORY_DAYS } from './contactDays';
import { makeCustomerRow } from './customerRows';
import { makeCustomers } from './customers';
import { type Company, makeHistory } from './history';
import { makePlans } from './plans';
import { createRandom } from './random';
import type { ActivityRow, ContactRow, CustomerRow, TeamRow } from './rows';
import { makeTeam } from './team';
import { en } from './words/en/en';
import type { SampleWords } from './words/words';
import { zhCN } from './words/zhCN/zhCN';

export interface SampleOptions {
  readonly language: SampleWords['language'];
  /** The day the history leads up to, `2026-01-31`. */
  readonly today: Day;
  /** Default: 200. */
  readonly customers?: number;
  /** Default: 1. */
  readonly seed?: number;
  /** E-mail of the admin; unsaid, a name of the sample's own. */
  readonly admin?: string;
}

/**
 * A company of thousands remembers less of each customer, so that its workbook stays within the ten million cells that a
 * spreadsheet can have, and opens in seconds.
 */
const CONTACTS_REMEMBERED = 40_000;
const LEAST_MEMORY = 3;

/** A company as its spreadsheet would hold it, every row as typed text. */
export interface SampleCompany {
  readonly team: readonly TeamRow[];
  readonly holidays: readonly Holiday[];
  readonly customers: readonly CustomerRow[];
  readonly contacts: readonly ContactRow[];
  /** By customer, oldest first; plans last. */
  readonly activities: readonly ActivityRow[];
}

/** From the year of the oldest activity to the one after next. */
function holidaysAround(language: SampleWords['language'], today: Day): Holiday[] {
  const first = yearOf(addDays(today, -HISTORY_DAYS));
  const years = Array.from({ length: yearOf(today) + 2 - first }, (_, index) => first + index);
  return years.flatMap(language === 'en' ? unitedStatesHolidays : chineseHolidays);
}

/** Names by which a customer's people can be told apart; those who have left are not met any more. */
function tellingNames(people: readonly ContactRow[]): string[] {
  const names = people.map(({ name }) => name);
  return people
    .filter(({ name, hasLeft }) => hasLeft === 'no' && names.indexOf(name) === names.lastIndexOf(name))
    .map(({ name }) => name);
}

/**
 * A believable company: the same for the same options, to the letter. At `today`, about a fifth of the customers are
 * overdue, some due soon, planned, never contacted, snoozed or ended; two reps are away and one has left.
 * @throws RangeError when `today` is no day or `customers` not a whole number from 1
 */
export function makeSampleCompany(options: SampleOptions): SampleCompany {
  const { language, today, customers: count = 200, seed = 1, admin } = options;
  if (!isDay(today)) throw new RangeError(`Not a day: ${today}. Write it as 2026-01-31.`);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`Not a number of customers: ${count}.`);
  const words = language === 'en' ? en : zhCN;
  const random = createRandom(seed);
  const holidays = holidaysAround(language, today);
  const isWorkday = workdayTest(holidays);
  const team = makeTeam({
    words,
    random: random.fork('team'),
    today,
    customers: count,
    ...(admin === undefined ? {} : { admin }),
  });
  const customers = makeCustomers({
    words,
    random: random.fork('customers'),
    today,
    count,
    reps: team.reps,
    admin: team.admin,
    isWorkday,
  });
  const contacts = makeContacts(customers, words, today);
  const memory = Math.max(LEAST_MEMORY, Math.floor(CONTACTS_REMEMBERED / count));
  const histories = customers.map((customer, index) => {
    const contactNames = tellingNames(contacts[index] ?? []);
    const company: Company = { words, today, isWorkday, contactNames, memory };
    return { past: makeHistory(customer, company), plans: makePlans(customer, company) };
  });
  return {
    team: team.rows,
    holidays,
    customers: customers.map((customer, index) =>
      makeCustomerRow(customer, histories[index]?.past ?? [], words, today),
    ),
    contacts: contacts.flat(),
    activities: histories.flatMap(({ past, plans }) => [...past, ...plans]),
  };
}
