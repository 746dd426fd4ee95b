import type { Problem } from '../domain/table/problem';

/** An error that a person can act on: a code and parameters, turned into words by `app`. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'Refusal';
  }
}

export type RefusalCode =
  | 'busy'
  | 'not set up'
  | 'setting in conflict'
  | 'not an admin'
  | 'unknown person'
  | 'unknown trigger'
  | 'workbook is a copy'
  | 'scope refused'
  | 'triggers are leased'
  | 'bad request'
  | 'mail refused';

/** The lock was not to be had in time. */
export class Busy extends Refusal {
  constructor(seconds: number) {
    super('busy', { seconds });
  }
}

/** The mail service failed in a way that leaves open whether the mail went out. */
export class MailUncertain extends Error {
  constructor(readonly why: string) {
    super(`mail uncertain: ${why}`);
    this.name = 'MailUncertain';
  }
}

/** The workbook's tabs or columns are not as they must be; `Repair columns` in the menu mends it. */
export class TableDamaged extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`damaged: ${problems.map((p) => `${p.table}.${p.field ?? '*'} ${p.code}`).join('; ')}`);
    this.name = 'TableDamaged';
  }
}
