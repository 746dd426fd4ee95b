import type { ReactElement } from 'react';
import { Modal } from '../design/Modal';
import { usePageState, useWorkbench, useWords } from '../state/context';

/** What an import did, and where lies what it did not take. */
export function ImportResult(): ReactElement | null {
  const { files, ok } = useWords();
  const { store } = useWorkbench();
  const imported = usePageState((state) => state.imported);
  if (imported === null) return null;
  const close = (): void => {
    store.send({ kind: 'imported', imported: null });
  };
  const { sentences, rejected, rejectedFolder } = imported;
  return (
    <Modal title={files.importTitle} onClose={close}>
      <div className="modal-body">
        <ul className="sentences">
          {sentences.map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ul>
        {rejected > 0 && rejectedFolder !== null && (
          <p className="rejected">{files.rejected(rejected, rejectedFolder)}</p>
        )}
      </div>
      <div className="modal-foot">
        <button type="button" className="button primary" data-focus onClick={close}>
          {ok}
        </button>
      </div>
    </Modal>
  );
}
