/** Trailing zeros of a decimal fraction and a lonely point go; an exponent is written `E+20`. */
function tidy(text: string): string {
  const [mantissa = '', exponent] = text.split('e');
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  if (exponent === undefined) return short;
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${short}E${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
}

function plainDigits(value: number, significant: number): string {
  const rounded = Number(value.toPrecision(significant));
  const exponent = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)));
  return tidy(rounded.toFixed(Math.min(100, Math.max(0, significant - 1 - exponent))));
}

/** A number as a cell without a format shows it: up to ten significant digits, whole numbers up to fifteen. */
export function generalDisplay(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-9) return tidy(value.toExponential(5));
  return Number.isInteger(value) ? String(value) : plainDigits(value, size >= 1e9 ? 15 : 10);
}

/** A number as it becomes part of a text (`"a"&1/3`): fifteen significant digits. */
export function generalText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-9) return tidy(Number(value.toPrecision(15)).toExponential());
  return Number.isInteger(value) ? String(value) : plainDigits(value, 15);
}
