import { Exception } from '../exception';

const DIRECTIVE = /%([-+ 0,#]*)(\d+)?(?:\.(\d+))?([%a-zA-Z])/g;

interface Shape {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | null;
}

function number(value: number, digits: string, { flags, width }: Shape): string {
  const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const [whole = '', ...fraction] = digits.split('.');
  const grouped = flags.includes(',')
    ? [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.')
    : digits;
  const body = flags.includes('0') ? grouped.padStart(width - sign.length, '0') : grouped;
  return sign + body;
}

/** `1.50e+04`: the exponent has two digits at least. */
function exponential(value: number, precision: number): string {
  return value.toExponential(precision).replace(/([+-])(\d)$/, '$10$2');
}

function piece(kind: string, value: unknown, shape: Shape): string {
  switch (kind) {
    case 's':
      return String(value).slice(0, shape.precision ?? undefined);
    case 'd':
    case 'i': {
      const whole = Math.trunc(Number(value));
      return number(whole, String(Math.abs(whole)), shape);
    }
    case 'f':
      return number(Number(value), Math.abs(Number(value)).toFixed(shape.precision ?? 6), shape);
    case 'e':
      return number(Number(value), exponential(Math.abs(Number(value)), shape.precision ?? 6), shape);
    case 'x':
      return number(Number(value), Math.abs(Math.trunc(Number(value))).toString(16), shape);
    case 'X':
      return number(
        Number(value),
        Math.abs(Math.trunc(Number(value)))
          .toString(16)
          .toUpperCase(),
        shape,
      );
    case 'o':
      return number(Number(value), Math.abs(Math.trunc(Number(value))).toString(8), shape);
    case 'b':
      return String(Boolean(value));
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
    default:
      throw new Exception(`Unknown format conversion '%${kind}'`);
  }
}

/** sprintf, as `Utilities.formatString` does it: `%-10s`, `%05d`, `%.2f`, `%%`. */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    DIRECTIVE,
    (_whole, flags: string, width: string, precision: string, kind: string) => {
      if (kind === '%') return '%';
      if (next >= values.length) throw new Exception(`Format specifier '%${kind}' has no value.`);
      const shape = { flags, width: Number(width) || 0, precision: precision ? Number(precision) : null };
      const text = piece(kind, values[next], shape);
      next += 1;
      return flags.includes('-') ? text.padEnd(shape.width) : text.padStart(shape.width);
    },
  );
}
