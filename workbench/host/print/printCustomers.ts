import { andMore, count } from './printCount';
import { type PrintColumn, printTable } from './printTable';
import type { ReportedCustomer } from '../reportTypes';
import { textWidth } from './textWidth';

const ROWS = 15;
/** Terminal columns that the reason keeps where names and addresses can give way. */
const WHY_KEEPS = 45;
const NAME = { narrowest: 12, widest: 28 };
const OWNER = { narrowest: 8, widest: 28 };
const GAP = 2;

const FACTS: readonly PrintColumn<ReportedCustomer>[] = [
  { caption: 'State', value: ({ contactState }) => contactState },
  { caption: 'Last contact', value: ({ lastContactOn }) => lastContactOn ?? 'never' },
  { caption: 'Due', value: ({ contactDueOn }) => contactDueOn },
  { caption: 'Days', value: ({ days }) => days, align: 'right' },
];

/** Who is not on track, most urgent first. */
export function printCustomers(customers: readonly ReportedCustomer[], width: number): string {
  if (customers.length === 0) return 'Every customer is on track.';
  const states = new Map<string, number>();
  for (const { contactState } of customers) states.set(contactState, (states.get(contactState) ?? 0) + 1);
  const summary = [...states].map(([state, n]) => `${state} ${count(n)}`).join(' · ');
  const table = printTable(columnsFor(customers, width), customers, { rows: ROWS, width, more: andMore });
  return `Not on track: ${summary}\n\n${table}`;
}

/** Without the owner where nobody has one. Names and owners are cut before the reason is. */
function columnsFor(
  customers: readonly ReportedCustomer[],
  width: number,
): readonly PrintColumn<ReportedCustomer>[] {
  const printed = customers.slice(0, ROWS);
  const hasOwners = customers.some(({ owner }) => owner !== null);
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(textWidth));
  const facts = FACTS.map(({ caption, value }) =>
    widest([caption, ...printed.map((row) => String(value(row) ?? ''))]),
  );
  const why = Math.min(WHY_KEEPS, widest(printed.map(whyOf)));
  const used = facts.reduce((sum, one) => sum + one + GAP, why + GAP + (hasOwners ? GAP : 0));
  const room = width - used;
  const owners = Math.min(OWNER.widest, widest(printed.map(({ owner }) => owner ?? '–')));
  const name = within(NAME, hasOwners ? room - Math.min(owners, Math.floor(room / 2)) : room);
  return [
    { caption: 'Customer', value: (row) => row.name, widest: name },
    ...(hasOwners
      ? [
          {
            caption: 'Owner',
            value: ({ owner }: ReportedCustomer) => owner ?? '–',
            widest: within(OWNER, room - name),
          },
        ]
      : []),
    ...FACTS,
    { caption: 'Why', value: whyOf, widest: 70 },
  ];
}

function within({ narrowest, widest }: { narrowest: number; widest: number }, room: number): number {
  return Math.max(narrowest, Math.min(widest, room));
}

/** Without its first part where that repeats the days: `every 90 days is agreed`. Either language's marks part it. */
function whyOf({ why, days }: ReportedCustomer): string {
  const mark = /; |[；，]/.exec(why);
  if (mark === null || days === null) return why;
  const repeats = new RegExp(`(?<!\\d)${days}(?!\\d)`).test(why.slice(0, mark.index));
  return repeats ? why.slice(mark.index + mark[0].length) : why;
}
