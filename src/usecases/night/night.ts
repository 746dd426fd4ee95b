import type { Day } from '../../domain/day';
import type { Problem } from '../../domain/table/problem';
import type { Team } from '../../domain/team';
import type { Ports } from '../../ports';
import type { SettingsRead } from '../readSettings';
import { type NightDecision, decideNight } from './decideNight';
import { type MailBook, readMailBook } from './mailBook';
import { noFacts, type NightFacts } from './nightFacts';
import { countProblems } from './problemMemory';
import { type NightData, readNight, readTeam } from './readNight';
import { settleInMind, settleRows } from './settleRows';

/**
 * What the steps of one night share: read when first needed and once, so that a run that only has to send mails does
 * not read the customers.
 */
export class Night {
  readonly facts: NightFacts = noFacts();
  private read: NightData | null = null;
  private decided: NightDecision | null = null;
  private book: MailBook | null = null;
  private members: Team | null = null;

  constructor(
    readonly ports: Ports,
    readonly day: Day,
    readonly settings: SettingsRead,
    /** Before Go live, or in a copied workbook: who gets the mails instead of the team. */
    readonly mode: 'live' | 'test',
  ) {}

  get data(): NightData {
    this.read ??= readNight(this.ports, this.day, this.settings);
    return this.read;
  }

  /** Who works here: for a run that goes on with sending, without the customers. */
  get team(): Team {
    this.members ??= this.read?.team ?? readTeam(this.ports);
    return this.members;
  }

  get mailBook(): MailBook {
    this.book ??= readMailBook(this.ports, this.mode);
    return this.book;
  }

  get decision(): NightDecision {
    this.decided ??= decideNight(this.data, {
      dayOf: (moment) => this.ports.clock.dayOf(moment),
      language: this.settings.settings.language,
      mailExists: (person, day) => this.mailBook.exists(person, day, this.day),
      countProblems: (problems: readonly Problem[]) => countProblems(this.ports.memory, problems),
    });
    return this.decided;
  }

  /** As settle, for a preview: nothing is written. */
  settleInMind(): void {
    this.read = settleInMind(this.ports, this.data);
  }

  /** Gives hand-typed rows their ids and typed names their references, and goes on with the rows as they then are. */
  settle(): void {
    const settled = settleRows(this.ports, this.data);
    this.read = settled.data;
    this.facts.changed += settled.cells;
  }
}
