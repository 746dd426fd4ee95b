import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { MailHead, MailView } from '../../host/live/protocol/mails';
import type { PersonView } from '../../host/live/protocol/status';
import { Avatar } from '../design/Avatar';
import { LeftIcon, MoonIcon, SunIcon } from '../design/icons';
import { Segments } from '../design/Segments';
import { useMoment, usePageState, useWorkbench, useWords } from '../state/context';
import { personOf } from '../state/people';
import { recall, remember } from '../state/remembered';
import { readMails } from '../state/readMails';
import { followLink } from '../webapp/followLink';
import { MailBody } from './MailBody';

type Shown = 'html' | 'text' | 'both';
const isShown = (text: string | null): text is Shown => text === 'html' || text === 'text' || text === 'both';

function useMail(head: MailHead): MailView | null {
  const { attempt } = useWorkbench();
  const [mail, setMail] = useState<MailView | null>(null);
  useEffect(() => {
    let current = true;
    readMails.send(head);
    void attempt('mail', { id: head.id }).then((answer) => {
      if (answer !== undefined && current) setMail(answer);
    });
    return () => {
      current = false;
    };
  }, [attempt, head]);
  return mail?.id === head.id ? mail : null;
}

function MailHeader({ mail }: { readonly mail: MailView }): ReactElement {
  const { outbox } = useWords();
  const status = usePageState((state) => state.status);
  const moment = useMoment({ dateStyle: 'full', timeStyle: 'short' });
  const nameOf = (email: string): string => (status === null ? email : personOf(status, email).name);
  const line = (emails: readonly string[]): string =>
    emails.map((email) => (nameOf(email) === email ? email : `${nameOf(email)} <${email}>`)).join(', ');
  const from = mail.fromName ?? nameOf(mail.from);
  return (
    <header className="mail-head">
      <h3>{mail.subject}</h3>
      <div className="mail-from">
        <Avatar name={from} email={mail.from} />
        <dl>
          <dt>{outbox.from}</dt>
          <dd>{from === mail.from ? from : `${from} <${mail.from}>`}</dd>
          <dt>{outbox.to}</dt>
          <dd>{line(mail.to)}</dd>
          {mail.cc.length > 0 && (
            <>
              <dt>{outbox.cc}</dt>
              <dd>{line(mail.cc)}</dd>
            </>
          )}
          {mail.replyTo !== null && (
            <>
              <dt>{outbox.replyTo}</dt>
              <dd>{mail.replyTo}</dd>
            </>
          )}
        </dl>
      </div>
      <p className="quiet small">
        <time dateTime={new Date(mail.at).toISOString()}>{moment(mail.at)}</time>
      </p>
      {mail.attachments.length > 0 && (
        <ul className="row small" aria-label={outbox.attachments(mail.attachments.length)}>
          {mail.attachments.map(({ name, bytes }, at) => (
            <li key={at} className="badge">
              {name ?? outbox.attachments(1)} · {outbox.bytes(bytes)}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function noteFor(
  href: string,
  person: PersonView,
  follow: () => ReturnType<typeof followLink>,
  words: NoteWords,
): string {
  const link = follow();
  if (link.kind === 'sheet') return person.access === 'none' ? words.noSheet : '';
  if (link.kind === 'mail') return words.mailTo(link.address);
  return link.kind === 'outside' ? words.outside(href) : '';
}

type NoteWords = ReturnType<typeof useWords>['outbox'];

export interface MailReaderProps {
  readonly head: MailHead;
  readonly onBack: () => void;
}

/** One mail as its recipient sees it: HTML beside its plain text, on a phone or a desk, by day or by night. */
export function MailReader({ head, onBack }: MailReaderProps): ReactElement {
  const { outbox } = useWords();
  const mail = useMail(head);
  const status = usePageState((state) => state.status);
  const email = usePageState((state) => state.person);
  const [kept] = useState(() => recall('local', 'mailView'));
  const [shown, setShown] = useState<Shown>(isShown(kept) ? kept : 'html');
  const [width, setWidth] = useState<'320' | '600'>('600');
  const [scheme, setScheme] = useState<'light' | 'dark'>('light');
  const [note, setNote] = useState('');
  const views: readonly Shown[] = ['html', 'text', 'both'];
  const html = mail?.html ?? null;
  return (
    <article className="mail-reader">
      <button type="button" className="button plain mail-back" onClick={onBack}>
        <LeftIcon /> {outbox.back}
      </button>
      {mail === null ? (
        <div className="busy" />
      ) : (
        <>
          <MailHeader mail={mail} />
          <div className="mail-tools">
            <Segments
              label={outbox.view}
              value={html === null ? 'text' : shown}
              choices={(html === null ? (['text'] as const) : views).map((value) => ({
                value,
                caption: outbox[value],
              }))}
              onChange={(value) => {
                setShown(value);
                remember('local', 'mailView', value);
              }}
            />
            {html !== null && shown !== 'text' && (
              <>
                <Segments
                  label={outbox.width}
                  value={width}
                  onChange={setWidth}
                  choices={[
                    { value: '320', caption: outbox.narrow },
                    { value: '600', caption: outbox.wide },
                  ]}
                />
                <button
                  type="button"
                  className="button"
                  aria-label={`${outbox.colours}: ${scheme === 'light' ? outbox.light : outbox.dark}`}
                  onClick={() => setScheme(scheme === 'light' ? 'dark' : 'light')}
                >
                  {scheme === 'light' ? <SunIcon /> : <MoonIcon />}
                  {scheme === 'light' ? outbox.light : outbox.dark}
                </button>
              </>
            )}
          </div>
          {html === null && <p className="quiet small">{outbox.noHtml}</p>}
          <p role="status" className={note === '' ? 'mail-note' : 'mail-note shown'}>
            {note}
          </p>
          <div className={`mail-bodies ${scheme}`} data-shown={html === null ? 'text' : shown}>
            {html !== null && shown !== 'text' && (
              <MailBody
                html={html}
                subject={mail.subject}
                width={Number(width)}
                scheme={scheme}
                onLink={(href) => {
                  if (status === null) return;
                  setNote(noteFor(href, personOf(status, email), () => followLink(href, status), outbox));
                }}
              />
            )}
            {(html === null || shown !== 'html') && (
              <pre className="mail-text" tabIndex={0} aria-label={outbox.text}>
                {mail.text}
              </pre>
            )}
          </div>
        </>
      )}
    </article>
  );
}
