import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PersonView } from '../../host/live/protocol/status';
import { Avatar } from '../design/Avatar';
import { TickIcon } from '../design/icons';
import { Popover } from '../design/Popover';
import { usePageState, useWorkbench, useWords } from '../state/context';
import { personOf } from '../state/people';
import './personChooser.css';

const ROLES = ['admin', 'manager', 'rep', 'customer', 'other'] as const;

interface ListProps {
  readonly people: readonly PersonView[];
  readonly current: string;
  readonly onChoose: (email: string) => void;
}

function PeopleList({ people, current, onChoose }: ListProps): ReactElement {
  const words = useWords().people;
  const [asked, setAsked] = useState('');
  const text = asked.trim().toLocaleLowerCase();
  const found = people.filter(({ name, email }) => `${name} ${email}`.toLocaleLowerCase().includes(text));
  return (
    <>
      <p className="people-hint">{words.hint}</p>
      {people.length > 8 && (
        <input
          className="input people-search"
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
      )}
      <div className="people">
        {found.length === 0 && <p className="people-hint">{words.nobody}</p>}
        {ROLES.map((role) => {
          const group = found.filter((person) => person.role === role);
          if (group.length === 0) return null;
          return (
            <section key={role} aria-label={words.groups[role]}>
              <h2>{words.groups[role]}</h2>
              {/* More would be a wall of names: the search finds the others. */}
              {group.slice(0, 60).map((person) => (
                <button
                  key={person.email}
                  type="button"
                  className="person"
                  aria-current={person.email === current ? 'true' : undefined}
                  onClick={() => onChoose(person.email)}
                >
                  <Avatar {...person} />
                  <span className="person-name">
                    <span>{person.name}</span>
                    <span className="quiet">{person.email}</span>
                  </span>
                  {person.email === current ? (
                    <TickIcon />
                  ) : (
                    person.role === 'other' && <span className="badge">{words.access[person.access]}</span>
                  )}
                </button>
              ))}
            </section>
          );
        })}
      </div>
    </>
  );
}

/** "You are: …", and whom else this window can be. */
export function PersonChooser(): ReactElement | null {
  const words = useWords().people;
  const workbench = useWorkbench();
  const status = usePageState((state) => state.status);
  const email = usePageState((state) => state.person);
  if (status === null) return null;
  const person = personOf(status, email);
  return (
    <Popover
      label={words.chooser}
      className="you"
      face={
        <>
          <Avatar {...person} />
          <span className="hidden-visually">{words.youAre(person.name)}</span>
          <span className="you-text" aria-hidden="true">
            <span className="you-name">{person.name}</span>
            <span className="quiet">{words.roles[person.role]}</span>
          </span>
        </>
      }
    >
      {(close) => (
        <PeopleList
          people={status.people}
          current={email}
          onChoose={(chosen) => {
            close();
            if (chosen !== email) void workbench.open(chosen);
          }}
        />
      )}
    </Popover>
  );
}
