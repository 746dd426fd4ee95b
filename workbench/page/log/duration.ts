/** Milliseconds as people say them: `840 ms`, `3.2 s`, `2 min 5 s`. */
export function durationText(milliseconds: number, tag: string): string {
  const unit = (value: number, name: string, digits = 0): string =>
    new Intl.NumberFormat(tag, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);
  if (milliseconds < 1000) return unit(Math.round(milliseconds), 'millisecond');
  if (milliseconds < 60_000) return unit(milliseconds / 1000, 'second', 1);
  const minutes = Math.floor(milliseconds / 60_000);
  const seconds = Math.round((milliseconds - minutes * 60_000) / 1000);
  return `${unit(minutes, 'minute')} ${unit(seconds, 'second')}`;
}
