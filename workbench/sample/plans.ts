import { addDays, type Day } from './calendar/day';
import { workdayUpTo } from './contactDays';
import type { Customer } from './customers';
import { blankActivity, type Company } from './history';
import type { ActivityRow } from './rows';
import { composePlan } from './talk';
import type { SamplePurpose } from './words/words';

function plan(
  customer: Customer,
  dueOn: Day,
  status: 'planned' | 'cancelled',
  company: Company,
): ActivityRow {
  const { random, rep } = customer;
  const purpose = random.weighted<SamplePurpose>(
    customer.lastContactOn === null
      ? [['introduction', 1]]
      : [
          ['care', 4],
          ['negotiation', 3],
          ['service', 3],
          [customer.unhappy ? 'complaint' : 'care', 2],
        ],
  );
  const owner = rep.leftOn === null ? rep.row.email : rep.row.manager;
  return {
    ...blankActivity(customer, owner),
    kind: random.weighted([
      ['visit', 5],
      ['call', 4],
      ['video', 1],
    ]),
    status,
    dueOn,
    purpose,
    summary: composePlan(
      purpose,
      { contact: company.contactNames[0] ?? null, day: dueOn },
      company.words,
      random,
    ),
  };
}

/** A working day from the first to the last, if there is one. */
function drawDue(customer: Customer, first: Day, days: number, company: Company): Day {
  const all = Array.from({ length: days }, (_, offset) => addDays(first, offset));
  const workdays = all.filter(company.isWorkday);
  return customer.random.pick(workdays.length > 0 ? workdays : all);
}

/** How many of the coming week's visits are the next working day's: today's, but for weekends and holidays. */
const NEXT_DAYS_SHARE = 0.35;

/** A visit of the coming week, which makes the customer planned. */
function thisWeek(customer: Customer, company: Company): ActivityRow {
  const drawn = drawDue(customer, company.today, 7, company);
  const next = Array.from({ length: 7 }, (_, offset) => addDays(company.today, offset)).find(
    company.isWorkday,
  );
  const dueOn = next !== undefined && customer.random.chance(NEXT_DAYS_SHARE) ? next : drawn;
  return plan(customer, dueOn, 'planned', company);
}

/** A visit of the week after, which does not. */
function nextWeek(customer: Customer, company: Company): ActivityRow {
  return plan(customer, drawDue(customer, addDays(company.today, 7), 7, company), 'planned', company);
}

function past(customer: Customer, status: 'planned' | 'cancelled', company: Company): ActivityRow {
  const day = addDays(company.today, -customer.random.integer(2, 20));
  return plan(customer, workdayUpTo(day, company.isWorkday), status, company);
}

/** What is planned with a customer, what was planned and never done, and what was called off. */
export function makePlans(customer: Customer, company: Company): ActivityRow[] {
  const { standing, random } = customer;
  if (standing === 'planned') return [thisWeek(customer, company)];
  if (standing === 'ended' || standing === 'snoozed' || standing === 'backlog') return [];
  const late = standing === 'overdue' || standing === 'forgotten';
  const rows: ActivityRow[] = [];
  if (random.chance(late ? 0.1 : 0.02)) rows.push(past(customer, 'planned', company));
  if (random.chance(0.02)) rows.push(past(customer, 'cancelled', company));
  if (random.chance(0.06)) rows.push(nextWeek(customer, company));
  return rows;
}
