import { mapPosition, type StructureEdit } from './structureEdit';
import type { Dimension, Sheet, Workbook } from './workbook';

/** Where developer metadata hangs: at the spreadsheet, a tab, or one row or column of it (1-based). */
export type MetadataPlace =
  | { readonly kind: 'SPREADSHEET' }
  | { readonly kind: 'SHEET'; readonly sheetId: number }
  | { readonly kind: 'ROW' | 'COLUMN'; readonly sheetId: number; readonly at: number };

/** A key and a value that a script has hung somewhere, unseen by people. Keys may stand several times. */
export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly place: MetadataPlace;
}

const DIMENSION_OF: Readonly<Record<'ROW' | 'COLUMN', Dimension>> = { ROW: 'rows', COLUMN: 'columns' };

function mapPlaces(
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  newPlace: (at: number) => number | null,
): void {
  workbook.metadata = workbook.metadata.flatMap((entry) => {
    const { place } = entry;
    if (place.kind === 'SPREADSHEET' || place.kind === 'SHEET') return [entry];
    if (place.sheetId !== sheet.id || DIMENSION_OF[place.kind] !== dimension) return [entry];
    const at = newPlace(place.at);
    return at === null ? [] : [{ ...entry, place: { ...place, at } }];
  });
}

/** It follows its row or column when that is moved, and goes with it when it is deleted. PLATFORM 4.16 */
export function editMetadata(workbook: Workbook, sheet: Sheet, edit: StructureEdit): void {
  if (workbook.metadata.length === 0) return;
  mapPlaces(workbook, sheet, edit.dimension, (at) => mapPosition(edit, at));
}

/** The rows from `first` on stand in a new order, each named by where it stood: what hangs at them goes along. */
export function sortMetadata(
  workbook: Workbook,
  sheet: Sheet,
  first: number,
  order: readonly number[],
): void {
  if (workbook.metadata.length === 0) return;
  const moved = new Map(order.map((from, index) => [from, first + index]));
  mapPlaces(workbook, sheet, 'rows', (at) => moved.get(at) ?? at);
}

/** A tab that is deleted takes its metadata along. */
export function dropMetadata(workbook: Workbook, sheet: Sheet): void {
  workbook.metadata = workbook.metadata.filter(({ place }) => {
    return place.kind === 'SPREADSHEET' || place.sheetId !== sheet.id;
  });
}
