import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { Modal } from '../design/Modal';
import { ShieldIcon } from '../design/icons';
import { usePageState, useWorkbench, useWords } from '../state/context';
import type { OpenQuestion } from '../state/pageState';
import type { FaceWords } from '../text/words';
import { scopesIn, withoutScopes } from './scopes';
import './questionDialog.css';

function captionOf(words: FaceWords, button: string, consent: boolean): string {
  if (consent && button === 'OK') return words.allow;
  if (consent && button === 'CANCEL') return words.refuse;
  // Google's own buttons have words of the page's language; any other is shown as it is called.
  return (words.buttons as Readonly<Record<string, string>>)[button] ?? button;
}

function Scopes({ text }: { readonly text: string }): ReactElement {
  const words = useWords();
  return (
    <>
      <p>{words.faces.consentIntro(words.product)}</p>
      <ul className="scopes">
        {scopesIn(text).map((scope) => (
          <li key={scope}>
            <ShieldIcon />
            <span>
              {words.faces.scopes[scope] ?? words.faces.otherScope}
              <code>{scope}</code>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Question({ open }: { readonly open: OpenQuestion }): ReactElement {
  const words = useWords();
  const { client, store, attempt } = useWorkbench();
  const [text, setText] = useState('');
  const body = useId();
  const { kind, title, buttons } = open.question;
  const consent = kind === 'authorization';
  const shown = consent ? withoutScopes(open.question.text) : open.question.text;
  const answer = (button: string): void => {
    store.send({ kind: 'question over', id: open.id });
    void attempt('answer', { window: client.window, question: open.id, button, text });
  };
  const heading = title === '' ? (consent ? words.faces.consent : words.product) : title;
  const choices = consent && buttons.length === 0 ? ['OK', 'CANCEL'] : buttons;
  return (
    <Modal title={heading} className="question" role="alertdialog" onClose={() => answer('CLOSE')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(choices[0] ?? 'OK');
        }}
      >
        <div className="modal-body">
          {shown !== '' && (
            <p id={body} className="question-text" tabIndex={shown.length > 600 ? 0 : undefined}>
              {shown}
            </p>
          )}
          {consent && <Scopes text={open.question.text} />}
          {kind === 'prompt' && (
            <input
              className="input"
              data-focus
              aria-label={words.faces.answer}
              aria-describedby={shown === '' ? undefined : body}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </div>
        <div className="modal-foot">
          {choices.map((button, at) => (
            <button
              key={button}
              type={at === 0 ? 'submit' : 'button'}
              data-focus={at === 0 && kind !== 'prompt' ? true : undefined}
              className={at === 0 ? 'button primary' : 'button'}
              onClick={at === 0 ? undefined : () => answer(button)}
            >
              {captionOf(words.faces, button, consent)}
            </button>
          ))}
        </div>
      </form>
    </Modal>
  );
}

/** The questions of scripts, the oldest first: each blocks only its own run. */
export function Questions(): ReactElement | null {
  const first = usePageState((state) => state.questions[0]);
  return first === undefined ? null : <Question key={first.id} open={first} />;
}
