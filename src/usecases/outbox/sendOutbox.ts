import { fingerprint } from '../../domain/fingerprint';
import { type OutboxFault, signedText, type Template } from '../../domain/outbox';
import { outbox, type OutboxRow } from '../../domain/tables/outbox';
import type { Ports, RowPlace } from '../../ports';
import { MailUncertain, Refusal } from '../errors';
import { type MailEnd, settleOutbox } from './settleOutbox';

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
  /** May this person be written to now? Staff only while active; tests go to admins alone. */
  readonly mayReceive: (address: string, template: Template) => 'yes' | 'not now' | 'never';
  readonly hasTime: () => boolean;
  /** The key of the one mail to send; other rows are then left as they are. */
  readonly only?: string;
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
 * Trips: 4 a mail, and one look at the end.
 */
export function sendOutbox(ports: Needs, rules: SendRules): SendOutcome {
  const rows = ports.tables.read(outbox, FIELDS);
  const places = rows.records.map((row, index): [Waiting, RowPlace] => [
    row,
    { row: rows.rowNumbers[index] ?? 0, key: row.key ?? '' },
  ]);
  const outcome: Counting = { sent: 0, failed: 0, held: 0, uncertain: 0, waiting: 0, more: false };
  const mark = (place: RowPlace, values: Partial<OutboxRow>): void => {
    ports.tables.writeRow(outbox, place, values, { readBack: true });
  };

  for (const [row, place] of places) {
    if (row.state !== 'sending' || !isMeant(rules, row)) continue;
    mark(place, { state: 'uncertain' });
    outcome.uncertain += 1;
  }

  const queue: [Waiting, RowPlace][] = [];
  const known = new Set(
    rows.records.filter(({ state }) => state !== 'queued' && state !== 'held').map(({ key }) => key),
  );
  for (const [row, place] of places) {
    if (row.state !== 'queued' || !isMeant(rules, row)) continue;
    // A row that somebody copied is signed as well; its mail is the same mail.
    const verdict = known.has(row.key) ? 'a copy of another row' : judge(ports, rules, row);
    known.add(row.key);
    if (verdict === 'send') queue.push([row, place]);
    else if (verdict === 'wait') outcome.waiting += 1;
    else {
      mark(place, { state: 'held', lastError: ports.letters.fault(verdict) });
      outcome.held += 1;
    }
  }
  if (queue.length > 0) sendQueue(ports, rules, queue, outcome);
  return outcome;
}

function isMeant({ only }: SendRules, { key }: Waiting): boolean {
  return only === undefined || key === only;
}

function sendQueue(
  ports: Needs,
  rules: SendRules,
  queue: readonly [Waiting, RowPlace][],
  outcome: Counting,
): void {
  const allowed = Math.min(queue.length, Math.max(0, ports.mail.remaining()));
  const left = new Map(queue.map(([{ key, attempts }]) => [key ?? '', attempts ?? 0]));
  const ends = new Map<string, MailEnd>();
  const inOrder = [...queue].sort(([a], [b]) => byUrgency(a, b));
  for (const [row, place] of inOrder.slice(0, allowed)) {
    outcome.more = !rules.hasTime();
    if (outcome.more) break;
    const end = sendOne(ports, row, place);
    if (end === null) continue;
    left.delete(place.key);
    ends.set(place.key, end);
    outcome[COUNTED_AS[end.state]] += 1;
    // The service is not well: what else it would leave open waits for another day.
    if (end.state === 'uncertain') break;
  }
  outcome.waiting += left.size;
  settleOutbox(ports, ends, left);
}

type Needs = Pick<Ports, 'tables' | 'mail' | 'letters' | 'secrets' | 'clock' | 'log'>;

type Counting = { -readonly [K in keyof SendOutcome]: SendOutcome[K] };

const COUNTED_AS = { sent: 'sent', queued: 'waiting', failed: 'failed', uncertain: 'uncertain' } as const;

type Ended = MailEnd & { readonly state: keyof typeof COUNTED_AS };

function judge(ports: Pick<Ports, 'secrets'>, rules: SendRules, row: Waiting): 'send' | 'wait' | OutboxFault {
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

/** Sends one mail; null where its row was no longer where it had been read, and nothing was sent. */
function sendOne(ports: Needs, row: Waiting, place: RowPlace): Ended | null {
  const attempts = (row.attempts ?? 0) + 1;
  const began = ports.tables.writeRow(outbox, place, { state: 'sending', attempts }, { readBack: true });
  if (began === 'moved') return null;
  const end = (values: Ended): Ended => {
    // All four fields, though not all change: side by side they are one write.
    ports.tables.writeRow(outbox, place, { ...values }, { readBack: false });
    return values;
  };
  try {
    const letter = ports.letters.render({
      template: row.template ?? '',
      arguments: row.arguments ?? '',
      language: row.language ?? 'en',
    });
    ports.mail.send({ to: row.to ?? '', ...letter });
  } catch (error) {
    if (error instanceof MailUncertain) {
      ports.log.warn('mail uncertain', { mail: fingerprint(row.key ?? '') });
      return end({ state: 'uncertain', attempts, sentOn: null, lastError: error.why });
    }
    if (!(error instanceof Refusal)) throw error;
    const lastError = String(error.params.why);
    ports.log.warn('mail refused', { mail: fingerprint(row.key ?? '') });
    return end({ state: attempts < TRIES ? 'queued' : 'failed', attempts, sentOn: null, lastError });
  }
  return end({ state: 'sent', attempts, sentOn: ports.clock.now(), lastError: null });
}
