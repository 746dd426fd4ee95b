import { useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../state/context';

export interface CopyButtonProps {
  readonly caption: string;
  readonly text: () => Promise<string> | string;
}

/** Puts a text onto the clipboard and says whether that worked. */
export function CopyButton({ caption, text }: CopyButtonProps): ReactElement {
  const { problem } = useWords();
  const [state, setState] = useState<'idle' | 'copied' | { readonly text: string }>('idle');
  const copy = async (): Promise<void> => {
    let copied = '';
    try {
      copied = await text();
      await navigator.clipboard.writeText(copied);
      setState('copied');
      setTimeout(() => setState('idle'), 2500);
    } catch (error) {
      // The person still gets the text, to copy it by hand.
      setState({ text: copied === '' ? String(error) : copied });
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        <span aria-live="polite">{state === 'copied' ? problem.copied : caption}</span>
      </button>
      {typeof state === 'object' && (
        <div className="not-copied">
          <p role="alert">{problem.notCopied}</p>
          <textarea className="input" readOnly rows={5} aria-label={problem.details} value={state.text} />
        </div>
      )}
    </>
  );
}
