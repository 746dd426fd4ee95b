import { isBacklog } from './backlog';
import type { Day } from './day';
import { Desk, type DigestMail, type ProblemCounts } from './digestDesk';
import type { DigestCustomer } from './digestLines';
import { type Matter, mattersOf } from './matters';
import { type Audience, type Audiences, audiences } from './recipients';
import type { Language } from './table/words';
import type { Member, Team } from './team';
import { countMatter, countsOf, type SummaryReader, summaryReader } from './teamSummary';
import {
  countingMarks,
  formatTold,
  type MailExists,
  markAfter,
  marksKept,
  marksOverFreeDay,
  parseTold,
  type Part,
  type ToldMark,
  wasTold,
} from './told';
import { isMondayDigest, isWorkingDay, type WorkCalendar, workingDayNumber } from './workdays';

export interface DigestInput {
  readonly today: Day;
  readonly calendar: WorkCalendar;
  /** The workbook's, for those who have none of their own. */
  readonly language: Language;
  readonly team: Team;
  readonly customers: readonly DigestCustomer[];
  readonly problems: ProblemCounts;
  /** Of this kind of mail, by person's key and day. */
  readonly mailExists: MailExists;
}

/** A customer whose hidden cell must be written. */
export interface ToldChange {
  readonly customerId: string;
  readonly told: string;
}

export interface Digests {
  /** At most one a person; none on a free day. */
  readonly mails: readonly DigestMail[];
  /**
   * To be written, all of them, before any of the mails is put into the outbox. If the run dies in between, marks
   * without a mail count for nothing and the next run says it all again.
   */
  readonly told: readonly ToldChange[];
  /** Customers with something to tell and nobody to tell it to: no active manager, no admin. */
  readonly untold: readonly string[];
}

/**
 * The mails of a day and what their readers are remembered to know afterwards. A person to whom a mail of today
 * exists is not told anything more today: what has come since is left untold, and is new tomorrow.
 */
export function reminderDigests(input: DigestInput): Digests {
  return isWorkingDay(input.today, input.calendar) ? new Round(input).run() : freeDay(input);
}

function freeDay({ customers, mailExists }: DigestInput): Digests {
  const told: ToldChange[] = [];
  for (const customer of customers) {
    if (customer.told === null || customer.told === '') continue;
    const matters = mattersOf(customer.contact, customer.lowScore);
    const marks = countingMarks(parseTold(customer.told), mailExists);
    noteChange(told, customer, marksOverFreeDay(marks, matters));
  }
  return { mails: [], told, untold: [] };
}

function noteChange(changes: ToldChange[], customer: DigestCustomer, marks: readonly ToldMark[]): void {
  const told = formatTold(marks);
  if (told !== (customer.told ?? '')) changes.push({ customerId: customer.id, told });
}

/** One working day: goes over the customers once and lays what there is to tell on people's desks. */
class Round {
  private readonly isMonday: boolean;
  private readonly whom: Audiences;
  private readonly desks = new Map<string, Desk>();
  private readonly readers = new Map<string, SummaryReader | null>();
  private readonly told: ToldChange[] = [];
  private readonly untold = new Set<string>();

  constructor(private readonly input: DigestInput) {
    this.isMonday = isMondayDigest(input.today, input.calendar);
    this.whom = audiences(input.team, input.today);
  }

  run(): Digests {
    const { team, today, calendar, language, problems } = this.input;
    for (const member of team.values()) if (member.active && member.role === 'admin') this.desk(member);
    for (const customer of this.input.customers) this.take(customer);
    const workingDay = workingDayNumber(today, calendar);
    const of = { today, isMonday: this.isMonday, workingDay, language, problems };
    const mails = [...this.desks.values()].map((desk) => desk.mail(of)).filter((mail) => mail !== null);
    return { mails, told: this.told, untold: [...this.untold] };
  }

  private take(customer: DigestCustomer): void {
    const matters = mattersOf(customer.contact, customer.lowScore);
    const { plansToday, nextActivityOn, lastContactBy } = customer.history;
    const inBacklog = isBacklog(customer.contact, nextActivityOn);
    if (matters.length === 0 && plansToday.length === 0 && !inBacklog) {
      noteChange(this.told, customer, []);
      return;
    }
    const audience = this.whom.ofCustomer(customer.owner, lastContactBy);
    const before = matters.length === 0 ? [] : countingMarks(parseTold(customer.told), this.input.mailExists);
    const after: ToldMark[] = [];
    for (const matter of matters) {
      this.tellMatter(customer, matter, audience, before, after);
      this.summarise(customer, matter, audience, before, after);
    }
    if (matters.length > 0 && audience.members.length === 0) this.untold.add(customer.id);
    if (plansToday.length > 0) this.tellPlans(customer);
    if (inBacklog) this.offer(customer, audience);
    noteChange(this.told, customer, [...after, ...marksKept(before, after, matters)]);
  }

