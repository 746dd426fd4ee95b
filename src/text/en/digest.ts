import type { SummaryCounts } from '../../domain/teamSummary';
import type { DigestWords } from '../words';
import { count, formats } from './formats';

const behind = (why: string): string => (why === '' ? '' : ` – ${why}`);
const ofWhichNew = (n: number, fresh: number): string => (fresh === 0 ? `${n}` : `${n} (${fresh} new)`);

function counts(of: SummaryCounts): string {
  const parts = [
    `overdue ${ofWhichNew(of.overdue, of.newOverdue)}`,
    `due soon ${ofWhichNew(of.dueSoon, of.newDueSoon)}`,
    `planned for today ${of.plansToday}`,
  ];
  if (of.newLowScores > 0) parts.push(`new low scores ${of.newLowScores}`);
  if (of.backlog > 0) parts.push(`without a date ${of.backlog}`);
  return parts.join(', ');
}

/** New, and unchanged. */
const sectionNames = {
  overdue: ['Newly overdue', 'Still overdue'],
  'due soon': ['Newly due soon', 'Still due soon'],
  plan: ['Planned for today', 'Planned for today'],
  'low score': ['New low scores', 'Low scores'],
  backlog: ['Without a date', 'Without a date'],
} as const;

export const digest: DigestWords = {
  subject: (newCount, newProblems, openCount, day) => {
    if (newCount > 0) return `Rapport: ${count(newCount, 'new reminder')}, ${formats.day(day)}`;
    if (newProblems > 0)
      return `Rapport: ${count(newProblems, 'new problem')} in the tabs, ${formats.day(day)}`;
    return `Rapport: nothing new, ${openCount} still open, ${formats.day(day)}`;
  },
  testSubject: (subject) => `[Test] ${subject}`,
  testNotice: (name, address) =>
    `This is a test. Once Rapport is live, this mail goes to ${name === address ? address : `${name} <${address}>`}.`,
  // One who has no name in Team is not greeted by address.
  greeting: (name) => (name.includes('@') ? 'Good morning,' : `Good morning, ${name},`),
  sectionTitle: (kind, isNew, n) => `${sectionNames[kind][isNew ? 0 : 1]} (${n})`,
  line: (name, reason, why) => `- ${name}: ${reason}${behind(why)}`,
  planLine: (name, n, why) =>
    `- ${name}: ${n > 1 ? `${n} activities are planned` : 'an activity is planned'} for today${behind(why)}`,
  more: (n, titles) => `… and ${n} more${titles.length > 0 ? `: ${titles.join(', ')}` : ''}`,
  backlogTitle: (offered, n) =>
    `Never contacted, without a date: ${n}. ${n > offered ? `${offered} of them for today:` : 'For today:'}`,
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
  counts,
  total: (text) => `Together: ${text}`,
  report: (name, isAway, text) => `- ${name}${isAway ? ' (away)' : ''}: ${text}`,
  longOverdueTitle: 'Overdue for more than twice the agreed time:',
  problems: (fresh, open) =>
    `The nightly job found ${fresh > 0 ? count(fresh, 'new problem') : count(open, 'problem')} in the tabs${fresh > 0 && open > fresh ? ` (${open} in all)` : ''}. Each is noted on its cell.`,
  link: (url) => `Open the customers: ${url}`,
  footer: 'You get this mail because you are in the Team tab. There an admin can change how often it comes.',
};
