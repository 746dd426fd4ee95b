import type { Span } from './workbook';

/** Spans in order, joined where they touch. */
export function normalSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.first - b.first);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.first <= last.last + 1) {
      result[result.length - 1] = { first: last.first, last: Math.max(last.last, span.last) };
    } else result.push({ first: span.first, last: span.last });
  }
  return result;
}

export function addSpan(spans: readonly Span[], span: Span): Span[] {
  return normalSpans([...spans, span]);
}

export function removeSpan(spans: readonly Span[], span: Span): Span[] {
  return spans.flatMap((known) => {
    const rest: Span[] = [];
    if (known.first < span.first)
      rest.push({ first: known.first, last: Math.min(known.last, span.first - 1) });
    if (known.last > span.last) rest.push({ first: Math.max(known.first, span.last + 1), last: known.last });
    return rest;
  });
}

export function inSpans(spans: readonly Span[], position: number): boolean {
  return spans.some((span) => span.first <= position && position <= span.last);
}
