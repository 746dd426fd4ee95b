import type { ReactElement } from 'react';
import type { RunView } from '../../host/live/protocol/faces';
import { useWords } from '../state/context';

const TONE: Readonly<Record<RunView['state'], string>> = {
  running: 'warn',
  waiting: 'warn',
  done: 'good',
  failed: 'bad',
  ended: 'bad',
};

/** How a run stands, in a word; the colour only underlines it. */
export function StateBadge({ state }: { readonly state: RunView['state'] }): ReactElement {
  const { log } = useWords();
  return <span className={`badge ${TONE[state]}`}>{log.states[state]}</span>;
}
