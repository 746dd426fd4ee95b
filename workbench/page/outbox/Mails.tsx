import { useState } from 'react';
import type { ReactElement } from 'react';
import { EmptyState } from '../design/EmptyState';
import { MailIcon } from '../design/icons';
import { daysLater } from '../clock/days';
import { useNow, usePageState, useWorkbench, useWords } from '../state/context';
import { mailsFor, personOf, seesAllMails } from '../state/people';
import { MailList } from './MailList';
import { MailReader } from './MailReader';
import './mails.css';

/** The outbox of whoever sees all mails, or one person's inbox: the list beside the mail that is read. */
export function Mails(): ReactElement | null {
  const { outbox } = useWords();
  const { store, moveClock } = useWorkbench();
  const status = usePageState((state) => state.status);
  const all = usePageState((state) => state.mails);
  const email = usePageState((state) => state.person);
  const openMail = usePageState((state) => state.openMail);
  const [recipient, setRecipient] = useState('');
  const now = useNow(60_000);
  if (status === null) return null;
  const person = personOf(status, email);
  const visible = mailsFor(all, person);
  const mails = recipient === '' ? visible : visible.filter(({ to }) => to.includes(recipient));
  const head = visible.find(({ id }) => id === openMail);
  const admin = seesAllMails(person);
  const open = (id: number | null): void => {
    store.send({ kind: 'show mail', mail: id });
  };
  if (visible.length === 0) {
    if (!admin) return <EmptyState icon={<MailIcon />} sentence={outbox.inboxEmpty(person.name)} />;
    return (
      <EmptyState
        icon={<MailIcon />}
        sentence={outbox.empty}
        button={outbox.emptyButton}
        onAct={() => void moveClock(daysLater(status.zones.spreadsheet, now, 1))}
      />
    );
  }
  const recipients = [...new Set(visible.flatMap(({ to }) => to))].toSorted();
  return (
    <div className={head === undefined ? 'mails' : 'mails reading'}>
      <div className="mail-side">
        {admin && (
          <label className="mail-filter">
            <span className="hidden-visually">{outbox.recipient}</span>
            <select className="input" value={recipient} onChange={({ target }) => setRecipient(target.value)}>
              <option value="">{outbox.everybody}</option>
              {recipients.map((one) => (
                <option key={one} value={one}>
                  {personOf(status, one).name}
                </option>
              ))}
            </select>
          </label>
        )}
        <MailList mails={mails} current={openMail} onOpen={({ id }) => open(id)} />
      </div>
      {head === undefined ? (
        <div className="mail-none">
          <EmptyState
            icon={<MailIcon />}
            sentence={outbox.choose}
            button={outbox.chooseButton}
            onAct={() => open(mails[0]?.id ?? null)}
          />
        </div>
      ) : (
        <MailReader key={head.id} head={head} onBack={() => open(null)} />
      )}
    </div>
  );
}
