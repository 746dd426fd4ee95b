import type { ReactElement } from 'react';
import { useLanguage, useWords } from '../state/context';
import { isLanguage, LANGUAGES, WORDS } from '../text/language';

export function LanguageChooser(): ReactElement {
  const { bar } = useWords();
  const [language, setLanguage] = useLanguage();
  return (
    <select
      className="language"
      aria-label={bar.language}
      value={language}
      onChange={({ target }) => {
        if (isLanguage(target.value)) setLanguage(target.value);
      }}
    >
      {LANGUAGES.map((code) => (
        <option key={code} value={code} lang={code}>
          {WORDS[code].languageName}
        </option>
      ))}
    </select>
  );
}
