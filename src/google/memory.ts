import { fingerprint } from '../domain/fingerprint';
import type { Log, Memory } from '../ports';

/** A property holds 9 KB (PLATFORM 1.7); in UTF-8 a character of the sheet's languages takes up to three bytes. */
const PIECE = 2_900;
/**
 * A value that begins like this stands in several properties: `key` says how many pieces there are and the fingerprint
 * of the whole, `key#1`, `key#2` … are the pieces.
 */
const SPLIT_MARK = '\u0001pieces:';

type Store = GoogleAppsScript.Properties.Properties;

/**
 * Small values in the document's properties. All are read in one trip and kept for the execution; `forget` makes the
 * next look a fresh one, which is due when the lock was taken. Long values are split over several properties; one that
 * is no longer whole counts as not there.
 */
export class DocumentMemory implements Memory {
  private values: Record<string, string> | null = null;
  private store: Store | null = null;
  private readonly told = new Set<string>();

  constructor(private readonly log: Pick<Log, 'warn'>) {}

  get(key: string): string | null {
    const values = this.all();
    const value = values[key];
    if (value === undefined) return null;
    if (!value.startsWith(SPLIT_MARK)) return value;
    const indexes = Array.from({ length: this.pieceCount(key) }, (_, index) => index + 1);
    const whole = indexes.map((index) => values[pieceKey(key, index)] ?? '').join('');
    if (value === headOf(indexes.length, whole)) return whole;
    this.unreadable(key);
    return null;
  }

  set(key: string, value: string): void {
    if (this.get(key) === value) return;
    const pieces = piecesOf(value);
    const split = pieces.length > 1 || value.startsWith(SPLIT_MARK);
    const kept = split ? pieces.length : 0;
    const surplus = this.pieceCount(key);
    const fresh: Record<string, string> = { [key]: split ? headOf(pieces.length, value) : value };
    if (split) pieces.forEach((piece, index) => (fresh[pieceKey(key, index + 1)] = piece));
    if (split) this.properties().setProperties(fresh);
    else this.properties().setProperty(key, value);
    Object.assign(this.all(), fresh);
    // Only now: a run that dies in between leaves pieces that nobody misses.
    for (let index = surplus; index > kept; index -= 1) this.drop(pieceKey(key, index));
  }

  remove(key: string): void {
    if (this.all()[key] === undefined) return;
    const pieces = this.pieceCount(key);
    this.drop(key);
    for (let index = pieces; index > 0; index -= 1) this.drop(pieceKey(key, index));
  }

  unreadable(key: string): void {
    if (!this.told.has(key)) this.log.warn('memory cannot be read', { key });
    this.told.add(key);
  }

  /** What other executions have written since is seen again. */
  forget(): void {
    this.values = null;
  }

  private pieceCount(key: string): number {
    const value = this.all()[key];
    return value?.startsWith(SPLIT_MARK) === true ? Number.parseInt(value.slice(SPLIT_MARK.length), 10) : 0;
  }

  private drop(name: string): void {
    this.properties().deleteProperty(name);
    Reflect.deleteProperty(this.all(), name);
  }

  private all(): Record<string, string> {
    this.values ??= { ...this.properties().getProperties() };
    return this.values;
  }

  private properties(): Store {
    // Bound scripts have document properties; the typings do not say that others get null (PLATFORM 8).
    this.store ??= PropertiesService.getDocumentProperties();
    return this.store;
  }
}

function headOf(pieces: number, whole: string): string {
  return `${SPLIT_MARK}${pieces}:${fingerprint(whole)}`;
}

function pieceKey(key: string, index: number): string {
  return `${key}#${index}`;
}

/** Cut so that no piece ends inside a character of two units. */
function piecesOf(value: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  do {
    let to = Math.min(from + PIECE, value.length);
    const last = value.charCodeAt(to - 1);
    if (to < value.length && last >= 0xd800 && last <= 0xdbff) to -= 1;
    pieces.push(value.slice(from, to));
    from = to;
  } while (from < value.length);
  return pieces;
}
