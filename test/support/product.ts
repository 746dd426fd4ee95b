import { resolve } from 'node:path';
import { advanceTo } from '../../workbench/host/clock';
import { type Execution, run } from '../../workbench/host/execution';
import type { ImportRequest } from '../../workbench/host/import/readImport';
import { importInto, setUp } from '../../workbench/host/mainJob';
import { loadProject, type Project } from '../../workbench/host/project';
import { worldFromSaved, worldToSaved } from '../../workbench/host/keeping/savedWorld';
import type { Hooks, Question, QuestionAnswer } from '../../workbench/store/session';
import { createWorld, type World, type WorldOptions } from '../../workbench/store/world';

/** Whoever owns the spreadsheet of these tests. */
export const ADMIN = 'admin@example.com';

let shipped: Project | null = null;

/** The bundle that is pushed to Google, as it was last built. */
export function product(): Project {
  shipped ??= loadProject([resolve('dist')]);
  return shipped;
}

export type PlainRow = Readonly<Record<string, string>>;

/** Rows by tab, in the order in which tabs refer to each other; each field by its key, days as 2026-01-31. */
export interface Company {
  readonly team?: readonly PlainRow[];
  readonly holidays?: readonly PlainRow[];
  readonly settings?: readonly PlainRow[];
  readonly customers?: readonly PlainRow[];
  readonly contacts?: readonly PlainRow[];
  readonly activities?: readonly PlainRow[];
}

/** As if the company stood in files, one a tab. */
export function requestOf(company: Company): ImportRequest {
  const filled = Object.entries(company as Record<string, readonly PlainRow[]>).filter(
    ([, rows]) => rows.length > 0,
  );
  const sources = filled.map(([tab, rows]) => {
    const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return {
      file: `${tab}.csv`,
      header,
      dates: 'ymd' as const,
      lines: rows.map((_row, index) => index + 2),
      rows: rows.map((row) => header.map((field) => row[field] ?? '')),
    };
  });
  const parts = filled.map(([tab], source) => {
    const header = sources[source]?.header ?? [];
    return { tab, source, columns: Object.fromEntries(header.map((field) => [field, field])) };
  });
  return { sources, parts };
}

/** Monday, 5 January 2026, at noon, in an empty spreadsheet. */
export function emptyWorld(options: WorldOptions = {}): World {
  return createWorld({ owner: ADMIN, now: '2026-01-05T12:00:00Z', ...options });
}

export interface CompanyOptions extends WorldOptions {
  readonly live?: boolean;
  readonly language?: 'en' | 'zh-CN';
}

/** A workbook that is set up, with its triggers, and holds this company, who may all edit it. No night has been yet. */
export function companyWorld(
  company: Company,
  { live = true, language = 'en', ...options }: CompanyOptions = {},
): World {
  const editors = (company.team ?? []).flatMap(({ email }) => email ?? []);
  const world = emptyWorld({ editors, ...options });
  setUp(world, product(), language, live);
  const { mistakes, rejected } = importInto(world, product(), requestOf(company));
  if (mistakes.length > 0 || rejected.length > 0) throw new Error(JSON.stringify({ mistakes, rejected }));
  return world;
}

/** The same world once more; what happens to one does not happen to the other. */
export function copyOf(world: World): World {
  return worldFromSaved(JSON.parse(JSON.stringify(worldToSaved(world))));
}

/** Lets the clock run to the morning after the nightly trigger of that day. */
export function toMorning(world: World, day: string, hooks?: Hooks): Execution[] {
  return advanceTo(world, product(), Date.parse(`${day}T10:00:00Z`), hooks === undefined ? {} : { hooks });
}

export interface MenuOptions {
  readonly user?: string;
  readonly hooks?: Hooks;
  /** One answer a question, in their order; what is asked beyond them is cancelled. */
  readonly answers?: readonly (string | QuestionAnswer)[];
}

/** A person chooses an item of the menu. */
export function choose(
  world: World,
  door: string,
  { user = ADMIN, hooks, answers = [] }: MenuOptions = {},
): Execution {
  const left = [...answers];
  const answer = ({ buttons }: Question): QuestionAnswer => {
    const next = left.shift();
    if (next === undefined)
      return { button: buttons.includes('CANCEL') ? 'CANCEL' : (buttons.at(-1) ?? 'CLOSE') };
    return typeof next === 'string' ? { button: next } : next;
  };
  return run(world, product(), {
    kind: 'menu',
    function: door,
    user,
    answers: answer,
    ...(hooks === undefined ? {} : { hooks }),
  });
}

/** What a person typed into a dialog before pressing OK. */
export function typed(text: string): QuestionAnswer {
  return { button: 'OK', text };
}

/** All that the dialogs said, one a line. */
export function saidBy({ shown }: Execution): string[] {
  return shown.questions.map(({ text }) => text);
}
