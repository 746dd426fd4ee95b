import './grid.css';
import { type Ref, useEffect, useImperativeHandle, useRef, useState, useSyncExternalStore } from 'react';
import type { AreaView, BookHead } from '../../host/live/protocol/book';
import type { Client } from '../client';
import { AddRows } from './AddRows';
import { ContextMenu } from './ContextMenu';
import { GridController } from './controller';
import { Chooser } from './Chooser';
import { FilterPanel } from './FilterPanel';
import { FindBar } from './FindBar';
import { NoteBubble } from './NoteBubble';
import { NoteEditor } from './NoteEditor';
import { Outline } from './Outline';
import { isCovered, whenUncovered } from './keyboard';
import { exposeProbe } from './probe';
import { TabStrip } from './TabStrip';
import { Toolbar } from './Toolbar';
import { GRID_WORDS, type GridWords } from './words';

export interface GridProps {
  readonly client: Client;
  /** The workbook as it was opened; what changes afterwards is heard from the server. */
  readonly book: BookHead;
  readonly language: 'en' | 'zh-CN';
  readonly readOnly: boolean;
  readonly reducedMotion?: boolean;
  /** Something did not happen, in a sentence for the person. */
  readonly onMessage: (message: string) => void;
  /** A warning-only protection: whether to go on all the same. */
  readonly onConfirm: (description: string) => Promise<boolean>;
  readonly onSelect: (sheetId: number, area: AreaView) => void;
  /** The first rows are on the screen. */
  readonly onReady: () => void;
  readonly ref?: Ref<GridHandle>;
}

export interface GridHandle {
  select(sheetId: number, area: AreaView): void;
  focus(): void;
  undo(): void;
  redo(): void;
  /** Opens the bar that looks for a text. */
  find(): void;
}

/** The spreadsheet: all of it that is cells, tabs and what one does to them. Language and theme are those of its first drawing. */
export function Grid(props: GridProps) {
  const { client, book, language, ref } = props;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const [grid, setGrid] = useState<GridController | null>(null);
  const [birth, setBirth] = useState(0);
  const words = GRID_WORDS[language];

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const place = host.current;
    if (place === null) return undefined;
    const container = document.createElement('div');
    container.className = 'grid-univer';
    place.append(container);
    let covered = isCovered();
    let stopWaiting = (): void => undefined;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const controller = new GridController(
      client,
      book,
      { container, language, dark },
      {
        speaker: () => ({ ...latest.current, words: GRID_WORDS[latest.current.language] }),
        readOnly: () => latest.current.readOnly,
        onSelect: (sheetId, area) => latest.current.onSelect(sheetId, area),
        onReady: () => {
          latest.current.onReady();
          covered ||= isCovered();
          if (covered) stopWaiting = whenUncovered(() => setBirth((count) => count + 1));
        },
      },
    );
    const hide = exposeProbe(controller);
    setGrid(controller);
    return () => {
      stopWaiting();
      hide();
      controller.dispose();
      setTimeout(() => container.remove(), 0);
      setGrid(null);
    };
    // A new book arrives by push; another client or language is another grid.
    // So is one after a birth below a window, where the bought grid never gets the keyboard.
  }, [client, language, birth]);

  useImperativeHandle(
    ref,
    (): GridHandle => ({
      select: (sheetId, area) => grid?.goTo(sheetId, area),
      focus: () => grid?.screen.focus(),
      undo: () => void grid?.sender.undo(),
      redo: () => void grid?.sender.redo(),
      find: () => grid?.ui.set({ finding: true }),
    }),
    [grid],
  );

  return (
    <section
      className="grid-root"
      aria-label={words.grid}
      aria-description={words.wayOut}
      data-reduced-motion={props.reducedMotion === true}
    >
      {grid !== null && <Toolbar grid={grid} words={words} readOnly={props.readOnly} />}
      <div className="grid-stage">
        {grid !== null && <Outline grid={grid} words={words} />}
        <div className="grid-host" ref={host} />
        {grid !== null && <Floating grid={grid} words={words} readOnly={props.readOnly} />}
      </div>
      {grid !== null && !props.readOnly && <AddRows grid={grid} words={words} />}
      {grid !== null && <TabStrip grid={grid} words={words} readOnly={props.readOnly} />}
    </section>
  );
}

/** What lies over the cells. */
function Floating({ grid, words, readOnly }: { grid: GridController; words: GridWords; readOnly: boolean }) {
  const { popup, hovered, finding, loading } = useSyncExternalStore(grid.ui.subscribe, grid.ui.get);
  return (
    <>
      {loading && (
        <p className="grid-loading" role="status">
          {words.loading}
        </p>
      )}
      {finding && <FindBar grid={grid} words={words} />}
      {hovered !== null && popup === null && <NoteBubble {...hovered} />}
      {popup?.kind === 'menu' && <ContextMenu grid={grid} words={words} readOnly={readOnly} at={popup} />}
      {popup?.kind === 'chooser' && (
        <Chooser key={`${popup.row},${popup.col}`} grid={grid} words={words} at={popup} />
      )}
      {popup?.kind === 'filter' && <FilterPanel key={popup.col} grid={grid} words={words} at={popup} />}
      {popup?.kind === 'editNote' && <NoteEditor grid={grid} words={words} at={popup} />}
    </>
  );
}
