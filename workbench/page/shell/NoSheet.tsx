import type { ReactElement } from 'react';
import { usePageState, useWorkbench, useWords } from '../state/context';
import { Mails } from '../outbox/Mails';
import { ownerOf, personOf } from '../state/people';

/** Somebody without access to the spreadsheet has their mails, and the web page. */
export function NoSheet(): ReactElement | null {
  const { people, bar } = useWords();
  const workbench = useWorkbench();
  const status = usePageState((state) => state.status);
  const email = usePageState((state) => state.person);
  if (status === null) return null;
  const owner = ownerOf(status.people);
  return (
    <section className="no-sheet" aria-label={bar.inbox}>
      <div className="bar notice calm">
        <p className="bar-text">{people.noAccess(personOf(status, email).name)}</p>
        {owner !== null && (
          <button type="button" className="button" onClick={() => void workbench.open(owner.email)}>
            {people.back(owner.name)}
          </button>
        )}
      </div>
      <h2 className="no-sheet-title">{bar.inbox}</h2>
      <Mails />
    </section>
  );
}
