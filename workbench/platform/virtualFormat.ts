import type { VirtualClock } from './virtualClock';

type FormatGetter = (this: Intl.DateTimeFormat) => (date: unknown) => string;
type PartsMethod = (this: Intl.DateTimeFormat, date: Date | number) => Intl.DateTimeFormatPart[];

/** `Intl.DateTimeFormat` whose default zone is the script's, default locale en-US, and "now" the virtual clock's. */
export function createVirtualFormat({ now, zone }: VirtualClock): typeof Intl.DateTimeFormat {
  const Native = Intl.DateTimeFormat;
  const prototype = Native.prototype;
  // The specification has both, as a getter and as a method.
  const getFormat = Reflect.get(
    Object(Object.getOwnPropertyDescriptor(prototype, 'format')) as object,
    'get',
  ) as FormatGetter;
  const toParts: PartsMethod = Reflect.get(prototype, 'formatToParts');
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const format = getFormat.call(this);
      return (date?: unknown): string => format(date === undefined ? now() : date);
    },
  });
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true, enumerable: false });
  };
  define('formatToParts', function (this: Intl.DateTimeFormat, date?: Date | number) {
    return toParts.call(this, date ?? now());
  });
  const withDefaults = ([locales, options]: unknown[]): unknown[] => {
    const wanted = (options ?? {}) as Intl.DateTimeFormatOptions;
    return [locales ?? 'en-US', { ...wanted, timeZone: wanted.timeZone ?? zone }];
  };
  const virtual = new Proxy(Native, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, withDefaults(args), newTarget) as object,
    apply: (target, _self, args: unknown[]) =>
      Reflect.construct(target, withDefaults(args)) as Intl.DateTimeFormat,
  });
  define('constructor', virtual);
  return virtual;
}
