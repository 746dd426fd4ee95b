import type { ReactElement } from 'react';
import { MailIcon } from '../design/icons';
import { usePageState, useWorkbench, useWords } from '../state/context';
import { mailsFor, personOf, seesAllMails } from '../state/people';
import { isRead, readMails } from '../state/readMails';
import { useStore } from '../state/store';

export function OutboxButton(): ReactElement | null {
  const { bar } = useWords();
  const { store } = useWorkbench();
  const status = usePageState((state) => state.status);
  const mails = usePageState((state) => state.mails);
  const email = usePageState((state) => state.person);
  const open = usePageState((state) => state.panel === 'outbox');
  const read = useStore(readMails, (all) => all);
  if (status === null) return null;
  const person = personOf(status, email);
  const unread = mailsFor(mails, person).filter((mail) => !isRead(read, mail)).length;
  const name = seesAllMails(person) ? bar.outbox : bar.inbox;
  return (
    <button
      type="button"
      className="chip"
      data-tour="outbox"
      aria-expanded={open}
      onClick={() => store.send({ kind: 'panel', panel: open ? null : 'outbox' })}
    >
      <MailIcon />
      <span className="chip-name">{name}</span>
      {unread > 0 && (
        <>
          <span className="hidden-visually">{bar.unread(unread)}</span>
          <span className="count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        </>
      )}
    </button>
  );
}
