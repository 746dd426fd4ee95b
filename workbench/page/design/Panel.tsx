import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useWorkbench, useWords } from '../state/context';
import { CrossIcon } from './icons';
import './panel.css';

export interface PanelProps {
  readonly title: string;
  readonly size: 'narrow' | 'medium' | 'wide';
  readonly children: ReactNode;
}

/** One of the workbench's own views, at the right of the sheet. It takes the focus when it opens. */
export function Panel({ title, size, children }: PanelProps): ReactElement {
  const words = useWords();
  const { store } = useWorkbench();
  const heading = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const close = (): void => {
    store.send({ kind: 'panel', panel: null });
  };
  useEffect(() => {
    const before = document.activeElement;
    head.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section
      className={`panel ${size}`}
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header className="panel-head">
        <h2 id={heading} ref={head} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={close}>
          <CrossIcon />
        </button>
      </header>
      {children}
    </section>
  );
}
