import { Component } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { WarningIcon } from '../design/icons';
import { useWords } from '../state/context';
import { CopyButton } from './CopyButton';

function Crashed({ error }: { readonly error: Error }): ReactElement {
  const { problem } = useWords();
  return (
    <div className="empty" role="alert">
      <WarningIcon />
      <p>
        <strong>{problem.unknown}</strong> {problem.action}
      </p>
      <div className="row">
        <button type="button" className="button primary" onClick={() => location.reload()}>
          {problem.tryAgain}
        </button>
        <CopyButton caption={problem.copy} text={() => error.stack ?? error.message} />
      </div>
    </div>
  );
}

interface CrashState {
  readonly error: Error | null;
}

/** Keeps a mistake in one part of the page from taking the rest away. Only a class can be such a guard in React. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { error: null };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Crashed error={error} />;
  }
}