  private tellMatter(
    customer: DigestCustomer,
    matter: Matter,
    audience: Audience,
    before: readonly ToldMark[],
    after: ToldMark[],
  ): void {
    for (const member of audience.members) {
      const desk = this.desk(member);
      const isNew = !wasTold(before, 'digest', member.key, matter);
      this.remember('digest', desk, matter, before, after);
      if (!desk.tells) continue;
      if (audience.kind === 'named') desk.addMatter(customer, matter, isNew, audience.why);
      else desk.addUnowned(customer, matter, isNew, audience.via);
    }
  }

  private remember(
    part: Part,
    desk: Desk,
    matter: Matter,
    before: readonly ToldMark[],
    after: ToldMark[],
  ): void {
    const mark = markAfter(before, part, desk.member.key, matter, desk.tells ? this.input.today : null);
    if (mark !== null) after.push(mark);
  }

  /** The manager's summary has its own memory: reports who are away, weekly or off count in it too. */
  private summarise(
    customer: DigestCustomer,
    matter: Matter,
    audience: Audience,
    before: readonly ToldMark[],
    after: ToldMark[],
  ): void {
    const summary = this.reader(audience);
    if (summary === null) return;
    const { reader, report, manager, silent } = summary;
    const desk = this.desk(reader);
    if (silent || !desk.tells) {
      const mark = markAfter(before, 'summary', reader.key, matter, null);
      if (mark !== null) after.push(mark);
      return;
    }
    const isNew = !wasTold(before, 'summary', reader.key, matter);
    this.remember('summary', desk, matter, before, after);
    const draft = desk.team(manager);
    countMatter(draft, report, customer, matter, isNew);
    const inOwnPart = audience.members.includes(reader) && !wasTold(before, 'digest', reader.key, matter);
    if (isNew && !inOwnPart) draft.newBesides += 1;
  }

  /** Several plans of one customer are one line to each person, and one number in each report's summary. */
  private tellPlans(customer: DigestCustomer): void {
    const idsOf = new Map<Member, string[]>();
    const charges = new Set<string>();
    for (const { by, activityId } of customer.history.plansToday) {
      const audience = this.whom.ofPlan(by, customer.owner, customer.history.lastContactBy);
      for (const member of audience.members) {
        const ids = idsOf.get(member) ?? [];
        if (!idsOf.has(member)) this.tellPlan(customer, audience, member, ids);
        idsOf.set(member, ids);
        if (activityId !== null) ids.push(activityId);
      }
      if (audience.members.length === 0) this.untold.add(customer.id);
      if (audience.kind === 'named' && !charges.has(audience.charge)) this.countPlan(audience);
      if (audience.kind === 'named') charges.add(audience.charge);
    }
  }

  private tellPlan(
    customer: DigestCustomer,
    audience: Audience,
    member: Member,
    ids: readonly string[],
  ): void {
    const desk = this.desk(member);
    if (!desk.tells) return;
    if (audience.kind === 'named') desk.addPlan(customer, ids, audience.why);
    else desk.addUnownedPlan(customer, audience.via);
  }

  private countPlan(audience: Audience): void {
    const summary = this.reader(audience);
    if (summary === null || summary.silent) return;
    const desk = this.desk(summary.reader);
    if (!desk.tells) return;
    const draft = desk.team(summary.manager);
    countsOf(draft, summary.report).plansToday += 1;
    if (!audience.members.includes(summary.reader)) draft.newBesides += 1;
  }

  private offer(customer: DigestCustomer, audience: Audience): void {
    for (const member of audience.members) {
      const desk = this.desk(member);
      if (!desk.tells) continue;
      if (audience.kind === 'named') desk.addBacklog(customer, audience.why);
      else desk.addUnownedBacklog(audience.via);
    }
    const summary = this.reader(audience);
    if (summary === null || summary.silent) return;
    const desk = this.desk(summary.reader);
    if (desk.tells) countsOf(desk.team(summary.manager), summary.report).backlog += 1;
  }

  private reader(audience: Audience): SummaryReader | null {
    if (audience.kind !== 'named') return null;
    const known = this.readers.get(audience.charge);
    if (known !== undefined) return known;
    const found = summaryReader(audience.charge, this.input.team, this.input.today);
    this.readers.set(audience.charge, found);
    return found;
  }

  private desk(member: Member): Desk {
    const known = this.desks.get(member.key);
    if (known !== undefined) return known;
    const desk = new Desk(member, this.tells(member));
    this.desks.set(member.key, desk);
    return desk;
  }

  private tells(member: Member): boolean {
    if (member.digest === 'off' || (member.digest === 'weekly' && !this.isMonday)) return false;
    return !this.input.mailExists(member.key, this.input.today);
  }
}
