/** A calendar day as `2026-01-31`: without clock and zone; days compare as texts do. */
export type Day = string;

const MILLISECONDS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

function instantOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function isDay(text: string): boolean {
  return SHAPE.test(text) && !Number.isNaN(instantOf(text)) && dayOfInstant(instantOf(text)) === text;
}

function dayOfInstant(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}

/** `month` counts from 1; a day beyond the month's end runs on into the next month. */
export function makeDay(year: number, month: number, day: number): Day {
  return dayOfInstant(Date.UTC(year, month - 1, day));
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function addDays(day: Day, days: number): Day {
  return dayOfInstant(instantOf(day) + days * MILLISECONDS);
}

/** Whole days from the first to the second; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((instantOf(to) - instantOf(from)) / MILLISECONDS);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(instantOf(day)).getUTCDay();
}

/** The `nth` such weekday of a month; the last one where `nth` is -1. */
export function weekdayInMonth(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = makeDay(year, month + 1, 0);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = makeDay(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}
