import { type Area, intersection } from '../formula/area';
import { ServiceError } from '../serviceError';
import type { World } from '../world';
import { spanOf, subtractAll } from './areas';
import { messages } from './messages';
import type { Dimension, Protection, Sheet } from './workbook';

function sameUser(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The owner may always; everybody else has to be an editor of the protection. PLATFORM 4.21 */
export function mayEditProtected(world: World, protection: Protection, user: string): boolean {
  if (protection.warningOnly || sameUser(world.sharing.owner, user)) return true;
  return protection.editors.some((editor) => sameUser(editor, user));
}

export function mayEditSpreadsheet(world: World, user: string): boolean {
  const { owner, editors } = world.sharing;
  return [owner, ...editors].some((person) => sameUser(person, user));
}

/** True where the protection holds for at least one cell of the area. */
function guards(protection: Protection, area: Area): boolean {
  const part = protection.area === null ? area : intersection(protection.area, area);
  if (part === null) return false;
  return protection.unprotected.reduce<Area[]>((rest, free) => subtractAll(rest, free), [part]).length > 0;
}

export function canEditArea(world: World, sheet: Sheet, area: Area, user: string): boolean {
  if (!mayEditSpreadsheet(world, user)) return false;
  return sheet.protections.every(
    (protection) => mayEditProtected(world, protection, user) || !guards(protection, area),
  );
}

/** Throws where a protection keeps this person from changing a cell of the area. PLATFORM 2.5, 4.21 */
export function ensureCanEdit(world: World, sheet: Sheet, area: Area, user: string): void {
  if (!canEditArea(world, sheet, area, user)) throw new ServiceError(messages.protectedCell);
}

/** Throws where new rows or columns before `at` would come to stand inside something protected from this person. */
export function ensureCanInsert(
  world: World,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  user: string,
): void {
  ensureCanEditSheet(world, sheet, user);
  if (at > sheet.axes[dimension].count) return;
  const torn = sheet.protections.some((protection) => {
    if (protection.area === null || mayEditProtected(world, protection, user)) return false;
    const { first, last } = spanOf(protection.area, dimension);
    return first < at && at <= last;
  });
  if (torn) throw new ServiceError(messages.protectedCell);
}

/** Throws where the sheet as a whole is protected from this person: its name, its rows and columns, its rules. */
export function ensureCanEditSheet(world: World, sheet: Sheet, user: string): void {
  const free = sheet.protections.every((protection) => {
    return protection.kind === 'RANGE' || mayEditProtected(world, protection, user);
  });
  if (!free || !mayEditSpreadsheet(world, user)) throw new ServiceError(messages.protectedCell);
}
