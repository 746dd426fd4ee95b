import type { Operations } from '../../operation';
import { ServiceError } from '../../serviceError';
import type { Session } from '../../session';
import { messages } from '../../workbook/messages';
import { findNamedRange, isRangeName, type NamedRange, renameInFormulas } from '../../workbook/namedRanges';
import { mayEditSpreadsheet } from '../../workbook/protection';
import { nextThingId } from '../../workbook/sheets';
import { touch } from '../../workbook/workbook';
import { openArea, type RangeRef, refOf, sheetOf } from './target';

export type WireNamedRange = { readonly id: string; readonly name: string; readonly range: RangeRef };

function wire(session: Session, { id, name, sheetId, area }: NamedRange): WireNamedRange {
  return { id, name, range: refOf(sheetOf(session, sheetId), area) };
}

function one(session: Session, id: string): NamedRange {
  session.settle();
  const found = session.world.workbook.namedRanges.find((range) => range.id === id);
  if (!found) throw new ServiceError(messages.namedRangeGone);
  return found;
}

/** Puts a list in the place of the old one; whatever formulas make of the names is worked out anew. */
function replaceAll(session: Session, ranges: NamedRange[]): undefined {
  const { world, effectiveUser } = session;
  if (!mayEditSpreadsheet(world, effectiveUser)) throw new ServiceError(messages.protectedCell);
  world.workbook.namedRanges = ranges;
  touch(world.workbook, { kind: 'formulas' });
}

function ensureName(session: Session, name: string, own: NamedRange | null): void {
  if (!isRangeName(name)) throw new ServiceError(messages.rangeNameInvalid(name));
  const holder = findNamedRange(session.world.workbook, name);
  if (holder !== null && own !== null && holder.id !== own.id) {
    throw new ServiceError(messages.rangeNameTaken(name));
  }
}

/** Names a range; a name that is there already goes over to it. */
function set(session: Session, name: string, ref: RangeRef): undefined {
  session.settle();
  ensureName(session, name, null);
  const { workbook } = session.world;
  const known = findNamedRange(workbook, name);
  const range = { id: known?.id ?? nextThingId(workbook), name, sheetId: ref.sheetId, area: openArea(ref) };
  const rest = workbook.namedRanges;
  replaceAll(
    session,
    known === null ? [...rest, range] : rest.map((other) => (other === known ? range : other)),
  );
}

function change(session: Session, id: string, changed: Partial<NamedRange>): void {
  const { namedRanges } = session.world.workbook;
  replaceAll(
    session,
    namedRanges.map((range) => (range.id === id ? { ...range, ...changed } : range)),
  );
}

function rename(session: Session, id: string, name: string): undefined {
  const known = one(session, id);
  ensureName(session, name, known);
  change(session, id, { name });
  renameInFormulas(session.world.workbook, known.name, name);
  touch(session.world.workbook, { kind: 'formulas' });
}

function remove(session: Session, id: string): undefined {
  const gone = one(session, id);
  replaceAll(
    session,
    session.world.workbook.namedRanges.filter((range) => range !== gone),
  );
}

export const namedRangeOperations = {
  /** Of the whole spreadsheet, or of one tab. */
  'named.list': (session: Session, sheetId: number | null): string[] => {
    session.settle();
    const { namedRanges } = session.world.workbook;
    return namedRanges.filter((range) => sheetId === null || range.sheetId === sheetId).map(({ id }) => id);
  },
  'named.one': (session: Session, id: string): WireNamedRange => wire(session, one(session, id)),
  'named.byName': (session: Session, name: string): WireNamedRange | null => {
    session.settle();
    const found = findNamedRange(session.world.workbook, name);
    return found === null ? null : wire(session, found);
  },
  'named.set': set,
  'named.rename': rename,
  'named.move': (session: Session, id: string, ref: RangeRef): undefined => {
    one(session, id);
    change(session, id, { sheetId: ref.sheetId, area: openArea(ref) });
  },
  'named.remove': remove,
  'named.removeByName': (session: Session, name: string): undefined => {
    session.settle();
    const found = findNamedRange(session.world.workbook, name);
    if (found === null) throw new ServiceError(messages.namedRangeGone);
    remove(session, found.id);
  },
} satisfies Operations;
