import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { CrossIcon } from '../design/icons';
import { usePageState, useWorkbench, useWords } from '../state/context';
import type { ToastView } from '../state/pageState';
import './toasts.css';

/** As Sheets' own, where a script does not say how long. */
const USUAL_SECONDS = 5;

function Toast({ toast }: { readonly toast: ToastView }): ReactElement {
  const words = useWords();
  const { store } = useWorkbench();
  const [held, setHeld] = useState(false);
  const seconds = toast.seconds ?? USUAL_SECONDS;
  const over = (): void => {
    store.send({ kind: 'toast over', id: toast.id });
  };
  useEffect(() => {
    if (held || seconds <= 0) return undefined;
    const timer = setTimeout(() => store.send({ kind: 'toast over', id: toast.id }), seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, seconds, store, toast.id]);
  return (
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className="toast-text">
        {toast.title !== '' && <strong>{toast.title}</strong>}
        <p>{toast.text}</p>
      </div>
      <button type="button" className="icon-button" aria-label={words.close} onClick={over}>
        <CrossIcon />
      </button>
    </div>
  );
}

/** Messages that scripts leave for a while, told politely. */
export function Toasts(): ReactElement {
  const { faces } = useWords();
  const toasts = usePageState((state) => state.toasts);
  return (
    <div className="toasts" role="status" aria-label={faces.toastLabel}>
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}
