import type { FontStyle } from 'hucre';
import type { World } from '../../../store/world';
import type { Loss } from './openWords';

/** What every part of opening a file shares. */
export interface OpenContext {
  readonly world: World;
  /** Sheet ids in the new workbook by the name in the file, in small letters. */
  readonly sheetIds: ReadonlyMap<string, number>;
  /** Choices of drop-downs that were put on a sheet of their own when the file was saved, by their address there. */
  readonly choices: ReadonlyMap<string, readonly string[]>;
  /** How a cell looks to which the file gives no look of its own. */
  readonly usualFont: FontStyle;
  readonly themeColors: readonly string[];
  readonly is1904: boolean;
  /** Notes what the workbook could not take over, once a sheet. */
  readonly lost: (sheet: string, what: Loss) => void;
}
