import { call } from './call';
import { EnumValue } from './enums';
import { inspect } from './inspect';
import { classNameOf } from './instances';
import { service } from './service';
import { textOf } from './textOf';
import { formatDate } from './utilities/formatDate';

type Level = 'debug' | 'info' | 'warning' | 'error' | 'log';

/** JSON; for what it cannot hold (a circle, a BigInt) the reason, and for a function or undefined their text. */
function shownAsJson(value: unknown): string {
  try {
    const json: unknown = JSON.stringify(value);
    return typeof json === 'string' ? json : String(value);
  } catch (error) {
    return `[${error instanceof Error ? error.message : String(error)}]`;
  }
}

/** `%s %d %i %f %j %o %%` of the first text; what is left over is added behind it. */
function formatted(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(inspect).join(' ');
  const text = first.replace(/%([sdifjo%])/g, (whole, kind: string) => {
    if (kind === '%') return '%';
    if (rest.length === 0) return whole;
    const value = rest.shift();
    if (kind === 'd' || kind === 'f') return String(Number(value));
    if (kind === 'i') return String(Math.trunc(Number(value)));
    return kind === 's' ? inspect(value) : shownAsJson(value);
  });
  return [text, ...rest.map(inspect)].join(' ');
}

function write(level: Level, text: string): void {
  call('log.write', level, text);
}

const timers = new Map<string, number>();

/** Apps Script's console: writes to the execution's log. It is the language's, so its calls are not counted. */
export const console = {
  log: (...values: unknown[]): void => write('log', formatted(values)),
  debug: (...values: unknown[]): void => write('debug', formatted(values)),
  info: (...values: unknown[]): void => write('info', formatted(values)),
  warn: (...values: unknown[]): void => write('warning', formatted(values)),
  error: (...values: unknown[]): void => write('error', formatted(values)),
  time: (label = 'default'): void => {
    timers.set(label, Date.now());
  },
  timeEnd: (label = 'default'): void => {
    const started = timers.get(label);
    if (started === undefined) return;
    timers.delete(label);
    write('debug', `${label}: ${String(Date.now() - started)}ms`);
  },
};

/** A value as Logger shows it, which speaks Java: `1.0`, `[a, b]`, `{key=value}`. */
function inJava(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  if (value instanceof Date) return formatDate(value, zoneOfScript(), 'EEE MMM dd HH:mm:ss z yyyy');
  if (Array.isArray(value)) return `[${value.map(inJava).join(', ')}]`;
  if (
    typeof value !== 'object' ||
    value instanceof EnumValue ||
    classNameOf(value) !== null ||
    value instanceof Error
  ) {
    // Text, true and false, service objects and errors print themselves.
    return textOf(value);
  }
  const pairs = Object.entries(value).map(([key, part]) => `${key}=${inJava(part)}`);
  return `{${pairs.join(', ')}}`;
}

function zoneOfScript(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

class LoggerClass {
  readonly #lines: string[] = [];

  log(data: unknown, ...values: unknown[]): this {
    const rest = [...values];
    const text =
      typeof data === 'string' && values.length > 0
        ? data.replace(/%(?:s|d)/g, (whole) => (rest.length > 0 ? inJava(rest.shift()) : whole))
        : inJava(data);
    const stamp = formatDate(new Date(), zoneOfScript(), 'EEE MMM dd HH:mm:ss z yyyy');
    this.#lines.push(`${stamp} INFO: ${text}\n`);
    write('info', text);
    return this;
  }

  getLog(): string {
    return this.#lines.join('');
  }

  clear(): void {
    this.#lines.length = 0;
  }
}

service('Logger', LoggerClass);

export const Logger = new LoggerClass();
