import { useCallback } from 'react';
import { useWorkbench, useWords } from '../state/context';
import { beforeReload, reloadPage } from '../state/reloading';
import { keepNotice } from './notice';
import type { FoundFile } from './readDropped';
import { readFiles } from './readDropped';

interface Replaced {
  readonly setAside: string;
  readonly folder: string;
  readonly remarks?: readonly string[];
}

/** What was set aside is told by the page that is loaded next. */
function replaced(answer: Replaced | undefined, blank: boolean): void {
  if (answer === undefined) return;
  const { setAside, folder, remarks = [] } = answer;
  keepNotice({ file: setAside === '' ? '' : `${folder}/${setAside}`, remarks, blank });
  void reloadPage();
}

export interface Files {
  /** Adds their rows to the workbook. */
  importAll(found: readonly FoundFile[]): Promise<void>;
  /** Opens one in place of the workbook. */
  open(found: FoundFile): Promise<void>;
  begin(how: 'sample' | 'nothing', language: 'en' | 'zh-CN'): Promise<void>;
}

/** What can be done with files; `busy` hears what is under way, null at its end. */
export function useFiles(busy: (sentence: string | null) => void): Files {
  const { client, store, attempt, explain } = useWorkbench();
  const { files } = useWords();
  const { window } = client;
  const during = useCallback(
    async (sentence: string, work: () => Promise<void>) => {
      busy(sentence);
      try {
        await beforeReload(work());
      } catch (error) {
        store.send({ kind: 'problem', problem: explain(error) });
      } finally {
        busy(null);
      }
    },
    [busy, explain, store],
  );
  return {
    importAll: (found) =>
      during(files.reading(found.length), async () => {
        const read = await readFiles(found);
        busy(files.importing);
        const imported = await attempt('import', { window, files: read });
        if (imported !== undefined) store.send({ kind: 'imported', imported });
      }),
    open: (found) =>
      during(files.opening, async () => {
        const [file] = await readFiles([found]);
        if (file !== undefined) replaced(await attempt('openFile', { window, file }), false);
      }),
    begin: (how, language) =>
      during(files.opening, async () =>
        replaced(await attempt('begin', { window, with: how, language }), how === 'nothing'),
      ),
  };
}
