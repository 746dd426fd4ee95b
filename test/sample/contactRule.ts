import { addDays, type Day, daysBetween } from '../../workbench/sample/calendar/day';
import type { ActivityRow, CustomerRow } from '../../workbench/sample/rows';

/** The contact rule written once more, as plainly as possible, to check the sample against. `own` are the customer's. */
export function stateByTheRule(customer: CustomerRow, own: readonly ActivityRow[], today: Day): string {
  const cadence = Number(customer.cadenceDays) || { A: 30, B: 60, C: 90, '': 90 }[customer.tier];
  if (customer.status === 'ended') return 'paused';
  const planned = own.some(({ status, dueOn }) => {
    return status === 'planned' && dueOn >= today && dueOn <= addDays(today, 6);
  });
  if (planned) return 'planned';
  if (customer.snoozedUntil > today) return 'paused';
  const contacts = own.filter(({ status, outcome, doneOn }) => {
    return status === 'done' && outcome !== 'no answer' && doneOn <= today;
  });
  const last = contacts
    .map(({ doneOn }) => doneOn)
    .sort()
    .at(-1);
  const days = daysBetween(last ?? (customer.customerSince || today), today);
  if (days > cadence) return 'overdue';
  if (last === undefined) return 'never';
  return days > cadence - Math.min(7, Math.floor(cadence / 2)) ? 'due soon' : 'on track';
}
