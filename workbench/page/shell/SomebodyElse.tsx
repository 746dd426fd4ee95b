import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { PeopleIcon } from '../design/icons';
import { useWords } from '../state/context';
import { isAddress } from '../state/people';

/** The way to be whoever the workbench does not know: a customer, or anybody else with an address. */
export function SomebodyElse({ onChoose }: { readonly onChoose: (email: string) => void }): ReactElement {
  const words = useWords().people;
  const [open, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const hint = useId();
  if (!open) {
    return (
      <button type="button" className="person" onClick={() => setOpen(true)}>
        <PeopleIcon />
        <span className="person-name">{words.somebodyElse}</span>
      </button>
    );
  }
  return (
    <form
      className="somebody"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const email = address.trim();
        setWrong(!isAddress(email));
        if (isAddress(email)) onChoose(email);
      }}
    >
      <input
        className="input"
        // Its button had the focus and is gone.
        ref={focusOnce}
        type="email"
        aria-label={words.address}
        aria-describedby={hint}
        aria-invalid={wrong}
        placeholder={words.addressExample}
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <button type="submit" className="button primary">
        {words.beThem}
      </button>
      {wrong && (
        <p role="alert" className="mistake small">
          {words.addressWrong}
        </p>
      )}
      <p id={hint} className="quiet small">
        {words.somebodyHint}
      </p>
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
