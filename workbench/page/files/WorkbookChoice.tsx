import type { ReactElement } from 'react';
import { Modal } from '../design/Modal';
import { useWords } from '../state/context';
import type { FoundFile } from './readDropped';

export interface WorkbookChoiceProps {
  readonly found: FoundFile;
  readonly onClose: () => void;
  readonly onOpen: () => void;
  readonly onImport: () => void;
}

/** A single .xlsx that was dropped may be the workbook, or bring rows for it. */
export function WorkbookChoice({ found, onClose, onOpen, onImport }: WorkbookChoiceProps): ReactElement {
  const { files } = useWords();
  return (
    <Modal title={files.choice(found.path)} onClose={onClose}>
      <div className="modal-body">
        <p>{files.choiceIntro}</p>
        <p className="quiet small">{files.setAsideFirst}</p>
      </div>
      <div className="modal-foot">
        <button type="button" className="button" onClick={onOpen}>
          {files.openIt}
        </button>
        <button type="button" className="button primary" data-focus onClick={onImport}>
          {files.importIt}
        </button>
      </div>
    </Modal>
  );
}
