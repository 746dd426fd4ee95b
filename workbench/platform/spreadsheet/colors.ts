import { Exception } from '../exception';

/** The names that people write; every other colour is given by its parts. */
const NAMES: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  cyan: '#00ffff',
  fuchsia: '#ff00ff',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lightblue: '#add8e6',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightgrey: '#d3d3d3',
  lightyellow: '#ffffe0',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  white: '#ffffff',
  yellow: '#ffff00',
};

function twoDigits(part: number): string {
  return Math.min(255, Math.max(0, Math.round(part)))
    .toString(16)
    .padStart(2, '0');
}

export function rgbHex(red: number, green: number, blue: number): string {
  return `#${twoDigits(red)}${twoDigits(green)}${twoDigits(blue)}`;
}

/** Any way of writing a colour in CSS as `#rrggbb`, the way Sheets gives it back. */
export function colorHex(text: string): string {
  const color = text.trim().toLowerCase();
  const named = NAMES[color];
  if (named !== undefined) return named;
  if (/^#[0-9a-f]{6}$/.test(color)) return color;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(color);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(color);
  if (parts !== null) return rgbHex(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  throw new Exception(`Invalid argument: color`);
}

export function colorHexOrNull(text: unknown): string | null {
  return typeof text === 'string' && text !== '' ? colorHex(text) : null;
}
