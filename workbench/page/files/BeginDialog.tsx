import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { Modal } from '../design/Modal';
import { useLanguage, useWords } from '../state/context';
import { LANGUAGES, WORDS } from '../text/language';
import type { Language } from '../text/language';

export interface BeginDialogProps {
  readonly how: 'sample' | 'nothing';
  readonly onClose: () => void;
  readonly onBegin: (language: Language) => void;
}

/** A new workbook: which, in which language, and what becomes of the one so far. */
export function BeginDialog({ how, onClose, onBegin }: BeginDialogProps): ReactElement {
  const { files, cancel } = useWords();
  const [pageLanguage] = useLanguage();
  const [language, setLanguage] = useState<Language>(pageLanguage);
  const group = useId();
  return (
    <Modal title={files.newTitle[how]} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onBegin(language);
        }}
      >
        <div className="modal-body">
          <p>{files.newIntro[how]}</p>
          <fieldset className="row">
            <legend className="label small">{files.bookLanguage}</legend>
            {LANGUAGES.map((code) => (
              <label key={code} className="choice" lang={code}>
                <input
                  type="radio"
                  name={group}
                  checked={code === language}
                  data-focus={code === language ? true : undefined}
                  onChange={() => setLanguage(code)}
                />
                {WORDS[code].languageName}
              </label>
            ))}
          </fieldset>
          <p className="quiet small">{files.setAsideFirst}</p>
        </div>
        <div className="modal-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button type="submit" className="button primary">
            {files.begin}
          </button>
        </div>
      </form>
    </Modal>
  );
}
