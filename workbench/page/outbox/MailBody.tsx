import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../state/context';
import { mailDocument } from './mailDocument';

export interface MailBodyProps {
  readonly html: string;
  readonly subject: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly onLink: (href: string) => void;
}

function linkOf(target: EventTarget | null): string | null {
  // Elements of another frame are no instances of this window's classes.
  const element = target as Element | null;
  return element?.closest('a[href]')?.getAttribute('href') ?? null;
}

/** A mail's HTML in a frame that runs nothing and loads nothing; its links are handed to the workbench. */
export function MailBody({ html, subject, width, scheme, onLink }: MailBodyProps): ReactElement {
  const { outbox } = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const follow = useRef(onLink);
  useEffect(() => {
    follow.current = onLink;
  }, [onLink]);
  const loaded = (): void => {
    const element = frame.current;
    const inside = element?.contentDocument;
    if (element === null || !inside) return;
    const fit = (): void => {
      element.style.height = `${inside.documentElement.scrollHeight}px`;
    };
    fit();
    new ResizeObserver(fit).observe(inside.body);
    inside.addEventListener('click', (event) => {
      const href = linkOf(event.target);
      if (href === null || href.startsWith('#')) return;
      event.preventDefault();
      follow.current(href);
    });
  };
  return (
    <iframe
      ref={frame}
      className="mail-html"
      title={outbox.mailBody(subject)}
      sandbox="allow-same-origin"
      srcDoc={mailDocument(html, scheme)}
      style={{ width, colorScheme: scheme }}
      onLoad={loaded}
    />
  );
}
