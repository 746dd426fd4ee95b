import type { Day } from './day';
import { type Candidate, type DigestCustomer, type DigestLine, namedLines } from './digestLines';
import type { Matter } from './matters';
import { type NamedPerson, named, standIn } from './recipients';
import { isAway, isThere, type Member, type Team } from './team';

/** Numbers of one report's customers, or of a team's. */
export interface SummaryCounts {
  readonly overdue: number;
  readonly newOverdue: number;
  readonly dueSoon: number;
  readonly newDueSoon: number;
  readonly plansToday: number;
  readonly newLowScores: number;
  /** A number here, and never a reason for a mail. */
  readonly backlog: number;
}

export interface ReportSummary extends SummaryCounts {
  readonly person: NamedPerson;
  readonly isAway: boolean;
}

/** The part of a mail about a manager's direct reports. JSON-safe. */
export interface TeamSummary {
  readonly manager: NamedPerson;
  /** False where the reader stands in for the manager. */
  readonly isOwnTeam: boolean;
  readonly total: SummaryCounts;
  /** Those with something to tell, in the order of their names. */
  readonly reports: readonly ReportSummary[];
  /** Customers overdue for more than twice their cadence: the first ten, and how many more. */
  readonly longOverdue: readonly DigestLine[];
  readonly longOverdueMore: number;
}

/** Who reads the summary about a report. */
export interface SummaryReader {
  readonly report: Member;
  readonly manager: Member;
  readonly reader: Member;
  /** The manager is away and nobody stands in: nothing is told until the return, and nothing is forgotten. */
  readonly silent: boolean;
}

/**
 * Whoever is named as the manager of an active person, whatever their role; their cover while they are away. Null
 * where nobody is named, or somebody unknown or inactive, or the person themselves.
 */
export function summaryReader(charge: string, team: Team, today: Day): SummaryReader | null {
  const report = team.get(charge);
  if (report === undefined || !report.active || report.manager === null || report.manager === charge)
    return null;
  const manager = team.get(report.manager);
  if (manager === undefined || !manager.active) return null;
  if (isThere(manager, today)) return { report, manager, reader: manager, silent: false };
  const cover = standIn(manager, team, today);
  return { report, manager, reader: cover ?? manager, silent: cover === null };
}

type Counting = { -readonly [K in keyof SummaryCounts]: number };

/** A team's summary while it is being counted. */
export interface TeamDraft {
  readonly manager: Member;
  readonly reports: Map<string, { readonly member: Member; readonly counts: Counting }>;
  readonly longOverdue: Candidate[];
  /** New things in it that the same person is not already told of in their own part. */
  newBesides: number;
}

export function newTeamDraft(manager: Member): TeamDraft {
  return { manager, reports: new Map(), longOverdue: [], newBesides: 0 };
}

export function countsOf(draft: TeamDraft, report: Member): Counting {
  const known = draft.reports.get(report.key);
  if (known !== undefined) return known.counts;
  const counts = noCounts();
  draft.reports.set(report.key, { member: report, counts });
  return counts;
}

function noCounts(): Counting {
  return { overdue: 0, newOverdue: 0, dueSoon: 0, newDueSoon: 0, plansToday: 0, newLowScores: 0, backlog: 0 };
}

/** Counts one matter of a report's customer; a customer overdue for more than twice its cadence comes by name. */
export function countMatter(
  draft: TeamDraft,
  report: Member,
  customer: DigestCustomer,
  matter: Matter,
  isNew: boolean,
): void {
  const counts = countsOf(draft, report);
  switch (matter.state) {
    case 'overdue':
      counts.overdue += 1;
      if (isNew) counts.newOverdue += 1;
      if ((customer.contact.days ?? 0) > 2 * customer.contact.cadence) {
        const why = { kind: 'managerOf', person: named(report) } as const;
        draft.longOverdue.push({ customer, item: { kind: 'overdue' }, isNew, why });
      }
      return;
    case 'due soon':
      counts.dueSoon += 1;
      if (isNew) counts.newDueSoon += 1;
      return;
    case 'low score':
      if (isNew) counts.newLowScores += 1;
  }
}

/** Something that one of the reports was told, or would be, were they not away, weekly or off. */
export function newsIn(counts: SummaryCounts): number {
  return counts.newOverdue + counts.newDueSoon + counts.plansToday + counts.newLowScores;
}

/** What makes a summary go out on Mondays: the unchanged as well, but not the backlog. */
export function openIn(counts: SummaryCounts): number {
  return counts.overdue + counts.dueSoon + newsIn(counts);
}

export function totalOf(draft: TeamDraft): SummaryCounts {
  const total = noCounts();
  for (const { counts } of draft.reports.values()) {
    total.overdue += counts.overdue;
    total.newOverdue += counts.newOverdue;
    total.dueSoon += counts.dueSoon;
    total.newDueSoon += counts.newDueSoon;
    total.plansToday += counts.plansToday;
    total.newLowScores += counts.newLowScores;
    total.backlog += counts.backlog;
  }
  return total;
}

export function summaryOf(draft: TeamDraft, reader: Member, today: Day): TeamSummary {
  const { lines, more } = namedLines(draft.longOverdue);
  const reports = [...draft.reports.values()]
    .filter(({ counts }) => openIn(counts) + counts.backlog > 0)
    .map(({ member, counts }) => ({ person: named(member), isAway: isAway(member, today), ...counts }))
    .sort((a, b) => (a.person.name < b.person.name ? -1 : a.person.name > b.person.name ? 1 : 0));
  return {
    manager: named(draft.manager),
    isOwnTeam: draft.manager.key === reader.key,
    total: totalOf(draft),
    reports,
    longOverdue: lines,
    longOverdueMore: more,
  };
}
