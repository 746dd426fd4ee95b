import { instantToWall, wallToInstant, zoneOffset } from '../store/workbook/wallTime';
import { localParts, parseLocalText } from './dateText';
import { textOf } from './textOf';
import type { VirtualClock } from './virtualClock';
import { createVirtualFormat } from './virtualFormat';

type DateMethod = (this: Date, ...args: number[]) => number;
type LocaleMethod = (
  this: Date,
  locales: Intl.LocalesArgument,
  options: Intl.DateTimeFormatOptions,
) => string;

const FIELDS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const SETTERS = FIELDS.filter((field) => field !== 'Day');

const NativeDate = Date;
const native = NativeDate.prototype;

/** Methods by name; the names are those of the specification. */
function methodOf(name: string): DateMethod {
  return Reflect.get(native, name) as DateMethod;
}

/** Taken before the patch: the wall time is worked on as if it were UTC. */
const getTime = methodOf('getTime');
const setTime = methodOf('setTime');
const scratch = new NativeDate(0);

/** A script's Date of an instant, made without the detour that `new Date` takes: for cells by the million. */
export function dateAt(instant: number): Date {
  return new NativeDate(instant);
}

function wallOf(zone: string, date: Date): number {
  const instant = getTime.call(date);
  return Number.isNaN(instant) ? NaN : instantToWall(zone, instant);
}

function toInstant(zone: string, wall: number): number {
  if (Number.isNaN(wall)) return NaN;
  // What does not exist is taken with the offset from before the gap, as the language specifies.
  return new NativeDate(wallToInstant(zone, wall, 'after')).getTime();
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
}

function patchFields(zone: string): void {
  for (const field of FIELDS) {
    const read = methodOf(`getUTC${field}`);
    define(native, `get${field}`, function (this: Date): number {
      setTime.call(scratch, wallOf(zone, this));
      return read.call(scratch);
    });
  }
  for (const field of SETTERS) {
    const write = methodOf(`setUTC${field}`);
    define(native, `set${field}`, function (this: Date, ...args: number[]): number {
      setTime.call(scratch, wallOf(zone, this));
      write.apply(scratch, args);
      return setTime.call(this, toInstant(zone, getTime.call(scratch)));
    });
  }
  define(native, 'getTimezoneOffset', function (this: Date): number {
    const instant = getTime.call(this);
    return Number.isNaN(instant) ? NaN : -zoneOffset(zone, instant) / 60_000 + 0;
  });
  define(native, 'getYear', function (this: Date): number {
    return this.getFullYear() - 1900;
  });
}

function patchText(zone: string): void {
  const text = (kind: 'date' | 'time' | 'both') =>
    function (this: Date): string {
      const instant = getTime.call(this);
      if (Number.isNaN(instant)) return 'Invalid Date';
      const { date, time } = localParts(zone, instant, instantToWall(zone, instant));
      return kind === 'both' ? `${date} ${time}` : kind === 'date' ? date : time;
    };
  define(native, 'toString', text('both'));
  define(native, 'toDateString', text('date'));
  define(native, 'toTimeString', text('time'));
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const original = Reflect.get(native, name) as LocaleMethod;
    define(
      native,
      name,
      function (this: Date, locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions): string {
        return original.call(this, locales ?? 'en-US', { timeZone: zone, ...options });
      },
    );
  }
}

/** The instant that `new Date(value)` means. */
function instantOf(value: unknown, parse: (text: string) => number): number {
  if (value instanceof NativeDate) return getTime.call(value);
  const primitive: unknown = typeof value === 'object' && value !== null ? primitiveOf(value) : value;
  return typeof primitive === 'string' ? parse(primitive) : Number(primitive);
}

function primitiveOf(value: object): unknown {
  const inner: unknown = value.valueOf();
  // An object that has no primitive value is read as text, as the constructor does.
  return typeof inner === 'object' ? textOf(value) : inner;
}

/** The `Date` for scripts; patches the context's own prototype. */
function createDate({ now, zone }: VirtualClock): DateConstructor {
  const nativeParse = NativeDate.parse;
  const parse = (text: string): number => parseLocalText(text, nativeParse, (wall) => toInstant(zone, wall));
  patchFields(zone);
  patchText(zone);
  define(NativeDate, 'now', () => now());
  define(NativeDate, 'parse', (text: unknown) => parse(String(text)));
  const wanted = (args: unknown[]): number => {
    if (args.length === 0) return now();
    const [first] = args;
    if (args.length === 1) return typeof first === 'number' ? first : instantOf(first, parse);
    // The engine's own conversion of parts, year 0 to 99 included.
    return toInstant(zone, NativeDate.UTC(...(args.map(Number) as [number, number])));
  };
  const virtual: DateConstructor = new Proxy(NativeDate, {
    construct(target, args: unknown[], newTarget): object {
      const instant = wanted(args);
      return newTarget === virtual
        ? new target(instant)
        : (Reflect.construct(target, [instant], newTarget) as object);
    },
    apply: (): string => new NativeDate(now()).toString(),
  });
  define(native, 'constructor', virtual);
  return virtual;
}

/**
 * Gives the context a `Date` that reads the virtual clock, and whose local time is that of the script's zone whatever
 * zone the process has. The context's own `Date` stays underneath (a Proxy stands before it), so `instanceof` holds
 * and instants, UTC methods and ISO text are the engine's.
 *
 * Replaces the context's `Date` and `Intl.DateTimeFormat`: once a context, before any script is loaded.
 */
export function installVirtualDate(clock: VirtualClock): void {
  // Fills the cache of the zone's formatter while the engine's own formatter is still in place.
  zoneOffset(clock.zone, 0);
  define(globalThis, 'Date', createDate(clock));
  define(Intl, 'DateTimeFormat', createVirtualFormat(clock));
}
