import type { ReactElement } from 'react';
import { Modal } from '../design/Modal';
import { usePageState, useWords } from '../state/context';
import type { FoundFile } from './readDropped';

export interface OpenDialogProps {
  readonly found: FoundFile;
  readonly onClose: () => void;
  readonly onOpen: () => void;
}

/** Before a file takes the workbook's place: which does, and what becomes of the one so far. */
export function OpenDialog({ found, onClose, onOpen }: OpenDialogProps): ReactElement {
  const { files, bar, cancel } = useWords();
  const book = usePageState((state) => state.status?.name) ?? bar.noBook;
  return (
    <Modal title={files.openQuestion(found.path)} onClose={onClose}>
      <div className="modal-body">
        <p>{files.openIntro(book)}</p>
        <p className="quiet small">{files.setAsideFirst}</p>
      </div>
      <div className="modal-foot">
        <button type="button" className="button" data-focus onClick={onClose}>
          {cancel}
        </button>
        <button type="button" className="button primary" onClick={onOpen}>
          {files.openNow}
        </button>
      </div>
    </Modal>
  );
}
