import type { Page } from 'playwright-core';

/** Where the files are let go: over the cells, as most people would. */
const PLACE = { x: 500, y: 400 };

interface Held {
  readonly over: () => Promise<void>;
  readonly letGo: () => Promise<void>;
}

/**
 * Files or folders of this machine, held over the page by the browser's own drag and drop: the page gets true entries
 * of the file system, as from a file manager.
 */
export async function hold(page: Page, ...paths: readonly string[]): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const send = async (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<void> => {
    await session.send('Input.dispatchDragEvent', { type, ...PLACE, data });
  };
  return {
    over: async () => {
      await send('dragEnter');
      await send('dragOver');
    },
    letGo: async () => {
      await send('drop');
      await session.detach();
    },
  };
}

/** Drops files or folders onto the page. */
export async function drop(page: Page, ...paths: readonly string[]): Promise<void> {
  const held = await hold(page, ...paths);
  await held.over();
  await held.letGo();
}
