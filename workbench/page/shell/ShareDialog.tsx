import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PersonView } from '../../host/live/protocol/status';
import { Avatar } from '../design/Avatar';
import { Modal } from '../design/Modal';
import { usePageState, useWords } from '../state/context';
import { useSettings } from '../settings/useSettings';
import './shareDialog.css';

const CHOICES = ['editor', 'viewer', 'none'] as const;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function SharedLine({ person }: { readonly person: PersonView }): ReactElement {
  const { people, share } = useWords();
  const change = useSettings();
  const { email, name, access } = person;
  return (
    <li className="share-line">
      <Avatar name={name} email={email} />
      <span className="person-name">
        <span>{name}</span>
        <span className="quiet">{email}</span>
      </span>
      {access === 'owner' ? (
        <span className="badge good">{people.access.owner}</span>
      ) : (
        <select
          className="input share-access"
          aria-label={share.accessOf(name)}
          value={access}
          onChange={({ target }) => {
            const chosen = CHOICES.find((choice) => choice === target.value);
            if (chosen !== undefined) void change({ share: { email, access: chosen } });
          }}
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {people.access[choice]}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

function AddPerson(): ReactElement {
  const { share, people } = useWords();
  const change = useSettings();
  const [email, setEmail] = useState('');
  const [access, setAccess] = useState<'editor' | 'viewer'>('editor');
  const [wrong, setWrong] = useState(false);
  const add = async (): Promise<void> => {
    const address = email.trim();
    const mistaken = !ADDRESS.test(address);
    setWrong(mistaken);
    if (!mistaken && (await change({ share: { email: address, access } }))) setEmail('');
  };
  return (
    <form
      className="share-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        className="input"
        data-focus
        type="email"
        aria-label={share.address}
        placeholder={share.address}
        aria-invalid={wrong}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <select
        className="input share-access"
        aria-label={share.access}
        value={access}
        onChange={({ target }) => setAccess(target.value === 'viewer' ? 'viewer' : 'editor')}
      >
        <option value="editor">{people.access.editor}</option>
        <option value="viewer">{people.access.viewer}</option>
      </select>
      <button type="submit" className="button">
        {share.add}
      </button>
      {wrong && (
        <p role="alert" className="mistake small">
          {share.addressWrong}
        </p>
      )}
    </form>
  );
}

/** Who may do what with the spreadsheet. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }): ReactElement | null {
  const { share } = useWords();
  const status = usePageState((state) => state.status);
  if (status === null) return null;
  // Customers come into question only once they were given access.
  const shown = status.people.filter(({ access, role }) => access !== 'none' || role !== 'customer');
  return (
    <Modal title={share.title(status.name)} onClose={onClose}>
      <div className="modal-body">
        <p className="quiet small">{share.intro}</p>
        <AddPerson />
        <ul className="share-list">
          {shown.map((person) => (
            <SharedLine key={person.email} person={person} />
          ))}
        </ul>
      </div>
      <div className="modal-foot">
        <button type="button" className="button primary" onClick={onClose}>
          {share.done}
        </button>
      </div>
    </Modal>
  );
}
