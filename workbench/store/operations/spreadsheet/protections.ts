import type { Operations } from '../../operation';
import { ServiceError } from '../../serviceError';
import type { Session } from '../../session';
import { messages } from '../../workbook/messages';
import { canEditArea, ensureCanEdit, ensureCanEditSheet, mayEditProtected } from '../../workbook/protection';
import { nextThingId } from '../../workbook/sheets';
import { type Protection, type Sheet, touch } from '../../workbook/workbook';
import { openArea, type RangeRef, refOf, sheetOf, targetOf } from './target';

/** A protection as its class sees it. */
export type WireProtection = {
  readonly kind: 'RANGE' | 'SHEET';
  readonly range: RangeRef;
  readonly unprotected: readonly RangeRef[];
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  readonly canEdit: boolean;
  readonly domainEdit: boolean;
};

export type ProtectionChange = {
  readonly range?: RangeRef;
  readonly unprotected?: readonly RangeRef[];
  readonly description?: string;
  readonly warningOnly?: boolean;
  readonly domainEdit?: boolean;
};

function everybody(session: Session): string[] {
  return [session.world.sharing.owner, ...session.world.sharing.editors];
}

function newProtection(session: Session, kind: 'RANGE' | 'SHEET', area: Protection['area']): Protection {
  return {
    id: nextThingId(session.world.workbook),
    kind,
    area,
    unprotected: [],
    description: '',
    warningOnly: false,
    // Nobody is kept out until somebody is removed. PLATFORM 4.21
    editors: everybody(session),
    domainEdit: false,
  };
}

function protectRange(session: Session, ref: RangeRef): string {
  session.settle();
  const { sheet, area } = targetOf(session, ref);
  ensureCanEdit(session.world, sheet, area, session.effectiveUser);
  const made = newProtection(session, 'RANGE', openArea(ref));
  sheet.protections.push(made);
  touch(session.world.workbook, { kind: 'head' });
  return made.id;
}

/** A sheet has one protection; asking again gives that one. */
function protectSheet(session: Session, sheetId: number): string {
  session.settle();
  const sheet = sheetOf(session, sheetId);
  const known = sheet.protections.find((protection) => protection.kind === 'SHEET');
  if (known !== undefined) return known.id;
  ensureCanEditSheet(session.world, sheet, session.effectiveUser);
  const made = newProtection(session, 'SHEET', null);
  sheet.protections.push(made);
  touch(session.world.workbook, { kind: 'head' });
  return made.id;
}

function find(session: Session, id: string): { sheet: Sheet; protection: Protection } {
  session.settle();
  for (const sheet of session.world.workbook.sheets) {
    const protection = sheet.protections.find((candidate) => candidate.id === id);
    if (protection !== undefined) return { sheet, protection };
  }
  throw new ServiceError('The protection no longer exists.');
}

function read(session: Session, id: string): WireProtection {
  const { sheet, protection } = find(session, id);
  const { rows, columns } = sheet.axes;
  const whole = { row: 1, col: 1, lastRow: rows.count, lastCol: columns.count };
  return {
    kind: protection.kind,
    range: refOf(sheet, protection.area ?? whole),
    unprotected: protection.unprotected.map((area) => refOf(sheet, area)),
    description: protection.description,
    warningOnly: protection.warningOnly,
    editors: [...new Set([session.world.sharing.owner, ...protection.editors])],
    canEdit: mayEditProtected(session.world, protection, session.effectiveUser),
    domainEdit: protection.domainEdit,
  };
}

function changeable(session: Session, id: string): Protection {
  const { protection } = find(session, id);
  if (!mayEditProtected(session.world, { ...protection, warningOnly: false }, session.effectiveUser)) {
    throw new ServiceError(messages.protectedCell);
  }
  touch(session.world.workbook, { kind: 'head' });
  return protection;
}

function update(session: Session, id: string, change: ProtectionChange): undefined {
  const protection = changeable(session, id);
  if (change.range !== undefined) protection.area = openArea(change.range);
  if (change.unprotected !== undefined) {
    if (protection.kind === 'RANGE')
      throw new ServiceError('Unprotected ranges can only be set on protected sheets.');
    protection.unprotected = change.unprotected.map(openArea);
  }
  if (change.description !== undefined) protection.description = change.description;
  if (change.warningOnly !== undefined) protection.warningOnly = change.warningOnly;
  if (change.domainEdit !== undefined) protection.domainEdit = change.domainEdit;
}

function addEditors(session: Session, id: string, people: string[]): undefined {
  const protection = changeable(session, id);
  protection.editors = [...new Set([...protection.editors, ...people])];
}

/** Owner and current user cannot be removed: asking for it is passed over. PLATFORM 4.21 */
function removeEditors(session: Session, id: string, people: string[]): undefined {
  const protection = changeable(session, id);
  const gone = new Set(people.map((person) => person.toLowerCase()));
  const staying = [session.world.sharing.owner, session.effectiveUser].map((person) => person.toLowerCase());
  protection.editors = protection.editors.filter((editor) => {
    return staying.includes(editor.toLowerCase()) || !gone.has(editor.toLowerCase());
  });
}

function remove(session: Session, id: string): undefined {
  const protection = changeable(session, id);
  for (const sheet of session.world.workbook.sheets) {
    sheet.protections = sheet.protections.filter((candidate) => candidate !== protection);
  }
}

/** Null stands for all sheets. */
function list(session: Session, sheetId: number | null, kind: 'RANGE' | 'SHEET'): string[] {
  session.settle();
  const sheets = sheetId === null ? session.world.workbook.sheets : [sheetOf(session, sheetId)];
  return sheets.flatMap((sheet) => sheet.protections.filter((one) => one.kind === kind).map((one) => one.id));
}

export const protectionOperations = {
  'protection.ofRange': protectRange,
  'protection.ofSheet': protectSheet,
  'protection.read': read,
  'protection.update': update,
  'protection.addEditors': addEditors,
  'protection.removeEditors': removeEditors,
  'protection.remove': remove,
  'protection.list': list,
  'range.canEdit': (session: Session, ref: RangeRef): boolean => {
    session.settle();
    const { sheet, area } = targetOf(session, ref);
    return canEditArea(session.world, sheet, area, session.effectiveUser);
  },
} satisfies Operations;
