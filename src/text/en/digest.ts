import type { DigestWords } from '../words';
import { count } from './formats';

const behind = (why: string): string => (why === '' ? '' : ` – ${why}`);
const ofWhichNew = (n: number, fresh: number): string => (fresh === 0 ? `${n}` : `${n} (${fresh} new)`);

/** New, and unchanged. */
const sectionNames = {
  overdue: ['Newly overdue', 'Still overdue'],
  'due soon': ['Newly due soon', 'Still due soon'],
  plan: ['Planned for today', 'Planned for today'],
  'low score': ['New low scores', 'Low scores'],
  backlog: ['Without a date', 'Without a date'],
} as const;

export const digest: DigestWords = {
  headline: (newCount, newProblems, openCount) => {
    if (newCount > 0) return count(newCount, 'new reminder');
    return newProblems > 0
      ? `${count(newProblems, 'new problem')} in the tabs`
      : `nothing new, ${openCount} still open`;
  },
  subject: (headline, day) => `Rapport: ${headline}, ${day}`,
  testSubject: (subject) => `[Test] ${subject}`,
  testNotice: (name, address) =>
    `This is a test. Once Rapport is live, this mail goes to ${name === address ? address : `${name} <${address}>`}.`,
  // One who has no name in Team is not greeted by address.
  greeting: (name) => (name.includes('@') ? 'Good morning,' : `Good morning, ${name},`),
  sectionTitle: (kind, isNew, n) => `${sectionNames[kind][isNew ? 0 : 1]} (${n})`,
  line: (name, facts, why) => `- ${name}: ${facts}${behind(why)}`,
  facts: (facts) => facts.join('; '),
  plan: (n) => `${n > 1 ? `${n} activities are planned` : 'an activity is planned'} for today`,
  more: (n, titles) => `… and ${n} more${titles.length > 0 ? `: ${titles.join(', ')}` : ''}`,
  backlog: (offered, n) => `Never contacted. ${n > offered ? `${offered} of them for today:` : 'For today:'}`,
  unowned: (n, fresh, backlog) => {
    const parts = [
      ...(n > 0
        ? [`${count(n, 'customer')} without an owner${fresh > 0 ? `, ${fresh} of them new` : ''}`]
        : []),
      ...(backlog > 0 ? [`${count(backlog, 'customer')} without an owner or a date`] : []),
    ];
    return `${parts.join('; ')}. Enter an owner and the right colleague is reminded.`;
  },
  unownedVia: (via) =>
    via === 'admins' ? 'This goes to the admins because there is no manager.' : 'This goes to all managers.',
  teamTitle: (manager) => (manager === null ? 'Your team' : `The team of ${manager}, for whom you stand in`),
  counts: (of) => ({
    overdue: `overdue ${ofWhichNew(of.overdue, of.newOverdue)}`,
    dueSoon: `due soon ${ofWhichNew(of.dueSoon, of.newDueSoon)}`,
    plansToday: `planned for today ${of.plansToday}`,
    newLowScores: `new low scores ${of.newLowScores}`,
    backlog: `without a date ${of.backlog}`,
  }),
  together: 'Together',
  report: (name, isAway) => `${name}${isAway ? ' (away)' : ''}`,
  longOverdueTitle: 'Overdue for more than twice the agreed time',
  problems: (fresh, open) =>
    `The nightly job found ${fresh > 0 ? count(fresh, 'new problem') : count(open, 'problem')} in the tabs${fresh > 0 && open > fresh ? ` (${open} in all)` : ''}. Each is noted on its cell.`,
  openCustomers: 'Open the customer list',
  labelled: (label, text) => `${label}: ${text}`,
  footer: 'You get this mail because you are in the Team tab. There an admin can change how often it comes.',
};
