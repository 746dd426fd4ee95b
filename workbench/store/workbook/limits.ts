import { ServiceError } from '../serviceError';
import type { World } from '../world';
import { messages } from './messages';
import { columnCount, rowCount } from './workbook';

/** Throws where `more` cells would not fit into the spreadsheet. PLATFORM 1.9 */
export function ensureRoom(world: World, more: number): void {
  const cells = world.workbook.sheets.reduce((sum, sheet) => sum + rowCount(sheet) * columnCount(sheet), 0);
  if (cells + more > world.quotas.cells) throw new ServiceError(messages.tooManyCells(world.quotas.cells));
}

/** Throws where a text is too long for one cell. PLATFORM 1.9 */
export function ensureFits(world: World, text: string): void {
  const limit = world.quotas.cellCharacters;
  if (text.length > limit) throw new ServiceError(messages.tooManyCharacters(limit));
}
