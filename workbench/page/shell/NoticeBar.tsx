import { useState } from 'react';
import type { ReactElement } from 'react';
import { CrossIcon } from '../design/icons';
import { keepNotice, keptNotice } from '../files/useFiles';
import { useWords } from '../state/context';
import '../faces/bars.css';

/** What had to be told after the page was loaded again, such as where the workbook so far lies. */
export function NoticeBar(): ReactElement | null {
  const words = useWords();
  const [notice, setNotice] = useState(keptNotice);
  if (notice === null) return null;
  return (
    <div className="bar notice calm" role="status">
      <p className="bar-text">{notice}</p>
      <button
        type="button"
        className="icon-button"
        aria-label={words.close}
        onClick={() => {
          keepNotice(null);
          setNotice(null);
        }}
      >
        <CrossIcon />
      </button>
    </div>
  );
}
