import type { ReactElement } from 'react';
import { hueOf, initialsOf } from '../state/people';
import './avatar.css';

export function Avatar({ name, email }: { readonly name: string; readonly email: string }): ReactElement {
  return (
    <span className={`avatar hue-${hueOf(email)}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
