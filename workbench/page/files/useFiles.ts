import { useCallback } from 'react';
import { useWorkbench, useWords } from '../state/context';
import { recall, remember } from '../state/remembered';
import { beforeReload, reloadPage } from '../state/reloading';
import type { FoundFile } from './readDropped';
import { readFiles } from './readDropped';

const NOTICE = 'notice';

/** A sentence for after the page was loaded again; null when it was told. */
export const keepNotice = (text: string | null): void => remember('session', NOTICE, text);
export const keptNotice = (): string | null => recall('session', NOTICE);

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
  const replaced = useCallback(
    (answer: { readonly setAside: string; readonly remarks?: readonly string[] } | undefined) => {
      if (answer === undefined) return;
      keepNotice([files.setAside(answer.setAside), ...(answer.remarks ?? [])].join(' '));
      void reloadPage();
    },
    [files],
  );
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
        if (file !== undefined) replaced(await attempt('openFile', { window, file }));
      }),
    begin: (how, language) =>
      during(files.opening, async () => replaced(await attempt('begin', { window, with: how, language }))),
  };
}
