import type { Kind } from '../table/column';
import type { ColumnSpec } from './importRequest';

/** The text that a spec makes of one row's cells. */
export type TextMaker = (cells: readonly string[]) => string;

const PLACE = /\{([^{}]*)\}/g;

/** The source columns that a value is made of, in the order in which they are named. */
export function sourceColumns(spec: ColumnSpec): readonly string[] {
  switch (spec.kind) {
    case 'column':
      return [spec.column];
    case 'first':
      return spec.columns;
    case 'value':
      return [];
    case 'template':
      return [...placesOf(spec.template)];
  }
}

function placesOf(template: string): string[] {
  return (template.match(PLACE) ?? []).map((place) => place.slice(1, -1));
}

/**
 * Prepares a spec for the rows of one file. Every source column that it names must stand in the header.
 * @param kind of the column to be filled: a template that makes an address writes it as addresses are written
 */
export function textMaker(spec: ColumnSpec, header: readonly string[], kind: Kind): TextMaker {
  const indexes = sourceColumns(spec).map((name) => header.indexOf(name));
  const cell = (cells: readonly string[], at: number | undefined): string => cells[at ?? -1] ?? '';
  switch (spec.kind) {
    case 'column':
      return (cells) => cell(cells, indexes[0]);
    case 'first':
      return (cells) => indexes.map((at) => cell(cells, at)).find((text) => text.trim() !== '') ?? '';
    case 'value':
      return () => spec.value;
    case 'template': {
      const filled = templateMaker(spec.template, indexes);
      return isAddress(kind) ? (cells) => asAddresses(filled(cells)) : filled;
    }
  }
}

/** A template all of whose parts are blank is blank; one without any part is a constant. */
function templateMaker(template: string, indexes: readonly number[]): TextMaker {
  const between = template.split(PLACE).filter((_piece, at) => at % 2 === 0);
  return (cells) => {
    const parts = indexes.map((at) => (cells[at] ?? '').trim());
    if (parts.length > 0 && parts.every((part) => part === '')) return '';
    return between.map((piece, at) => piece + (parts[at] ?? '')).join('');
  };
}

function isAddress(kind: Kind): boolean {
  return kind === 'email' || kind === 'person' || kind === 'people';
}

/** "Moses Frase@example.com" as moses.frase@example.com; several addresses at their commas. */
function asAddresses(text: string): string {
  return text
    .split(',')
    .map((address) => address.trim().replace(/\s+/g, '.').toLowerCase())
    .join(', ');
}
