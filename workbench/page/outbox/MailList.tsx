import type { ReactElement } from 'react';
import type { MailHead } from '../../host/live/protocol/mails';
import { Avatar } from '../design/Avatar';
import { useMoment, usePageState, useWords } from '../state/context';
import { personOf } from '../state/people';
import { isRead, readMails } from '../state/readMails';
import { useStore } from '../state/store';

export interface MailListProps {
  readonly mails: readonly MailHead[];
  readonly current: number | null;
  readonly onOpen: (mail: MailHead) => void;
}

/** Newest first; an unread one has a dot, a bold subject and the word for screen readers. */
export function MailList({ mails, current, onOpen }: MailListProps): ReactElement {
  const { outbox } = useWords();
  const status = usePageState((state) => state.status);
  const read = useStore(readMails, (all) => all);
  const moment = useMoment({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  return (
    <ul className="mail-list" aria-label={outbox.list}>
      {mails.map((mail) => {
        const [email = ''] = mail.to;
        const name = status === null ? email : personOf(status, email).name;
        const unread = !isRead(read, mail);
        return (
          <li key={mail.id}>
            <button
              type="button"
              className={unread ? 'mail-line unread' : 'mail-line'}
              aria-current={mail.id === current ? 'true' : undefined}
              onClick={() => onOpen(mail)}
            >
              <Avatar name={name} email={email} />
              <span className="mail-line-text">
                <span className="mail-line-top">
                  <span className="mail-who">
                    {name}
                    {mail.to.length > 1 && ` +${mail.to.length - 1}`}
                  </span>
                  <time dateTime={new Date(mail.at).toISOString()}>{moment(mail.at)}</time>
                </span>
                <span className="mail-subject">{mail.subject}</span>
                {mail.preview !== '' && <span className="mail-preview">{mail.preview}</span>}
              </span>
              {unread && (
                <span className="dot">
                  <span className="hidden-visually">{outbox.unread}</span>
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
