import { signedText, type Template } from '../../domain/outbox';
import { outbox, type OutboxRow } from '../../domain/tables/outbox';
import type { Ports, RowPlace } from '../../ports';
import { Refusal } from '../errors';

const FIELDS = [
  'key',
  'to',
  'template',
  'arguments',
  'language',
  'urgency',
  'state',
  'attempts',
  'queuedOn',
  'signature',
] as const;

type Waiting = Pick<OutboxRow, (typeof FIELDS)[number]>;

/** A mail that a service refused is tried again on the next nights, so many times in all. */
const TRIES = 3;

export interface SendRules {
  /** May this person be written to now? Staff only while active; before Go live the admin alone. */
  readonly mayReceive: (address: string, template: Template) => 'yes' | 'not now' | 'never';
  readonly hasTime: () => boolean;
}

export interface SendOutcome {
  readonly sent: number;
  readonly failed: number;
  /** Rows that are not signed by the program or whose recipient may not be written to. */
  readonly held: number;
  /** Rows that an earlier run left between sending and sent: never sent again by themselves. */
  readonly uncertain: number;
  /** Left for another day (quota). */
  readonly waiting: number;
  /** True where time ran out and another run must go on. */
  readonly more: boolean;
}

/**
 * Sends what the quota allows, most urgent first. Each row goes queued → sending → sent; the step in between is in
 * the sheet before the service is called, so that a run which dies there leaves a trace and never a second mail.
 * Trips: 4 a mail.
 */
export function sendOutbox(
  ports: Pick<Ports, 'tables' | 'mail' | 'letters' | 'secrets' | 'clock' | 'log'>,
  rules: SendRules,
): SendOutcome {
  const rows = ports.tables.read(outbox, FIELDS);
  const places = rows.records.map((row, index): [Waiting, RowPlace] => [
    row,
    { row: rows.rowNumbers[index] ?? 0, key: row.key ?? '' },
  ]);
  const outcome = { sent: 0, failed: 0, held: 0, uncertain: 0, waiting: 0, more: false };
  const mark = (place: RowPlace, values: Partial<OutboxRow>): void => {
    ports.tables.writeRow(outbox, place, values, { readBack: true });
  };

  for (const [row, place] of places) {
    if (row.state !== 'sending') continue;
    mark(place, { state: 'uncertain' });
    outcome.uncertain += 1;
  }

  const queue: [Waiting, RowPlace][] = [];
  for (const [row, place] of places) {
    if (row.state !== 'queued') continue;
    const verdict = judge(ports, rules, row);
    if (verdict === 'send') queue.push([row, place]);
    else if (verdict === 'wait') outcome.waiting += 1;
    else {
      mark(place, { state: 'held', lastError: verdict });
      outcome.held += 1;
    }
  }
  if (queue.length === 0) return outcome;

  queue.sort(([a], [b]) => byUrgency(a, b));
  const allowed = Math.min(queue.length, Math.max(0, ports.mail.remaining()));
  for (const [index, [row, place]] of queue.entries()) {
    if (index < allowed && !rules.hasTime()) outcome.more = true;
    if (index >= allowed || outcome.more) {
      outcome.waiting += 1;
      continue;
    }
    outcome[sendOne(ports, row, place)] += 1;
  }
  return outcome;
}

type HeldBecause = 'not signed' | 'not an active colleague';

function judge(ports: Pick<Ports, 'secrets'>, rules: SendRules, row: Waiting): 'send' | 'wait' | HeldBecause {
  const { key, to, template, arguments: args, signature } = row;
  if (key === null || to === null || template === null || args === null) return 'not signed';
  if (ports.secrets.sign(signedText({ key, to, template, arguments: args })) !== signature)
    return 'not signed';
  const may = rules.mayReceive(to, template);
  if (may === 'never') return 'not an active colleague';
  return may === 'yes' ? 'send' : 'wait';
}

function byUrgency(a: Waiting, b: Waiting): number {
  const urgency = (b.urgency ?? 0) - (a.urgency ?? 0);
  if (urgency !== 0) return urgency;
  const [first, second] = [`${a.queuedOn ?? ''}|${a.key}`, `${b.queuedOn ?? ''}|${b.key}`];
  return first < second ? -1 : Number(first > second);
}

function sendOne(
  ports: Pick<Ports, 'tables' | 'mail' | 'letters' | 'clock' | 'log'>,
  row: Waiting,
  place: RowPlace,
): 'sent' | 'failed' | 'waiting' {
  const attempts = (row.attempts ?? 0) + 1;
  const began = ports.tables.writeRow(outbox, place, { state: 'sending', attempts }, { readBack: true });
  if (began === 'moved') return 'waiting';
  try {
    const letter = ports.letters.render({
      template: row.template ?? '',
      arguments: row.arguments ?? '',
      language: row.language ?? 'en',
    });
    ports.mail.send({ to: row.to ?? '', ...letter });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ports.log.warn('mail refused', { key: row.key ?? '', why: String(error.params.why) });
    const state = attempts < TRIES ? 'queued' : 'failed';
    const lastError = String(error.params.why);
    ports.tables.writeRow(outbox, place, { state, attempts, sentOn: null, lastError }, { readBack: false });
    return state === 'failed' ? 'failed' : 'waiting';
  }
  const sentOn = ports.clock.now();
  // All four fields, though not all change: side by side they are one write.
  ports.tables.writeRow(
    outbox,
    place,
    { state: 'sent', attempts, sentOn, lastError: null },
    { readBack: false },
  );
  return 'sent';
}
