import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Status } from '../../host/live/protocol/status';
import { useWords } from '../state/context';
import { Field } from './fields';
import { useSettings } from './useSettings';

/** "Make the next call fail", for the curious. */
export function FailSettings({ status }: { readonly status: Status }): ReactElement {
  const { settings: words } = useWords();
  const change = useSettings();
  const [text, setText] = useState(words.failDefault);
  const { failNext } = status;
  return (
    <section className="panel-part">
      <h3>{words.fail}</h3>
      {failNext === null ? (
        <form
          className="panel-part"
          onSubmit={(event) => {
            event.preventDefault();
            void change({ failNext: text });
          }}
        >
          <Field label={words.failText} hint={words.failHint}>
            {({ id, describedBy }) => (
              <input
                id={id}
                className="input"
                aria-describedby={describedBy}
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
            )}
          </Field>
          <div>
            <button type="submit" className="button" disabled={text.trim() === ''}>
              {words.failSet}
            </button>
          </div>
        </form>
      ) : (
        <div className="row">
          <p className="badge warn fail-armed">{words.failArmed(failNext)}</p>
          <button type="button" className="button" onClick={() => void change({ failNext: null })}>
            {words.failClear}
          </button>
        </div>
      )}
    </section>
  );
}
