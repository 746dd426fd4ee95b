import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { newPage, startKept } from './measurePage';
import { firstRowsDrawn } from './pageProbe';
import type { StartMeasured } from './pageLine';

/** What `npm start` does in a folder without a workbook, one step after the other, until its page is shown. */
export async function measureStart(browser: Browser): Promise<StartMeasured> {
  const keep = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  const page = await newPage(browser);
  const begun = performance.now();
  const since = (): number => performance.now() - begun;
  execFileSync(process.execPath, ['build.mjs', '--quiet'], { stdio: 'inherit' });
  const built = since();
  const workbench = await startKept(keep);
  try {
    const address = since();
    await page.goto(workbench.address);
    await firstRowsDrawn(page, 'Customers');
    return { built, address, shown: since() };
  } finally {
    await page.context().close();
    await workbench.stop();
    rmSync(keep, { recursive: true, force: true });
  }
}
