import { type PrintColumn, printTable } from '../../print/printTable';
import type { PageLine } from './pageLine';

const TITLE = 'The page in Chromium, measured once on this machine (it never makes the benchmark fail)';

function quantity(value: number, unit: PageLine['unit']): string {
  return unit === 's' ? `${value.toFixed(1)} s` : `${value.toFixed(0)} MB`;
}

/** Compared as printed: nobody should read `3.0 s of 3.0 s` and `MISSED`. */
export function isMissed({ measured, target }: PageLine): boolean {
  return target !== null && Number(measured.toFixed(1)) > target;
}

const COLUMNS: readonly PrintColumn<PageLine>[] = [
  { caption: 'What', value: ({ what }) => what, widest: 60 },
  { caption: 'Measured', value: ({ measured, unit }) => quantity(measured, unit), align: 'right' },
  {
    caption: 'Target',
    value: ({ target, unit }) => (target === null ? '' : quantity(target, unit)),
    align: 'right',
  },
  { caption: '', value: (line) => (isMissed(line) ? 'MISSED' : '') },
];

export function printPage(lines: readonly PageLine[]): string {
  return `${TITLE}\n\n${printTable(COLUMNS, lines, { rows: lines.length })}`;
}
