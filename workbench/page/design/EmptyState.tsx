import type { ReactElement, ReactNode } from 'react';

export interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly sentence: string;
  /** Both left out where there is nothing to do. */
  readonly button?: string;
  readonly onAct?: () => void;
}

/** A view with nothing in it: one sentence, one thing to do, if there is one. */
export function EmptyState({ icon, sentence, button, onAct }: EmptyStateProps): ReactElement {
  return (
    <div className="empty">
      {icon}
      <p>{sentence}</p>
      {button !== undefined && (
        <button type="button" className="button" onClick={onAct}>
          {button}
        </button>
      )}
    </div>
  );
}
