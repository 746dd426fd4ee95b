import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../state/context';
import { CrossIcon } from './icons';
import './modal.css';

export interface ModalProps {
  readonly title: string;
  /** The cross and Esc. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
  readonly role?: 'dialog' | 'alertdialog';
  /** The page behind stays in use. */
  readonly modeless?: boolean;
}

/**
 * A window above the page. The browser keeps the focus inside a modal one; whoever had it before gets it back.
 * Of its content, `data-focus` marks what has the focus at first.
 */
export function Modal({ title, onClose, children, className, role, modeless }: ModalProps): ReactElement {
  const words = useWords();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (modeless === true) element?.show();
    else element?.showModal();
    // React's autoFocus comes too early: before it is shown, nothing in a dialog takes the focus.
    element?.querySelector<HTMLElement>('[data-focus]')?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [modeless]);
  return (
    <dialog
      ref={dialog}
      className={`modal ${modeless === true ? 'modeless' : ''} ${className ?? ''}`}
      role={role}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (modeless === true && event.key === 'Escape') onClose();
      }}
    >
      <div className="modal-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
          <CrossIcon />
        </button>
      </div>
      {children}
    </dialog>
  );
}
