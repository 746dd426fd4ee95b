import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { CrossIcon } from '../design/icons';
import { takeNotice } from '../files/notice';
import type { Notice } from '../files/notice';
import { usePageState, useWorkbench, useWords } from '../state/context';
import type { FileWords } from '../text/words';
import { offers } from './menuModel';
import '../faces/bars.css';

const SHOWN_MS = 20_000;
const LATER_MS = 100;
/** The function that sets a script's workbook up. Its button is there only where a menu of the script has it. */
const SET_UP = 'setUp';
/** Keys that only look around. */
const LOOKING = /^(?:Tab|Shift|Control|Alt|Meta|Arrow.*|Escape)$/;

/** Whether it says something that stands nowhere else, and therefore stays until it is closed. */
const stays = ({ remarks, blank }: Notice): boolean => blank || remarks.length > 0;

/** Says by itself when it is over: after a while in which nobody looked at it closely, or when the person goes on. */
function useEnd(notice: Notice | null, over: () => void): (held: boolean) => void {
  const end = useRef(over);
  const bar = useRef(false);
  const [held, setHeld] = useState(false);
  const passing = notice !== null && !stays(notice);
  useEffect(() => {
    end.current = over;
    bar.current = held;
  }, [over, held]);
  useEffect(() => {
    if (!passing || held) return undefined;
    const timer = setTimeout(() => end.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [passing, held]);
  useEffect(() => {
    if (!passing) return undefined;
    const goOn = (event: Event): void => {
      if (event instanceof KeyboardEvent && LOOKING.test(event.key)) return;
      if (!bar.current) end.current();
    };
    addEventListener('click', goOn);
    addEventListener('keydown', goOn);
    return () => {
      removeEventListener('click', goOn);
      removeEventListener('keydown', goOn);
    };
  }, [passing]);
  return setHeld;
}

interface LineProps {
  readonly notice: Notice;
  readonly onHold: (held: boolean) => void;
  readonly onOver: () => void;
}

function NoticeLine({ notice, onHold, onOver }: LineProps): ReactElement {
  const words = useWords();
  const { start } = useWorkbench();
  const canSetUp = usePageState(({ menus }) => menus.some(({ items }) => offers(items, SET_UP)));
  return (
    <div
      className="bar notice calm"
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
    >
      <p className="bar-text">{textOf(notice, words.files)}</p>
      {notice.blank && canSetUp && (
        <button
          type="button"
          className="button"
          onClick={() => {
            onOver();
            void start(SET_UP);
          }}
        >
          {words.files.setUp}
        </button>
      )}
      <button type="button" className="icon-button" aria-label={words.close} onClick={onOver}>
        <CrossIcon />
      </button>
    </div>
  );
}

/** What had to be told after the page was loaded again, such as where the workbook so far lies. */
export function NoticeBar(): ReactElement {
  const [notice, setNotice] = useState<Notice | null>(null);
  const over = (): void => setNotice(null);
  const hold = useEnd(notice, over);
  useEffect(() => {
    // What stands in a region from the beginning is not read out: it comes a moment later.
    const timer = setTimeout(() => setNotice(takeNotice()), LATER_MS);
    return () => clearTimeout(timer);
  }, []);
  const told = notice !== null && (notice.blank || notice.file !== '' || notice.remarks.length > 0);
  return <div role="status">{told && <NoticeLine notice={notice} onHold={hold} onOver={over} />}</div>;
}

function textOf({ file, remarks, blank }: Notice, files: FileWords): string {
  const aside = file === '' ? [] : [files.setAside(file)];
  return [...(blank ? [files.blank] : []), ...aside, ...remarks].join(' ');
}
