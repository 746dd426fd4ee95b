import type { Operations } from '../../operation';
import { nextInteger } from '../../random';
import { ServiceError } from '../../serviceError';
import type { Session } from '../../session';
import type { Metadata, MetadataPlace } from '../../workbook/metadata';
import { messages } from '../../workbook/messages';
import { ensureCanEditSheet } from '../../workbook/protection';
import { columnCount, rowCount, touch } from '../../workbook/workbook';
import { type RangeRef, sheetOf } from './target';

/** What metadata hangs at: nothing named is the spreadsheet, a sheet's id is the tab, a range its one row or column. */
export type WireTarget = { readonly sheetId: number } | RangeRef | null;

export type WireMetadata = {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly place: { readonly kind: MetadataPlace['kind']; readonly sheetId?: number; readonly at?: number };
};

export type MetadataSearch = {
  readonly within: WireTarget;
  readonly intersecting: boolean;
  readonly id: number | null;
  readonly key: string | null;
  readonly value: string | null;
  readonly visibility: string | null;
  readonly kind: string | null;
};

function isWholeRows(session: Session, ref: RangeRef): boolean {
  return ref.openColumns === true || ref.numColumns === columnCount(sheetOf(session, ref.sheetId));
}

function isWholeColumns(session: Session, ref: RangeRef): boolean {
  return ref.openRows === true || ref.numRows === rowCount(sheetOf(session, ref.sheetId));
}

/** Only whole single rows and columns take metadata: null for other ranges. */
function placeOrNull(session: Session, target: WireTarget): MetadataPlace | null {
  if (target === null) return { kind: 'SPREADSHEET' };
  const { sheetId } = target;
  if (!('row' in target)) return { kind: 'SHEET', sheetId };
  if (target.numRows === 1 && isWholeRows(session, target)) return { kind: 'ROW', sheetId, at: target.row };
  if (target.numColumns !== 1 || !isWholeColumns(session, target)) return null;
  return { kind: 'COLUMN', sheetId, at: target.column };
}

function placeOf(session: Session, target: WireTarget): MetadataPlace {
  const place = placeOrNull(session, target);
  if (place === null) throw new ServiceError(messages.metadataOnRange);
  return place;
}

/** Whether the place is the target, or lies inside it; a range's cells count only where `intersecting` says so. */
function liesWithin(
  session: Session,
  place: MetadataPlace,
  target: WireTarget,
  intersecting: boolean,
): boolean {
  if (target === null) return true;
  if (place.kind === 'SPREADSHEET' || place.sheetId !== target.sheetId) return false;
  if (!('row' in target)) return true;
  if (place.kind === 'SHEET') return false;
  const rows = place.kind === 'ROW';
  const first = rows ? target.row : target.column;
  const open = rows ? target.openRows : target.openColumns;
  const last = open === true ? Infinity : first + (rows ? target.numRows : target.numColumns) - 1;
  if (place.at < first || place.at > last) return false;
  return intersecting || (rows ? isWholeRows(session, target) : isWholeColumns(session, target));
}

function ensureEditable(session: Session, place: MetadataPlace): void {
  if (place.kind === 'SPREADSHEET') return;
  ensureCanEditSheet(session.world, sheetOf(session, place.sheetId), session.effectiveUser);
}

function add(
  session: Session,
  target: WireTarget,
  key: string,
  value: string | null,
  visibility: 'DOCUMENT' | 'PROJECT',
): undefined {
  session.settle();
  const place = placeOf(session, target);
  ensureEditable(session, place);
  const { workbook } = session.world;
  workbook.metadata.push({ id: nextInteger(session.world, 2 ** 31), key, value, visibility, place });
  touch(workbook, { kind: 'unseen' });
}

function one(session: Session, id: number): Metadata {
  session.settle();
  const found = session.world.workbook.metadata.find((entry) => entry.id === id);
  if (!found) throw new ServiceError(messages.metadataGone);
  return found;
}

type Change = Partial<Pick<Metadata, 'key' | 'value' | 'visibility'>>;

function change(session: Session, id: number, changed: Change): undefined {
  replace(session, { ...one(session, id), ...changed });
}

function replace(session: Session, entry: Metadata): void {
  ensureEditable(session, entry.place);
  const { workbook } = session.world;
  workbook.metadata = workbook.metadata.map((other) => (other.id === entry.id ? entry : other));
  touch(workbook, { kind: 'unseen' });
}

function find(session: Session, search: MetadataSearch): WireMetadata[] {
  session.settle();
  const matches = (wanted: unknown, found: unknown): boolean => wanted === null || wanted === found;
  return session.world.workbook.metadata.filter(({ id, key, value, visibility, place }) => {
    return (
      liesWithin(session, place, search.within, search.intersecting) &&
      matches(search.id, id) &&
      matches(search.key, key) &&
      matches(search.value, value) &&
      matches(search.visibility, visibility) &&
      matches(search.kind, place.kind)
    );
  });
}

/** What hangs at just this place, and not at places inside it. */
function at(session: Session, target: WireTarget): WireMetadata[] {
  session.settle();
  const place = JSON.stringify(placeOrNull(session, target));
  return session.world.workbook.metadata.filter((entry) => JSON.stringify(entry.place) === place);
}

export const metadataOperations = {
  'metadata.add': add,
  'metadata.at': at,
  'metadata.find': find,
  'metadata.one': (session: Session, id: number): WireMetadata => one(session, id),
  'metadata.change': change,
  'metadata.move': (session: Session, id: number, target: WireTarget): undefined => {
    replace(session, { ...one(session, id), place: placeOf(session, target) });
  },
  'metadata.remove': (session: Session, id: number): undefined => {
    const { place } = one(session, id);
    ensureEditable(session, place);
    const { workbook } = session.world;
    workbook.metadata = workbook.metadata.filter((entry) => entry.id !== id);
    touch(workbook, { kind: 'unseen' });
  },
} satisfies Operations;
