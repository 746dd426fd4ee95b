import type { ReactElement } from 'react';
import type { Latency, Quotas } from '../../store/world';
import type { Status } from '../../host/live/protocol/status';
import { Avatar } from '../design/Avatar';
import { useWords } from '../state/context';
import { personOf } from '../state/people';
import { TextField } from './fields';
import { useSettings } from './useSettings';

/** The names of an object whose type lists all of them. */
const namesOf = <Names extends string>(of: Readonly<Record<Names, unknown>>): readonly Names[] =>
  // Object.keys forgets the type; the words' type has exactly these names.
  Object.keys(of) as Names[];

function useNumberCheck(): (text: string) => string | null {
  const { settings } = useWords();
  return (text) => (/^\d{1,15}$/.test(text) ? null : settings.numberWrong);
}

/** What each person's quota of mails has left, and how much there is in a day. */
export function MailSettings({ status }: { readonly status: Status }): ReactElement {
  const { settings: words } = useWords();
  const change = useSettings();
  const check = useNumberCheck();
  return (
    <section className="panel-part">
      <h3>{words.mail}</h3>
      <TextField
        label={words.quota.mailRecipientsPerDay}
        value={String(status.quotas.mailRecipientsPerDay)}
        numeric
        check={check}
        onCommit={(text) => void change({ quotas: { mailRecipientsPerDay: Number(text) } })}
      />
      <ul className="lines" aria-label={words.mailLeft}>
        {Object.entries(status.mailQuotaLeft).map(([email, left]) => {
          const { name } = personOf(status, email);
          return (
            <li key={email} className="line">
              <Avatar name={name} email={email} />
              <span className="line-text">{name}</span>
              <span className={left === 0 ? 'badge bad' : 'badge'}>{words.left(left)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function QuotaSettings({ status }: { readonly status: Status }): ReactElement {
  const { settings: words } = useWords();
  const change = useSettings();
  const check = useNumberCheck();
  const names = namesOf<keyof Quotas>(words.quota).filter((name) => name !== 'mailRecipientsPerDay');
  return (
    <details className="panel-part">
      <summary>{words.quotas}</summary>
      <p className="small quiet">{words.quotaHint}</p>
      {names.map((name) => (
        <TextField
          key={name}
          label={words.quota[name]}
          value={String(status.quotas[name])}
          numeric
          check={check}
          onCommit={(text) => void change({ quotas: { [name]: Number(text) } })}
        />
      ))}
    </details>
  );
}

export function LatencySettings({ status }: { readonly status: Status }): ReactElement {
  const { settings: words } = useWords();
  const change = useSettings();
  const check = useNumberCheck();
  return (
    <details className="panel-part">
      <summary>{words.latency}</summary>
      <p className="small quiet">{words.latencyHint}</p>
      {namesOf<keyof Latency>(words.latencies).map((name) => (
        <TextField
          key={name}
          label={words.latencies[name]}
          value={String(status.latency[name])}
          numeric
          check={check}
          onCommit={(text) => void change({ latency: { [name]: Number(text) } })}
        />
      ))}
    </details>
  );
}
