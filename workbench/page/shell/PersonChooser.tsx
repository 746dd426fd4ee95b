import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PersonView } from '../../host/live/protocol/status';
import { Avatar } from '../design/Avatar';
import { TickIcon } from '../design/icons';
import { Popover } from '../design/Popover';
import { usePageState, useWorkbench, useWords } from '../state/context';
import { personOf, standing } from '../state/people';
import { SomebodyElse } from './SomebodyElse';
import { useFoundPeople } from './useFoundPeople';
import './personChooser.css';

const ROLES = ['admin', 'manager', 'rep', 'customer', 'other'] as const;

interface ListProps {
  readonly people: readonly PersonView[];
  readonly current: string;
  readonly onChoose: (email: string) => void;
}

interface LineProps {
  readonly person: PersonView;
  readonly current: boolean;
  readonly onChoose: (email: string) => void;
  /** Below the name; the address where it is left out. */
  readonly below?: string;
  /** Stands at the end of the line. */
  readonly badge?: string | null;
}

function PersonLine({ person, current, onChoose, below, badge = null }: LineProps): ReactElement {
  return (
    <button
      type="button"
      className="person"
      aria-current={current ? 'true' : undefined}
      onClick={() => onChoose(person.email)}
    >
      <Avatar {...person} />
      <span className="person-name">
        <span>{person.name}</span>
        <span className="quiet">{below ?? person.email}</span>
      </span>
      {current ? <TickIcon /> : badge !== null && <span className="badge">{badge}</span>}
    </button>
  );
}

function PeopleList({ people, current, onChoose }: ListProps): ReactElement {
  const words = useWords().people;
  const [asked, setAsked] = useState('');
  const text = asked.trim().toLocaleLowerCase();
  const inBook = useFoundPeople(text);
  const found = people.filter(({ name, email }) => `${name} ${email}`.toLocaleLowerCase().includes(text));
  return (
    <>
      <p className="people-hint">{words.hint}</p>
      <input
        className="input people-search"
        type="search"
        aria-label={words.filter}
        placeholder={words.filter}
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
      />
      <div className="people">
        {found.length === 0 && inBook.length === 0 && <p className="people-hint">{words.nobody}</p>}
        {ROLES.map((role) => {
          const group = found.filter((person) => person.role === role);
          if (group.length === 0 && role !== 'customer') return null;
          return (
            <section key={role} aria-label={words.groups[role]}>
              <h2>{words.groups[role]}</h2>
              {/* More would be a wall of names: the search finds the others. */}
              {group.slice(0, 60).map((person) => (
                <PersonLine
                  key={person.email}
                  {...{ person, onChoose }}
                  current={person.email === current}
                  badge={role === 'other' ? words.access[person.access] : null}
                />
              ))}
              {role === 'customer' && (
                <>
                  <SomebodyElse onChoose={onChoose} />
                  {inBook.map((person) => (
                    <PersonLine
                      key={person.email}
                      {...{ person, onChoose }}
                      current={person.email === current}
                      below={words.inBook}
                    />
                  ))}
                </>
              )}
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
            <span className="quiet">{standing(words, person)}</span>
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
