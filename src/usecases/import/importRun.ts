import type { Day } from '../../domain/day';
import type { Draft } from '../../domain/import/draft';
import type { PartPlan } from '../../domain/import/partPlan';
import { PeopleIndex, type ReferenceIndex } from '../../domain/import/referenceIndex';
import type { Known } from '../../domain/import/resolveDraft';
import type { TakenCustomer } from '../../domain/import/takenOver';
import type { Moment } from '../../domain/moment';
import type { ToCode } from '../../domain/settingRules';
import type { CellRules } from '../../domain/table/cell';
import type { AnyTable } from '../../domain/table/table';
import type { Ports } from '../../ports';

export type ImportPorts = Pick<Ports, 'tables' | 'lock' | 'clock' | 'progress'>;

/** The words that an import needs: labels are read in any language, and one summary is written. */
export interface ImportWords {
  rulesOf(table: AnyTable): CellRules;
  /** What stands as the summary of a last contact that the team's own list brought along. */
  readonly takenOver: string;
  /** Turns what a setting says in any language into a code. */
  readonly toCode?: ToCode;
}

/** What the tabs of one import share, and what comes out of them. */
export interface ImportRun {
  readonly ports: ImportPorts;
  readonly words: ImportWords;
  readonly plans: readonly PartPlan[];
  readonly today: Day;
  /** All rows of one import carry the same `Created on`. */
  readonly createdOn: Moment;
  readonly known: Known & { readonly references: Map<string, ReferenceIndex> };
  readonly imported: Record<string, number>;
  readonly alreadyThere: Record<string, number>;
  readonly rejected: Draft[];
  readonly taken: Draft[];
  /** Every customer that the import names, new or not. */
  readonly customers: TakenCustomer[];
}

export function startRun(ports: ImportPorts, words: ImportWords, plans: readonly PartPlan[]): ImportRun {
  return {
    ports,
    words,
    plans,
    today: ports.clock.today(),
    createdOn: ports.clock.now(),
    known: { people: new PeopleIndex(), references: new Map() },
    imported: {},
    alreadyThere: {},
    rejected: [],
    taken: [],
    customers: [],
  };
}

export function plansOf(run: ImportRun, table: AnyTable): readonly PartPlan[] {
  return run.plans.filter((plan) => plan.table.name === table.name);
}

/** What became of the rows of a tab. */
export interface Outcome {
  readonly rejected: readonly Draft[];
  readonly taken: readonly Draft[];
  readonly alreadyThere: number;
}

/** Books what became of the rows of a tab. */
export function book(run: ImportRun, table: AnyTable, { rejected, taken, alreadyThere }: Outcome): void {
  run.imported[table.name] = taken.length;
  run.alreadyThere[table.name] = alreadyThere;
  // One by one: more of them than a call may have arguments is no rare thing.
  for (const draft of rejected) run.rejected.push(draft);
  for (const draft of taken) run.taken.push(draft);
}
