import { backlogOfDay } from './backlog';
import { brief } from './brief';
import type { Day } from './day';
import {
  type Candidate,
  daysBeyond,
  type DigestCustomer,
  type DigestLine,
  type DigestSection,
  lineOf,
  sectionsOf,
} from './digestLines';
import type { Matter } from './matters';
import type { Via, Why } from './recipients';
import type { Language } from './table/words';
import type { Member } from './team';
import {
  newsIn,
  newTeamDraft,
  openIn,
  type SummaryCounts,
  summaryOf,
  type TeamDraft,
  type TeamSummary,
  totalOf,
} from './teamSummary';
import { urgencyOf } from './urgency';

/** The one line about customers without an owner. */
export interface UnownedLine {
  /** Overdue, due soon, planned for today, or with a new low score. */
  readonly count: number;
  readonly newCount: number;
  /** Undated ones, without a plan: a number only. */
  readonly backlog: number;
  readonly via: Via;
}

/** Problems in the sheet: those in no mail yet, and all that stand. */
export interface ProblemCounts {
  readonly fresh: number;
  readonly open: number;
}

/** One mail of one day to one person, as data for the outbox. JSON-safe. */
export interface DigestMail {
  /** Key of the person: the outbox key is made of it and of `day`. */
  readonly person: string;
  readonly to: string;
  readonly name: string;
  readonly language: Language;
  readonly day: Day;
  /** For the subject. What a manager is told twice, in person and in the summary, counts once. */
  readonly newCount: number;
  /** The higher goes first; see urgency.ts. */
  readonly urgency: number;
  /** One's own customers, in order; ten by name over all of them. */
  readonly sections: readonly DigestSection[];
  readonly more: number;
  /** Today's five of the backlog, and how many it has in all. */
  readonly backlog: { readonly lines: readonly DigestLine[]; readonly count: number } | null;
  readonly unowned: UnownedLine | null;
  readonly teams: readonly TeamSummary[];
  /** Only in mails to admins. */
  readonly problems: ProblemCounts | null;
}

/** What the mails of a day have in common. */
export interface MailDay {
  readonly today: Day;
  readonly isMonday: boolean;
  readonly workingDay: number;
  readonly language: Language;
  readonly problems: ProblemCounts;
}

interface UnownedDraft {
  /** By customer's id: whether there is something new. */
  readonly customers: Map<string, boolean>;
  backlog: number;
  newOverdue: number;
  longestBeyond: number;
  via: Via;
}

/** Everything that comes to one person today, while it is being gathered. */
export class Desk {
  private readonly own: Candidate[] = [];
  private readonly backlog: { readonly id: string; readonly customer: DigestCustomer; readonly why: Why }[] =
    [];
  private readonly teams = new Map<string, TeamDraft>();
  private readonly unowned: UnownedDraft = {
    customers: new Map(),
    backlog: 0,
    newOverdue: 0,
    longestBeyond: 0,
    via: { kind: 'allManagers' },
  };

  /** @param tells whether this person gets a mail today, if there is a reason for one */
  constructor(
    readonly member: Member,
    readonly tells: boolean,
  ) {}

  /** A low score that was told before is not repeated, unlike what is overdue or due soon. */
  addMatter(customer: DigestCustomer, matter: Matter, isNew: boolean, why: Why): void {
    if (matter.state === 'low score') {
      const score = customer.lowScore;
      if (isNew && score !== null)
        this.own.push({ customer, item: { kind: 'low score', score }, isNew, why });
      return;
    }
    this.own.push({ customer, item: { kind: matter.state }, isNew, why });
  }

  addPlan(customer: DigestCustomer, activityIds: readonly string[], why: Why): void {
    this.own.push({ customer, item: { kind: 'plan', activityIds }, isNew: true, why });
  }

  addBacklog(customer: DigestCustomer, why: Why): void {
    this.backlog.push({ id: customer.id, customer, why });
  }

  addUnowned(customer: DigestCustomer, matter: Matter, isNew: boolean, via: Via): void {
    if (matter.state !== 'low score' || isNew) this.countUnowned(customer, isNew, via);
    if (matter.state !== 'overdue' || !isNew) return;
    this.unowned.newOverdue += 1;
    this.unowned.longestBeyond = Math.max(this.unowned.longestBeyond, daysBeyond(customer));
  }

  addUnownedPlan(customer: DigestCustomer, via: Via): void {
    this.countUnowned(customer, true, via);
  }

  addUnownedBacklog(via: Via): void {
    this.unowned.backlog += 1;
    this.unowned.via = via;
  }

  private countUnowned(customer: DigestCustomer, isNew: boolean, via: Via): void {
    this.unowned.customers.set(customer.id, isNew || this.unowned.customers.get(customer.id) === true);
    this.unowned.via = via;
  }

  private unownedLine(): UnownedLine | null {
    const { customers, backlog, via } = this.unowned;
    if (customers.size + backlog === 0) return null;
    const newCount = [...customers.values()].filter((isNew) => isNew).length;
    return { count: customers.size, newCount, backlog, via };
  }

  team(manager: Member): TeamDraft {
    const known = this.teams.get(manager.key);
    if (known !== undefined) return known;
    const draft = newTeamDraft(manager);
    this.teams.set(manager.key, draft);
    return draft;
  }

  /** The person's mail; null where nothing makes one go out. */
  mail(of: MailDay): DigestMail | null {
    if (!this.tells) return null;
    const problems = this.member.role === 'admin' && this.hearsOfProblems(of) ? of.problems : null;
    const unowned = this.unownedLine();
    const drafts = [...this.teams.values()];
    if (problems === null && !this.hasReason(of.isMonday, unowned, drafts.map(totalOf))) return null;
    const newInTeams = drafts.reduce((sum, draft) => sum + draft.newBesides, 0);
    const newCount = this.own.filter(({ isNew }) => isNew).length + (unowned?.newCount ?? 0) + newInTeams;
    return {
      person: this.member.key,
      to: this.member.email,
      name: brief(this.member.name),
      language: this.member.language ?? of.language,
      day: of.today,
      newCount,
      urgency: urgencyOf(this.own, this.unowned, newCount),
      ...sectionsOf(this.own),
      backlog: this.backlogPart(of.workingDay),
      unowned,
      teams: drafts
        .map((draft) => summaryOf(draft, this.member, of.today))
        .filter((team) => team.reports.length > 0),
      problems,
    };
  }

  /** New problems; for one who reads weekly, all that stand, since nobody kept which came when. */
  private hearsOfProblems({ problems }: MailDay): boolean {
    return this.member.digest === 'weekly' ? problems.open > 0 : problems.fresh > 0;
  }

  private hasReason(
    isMonday: boolean,
    unowned: UnownedLine | null,
    teams: readonly SummaryCounts[],
  ): boolean {
    const isNews =
      this.own.some(({ isNew }) => isNew) ||
      (unowned?.newCount ?? 0) > 0 ||
      teams.some((counts) => newsIn(counts) > 0);
    if (isNews || !isMonday) return isNews;
    return this.own.length > 0 || (unowned?.count ?? 0) > 0 || teams.some((counts) => openIn(counts) > 0);
  }

  private backlogPart(workingDay: number): DigestMail['backlog'] {
    if (this.backlog.length === 0) return null;
    const lines = backlogOfDay(this.backlog, workingDay).map(({ customer, why }) =>
      lineOf({ customer, item: { kind: 'backlog' }, isNew: false, why }),
    );
    return { lines, count: this.backlog.length };
  }
}
