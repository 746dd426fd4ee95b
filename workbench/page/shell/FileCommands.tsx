import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { ReactElement, Ref } from 'react';
import { BeginDialog } from '../files/BeginDialog';
import { DropZone } from '../files/DropZone';
import { ImportResult } from '../files/ImportResult';
import { OpenDialog } from '../files/OpenDialog';
import { findChosen } from '../files/readDropped';
import type { FoundFile } from '../files/readDropped';
import { useFiles } from '../files/useFiles';
import { WorkbookChoice } from '../files/WorkbookChoice';
import { usePageState, useWorkbench, useWords } from '../state/context';
import type { ShellCommands } from './useMenus';

export type FileHandle = Pick<ShellCommands, 'begin' | 'openFile' | 'saveAs' | 'importFile' | 'importFolder'>;

const IMPORTED = '.xlsx,.csv,.tsv,.txt,.json';

const isWorkbook = ({ path }: FoundFile): boolean => /\.xlsx$/i.test(path);

function saveAs(name: string): void {
  const link = document.createElement('a');
  link.href = 'workbook.xlsx';
  link.download = `${name}.xlsx`;
  link.click();
}

/** All that has to do with files: the browser's choosers, what is dropped, and the dialogs about both. */
export function FileCommands({ ref }: { readonly ref: Ref<FileHandle> }): ReactElement {
  const { files: words, product } = useWords();
  const { store } = useWorkbench();
  const name = usePageState((state) => state.status?.name);
  const [busy, setBusy] = useState<string | null>(null);
  const [begin, setBegin] = useState<'sample' | 'nothing' | null>(null);
  const [opened, setOpened] = useState<FoundFile | null>(null);
  const [choice, setChoice] = useState<FoundFile | null>(null);
  const files = useFiles(setBusy);
  const forBook = useRef<HTMLInputElement>(null);
  const forFiles = useRef<HTMLInputElement>(null);
  const forFolder = useRef<HTMLInputElement>(null);
  // An attribute that browsers know, and React's types do not.
  useEffect(() => forFolder.current?.setAttribute('webkitdirectory', ''), []);
  useImperativeHandle(
    ref,
    () => ({
      begin: setBegin,
      openFile: () => forBook.current?.click(),
      saveAs: () => saveAs(name ?? product),
      importFile: () => forFiles.current?.click(),
      importFolder: () => forFolder.current?.click(),
    }),
    [name, product],
  );
  const take = (found: readonly FoundFile[]): void => {
    const [first] = found;
    if (first === undefined) {
      store.send({ kind: 'problem', problem: { cause: words.nothing, action: '', details: '', run: null } });
    } else if (found.length === 1 && isWorkbook(first)) setChoice(first);
    else void files.importAll(found);
  };
  const chosen = (list: FileList | null, then: (found: readonly FoundFile[]) => void): void => {
    if (list !== null && list.length > 0) then(findChosen(list));
  };
  return (
    <>
      <div className="hidden-visually" inert>
        <input
          ref={forBook}
          type="file"
          accept=".xlsx"
          aria-label={words.openTitle}
          onChange={({ target }) => {
            chosen(target.files, ([one]) => setOpened(one ?? null));
            target.value = '';
          }}
        />
        <input
          ref={forFiles}
          type="file"
          multiple
          accept={IMPORTED}
          aria-label={words.importIt}
          onChange={({ target }) => {
            chosen(target.files, (found) => void files.importAll(found));
            target.value = '';
          }}
        />
        <input
          ref={forFolder}
          type="file"
          aria-label={words.importIt}
          onChange={({ target }) => {
            chosen(target.files, take);
            target.value = '';
          }}
        />
      </div>
      <DropZone onFiles={take} />
      <div role="status" className="busy-place">
        {busy !== null && (
          <div className="run-bar">
            <span className="spinner" aria-hidden="true" />
            <span className="busy-text">{busy}</span>
          </div>
        )}
      </div>
      {begin !== null && (
        <BeginDialog
          how={begin}
          onClose={() => setBegin(null)}
          onBegin={(language) => {
            setBegin(null);
            void files.begin(begin, language);
          }}
        />
      )}
      {opened !== null && (
        <OpenDialog
          found={opened}
          onClose={() => setOpened(null)}
          onOpen={() => {
            setOpened(null);
            void files.open(opened);
          }}
        />
      )}
      {choice !== null && (
        <WorkbookChoice
          found={choice}
          onClose={() => setChoice(null)}
          onOpen={() => {
            setChoice(null);
            void files.open(choice);
          }}
          onImport={() => {
            setChoice(null);
            void files.importAll([choice]);
          }}
        />
      )}
      <ImportResult />
    </>
  );
}
