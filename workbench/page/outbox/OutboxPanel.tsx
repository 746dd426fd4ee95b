import type { ReactElement } from 'react';
import { Panel } from '../design/Panel';
import { usePageState, useWords } from '../state/context';
import { personOf, seesAllMails } from '../state/people';
import { Mails } from './Mails';

export function OutboxPanel(): ReactElement {
  const { bar, outbox } = useWords();
  const status = usePageState((state) => state.status);
  const email = usePageState((state) => state.person);
  const admin = status !== null && seesAllMails(personOf(status, email));
  return (
    <Panel title={admin ? bar.outbox : bar.inbox} size="wide">
      <p className="outbox-intro small quiet">{outbox.intro}</p>
      <Mails />
    </Panel>
  );
}
