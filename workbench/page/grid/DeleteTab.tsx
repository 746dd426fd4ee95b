import type { SheetHead } from '../../host/live/protocol/book';
import { Modal } from '../design/Modal';
import type { GridWords } from './words';

interface DeleteTabProps {
  readonly head: SheetHead;
  readonly words: GridWords;
  readonly onClose: (yes: boolean) => void;
}

/** Asks before a tab goes. */
export function DeleteTab({ head, words, onClose }: DeleteTabProps) {
  return (
    <Modal title={words.deleteTab} role="alertdialog" onClose={() => onClose(false)}>
      <div className="modal-body">
        <p>{words.askDeleteTab(head.name, head.lastRow)}</p>
      </div>
      <div className="modal-foot">
        <button type="button" className="button" data-focus onClick={() => onClose(false)}>
          {words.cancel}
        </button>
        <button type="button" className="button primary" onClick={() => onClose(true)}>
          {words.deleteTab}
        </button>
      </div>
    </Modal>
  );
}
