import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '../../../store/world';
import { dropBlankTabs } from '../../live/files/begin';
import { openKeptFolder } from '../../keeping/persistence';

/**
 * Keeps a workbook in a new folder, for `npm start` to open with its customers in front. Returns the folder, which is
 * the caller's to remove.
 */
export function keepWorld(world: World): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  dropBlankTabs(world);
  const kept = openKeptFolder(folder);
  kept.save(world);
  kept.release();
  return folder;
}
