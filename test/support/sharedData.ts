import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';

/** Real data lies beside the project, not in it. Where it is missing, these tests are skipped and say so. */
export function describeWithSharedData(title: string, folder: string, tests: (path: string) => void): void {
  const path = join(__dirname, '../../../shared/data', folder);
  if (existsSync(path)) {
    describe(title, () => tests(path));
    return;
  }
  describe(title, () => {
    it.skip(`needs ../shared/data/${folder}, which is not here`, () => undefined);
  });
}
