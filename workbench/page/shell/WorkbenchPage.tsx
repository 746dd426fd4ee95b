import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { ConnectionBar } from '../faces/ConnectionBar';
import { CrashGuard } from '../faces/CrashGuard';
import { ProblemBar, useFailedRuns } from '../faces/ProblemBar';
import { Questions } from '../faces/QuestionDialog';
import { RunBar } from '../faces/RunBar';
import { ScriptDialogs } from '../faces/ScriptDialogs';
import { ScriptSidebar } from '../faces/ScriptSidebar';
import { Toasts } from '../faces/Toasts';
import type { GridHandle } from '../grid/Grid';
import { usePageState, useWorkbench, useWords } from '../state/context';
import { findRedRow } from '../tour/redRow';
import { NIGHT_HANDLER } from '../tour/steps';
import type { TourStepId } from '../tour/steps';
import { Tour } from '../tour/Tour';
import { useTour } from '../tour/useTour';
import { FileCommands } from './FileCommands';
import type { FileHandle } from './FileCommands';
import { NoSheet } from './NoSheet';
import { NoticeBar } from './NoticeBar';
import { Panels } from './Panels';
import { ShareDialog } from './ShareDialog';
import { SheetArea, SheetWaiting } from './SheetArea';
import { TitleBar } from './TitleBar';
import { useMenus, useNightMenu } from './useMenus';
import type { ShellCommands } from './useMenus';
import './workbenchPage.css';

/** What each step of the tour can do for whoever takes it. */
function useTourActs(grid: GridHandle | null): (step: TourStepId) => void {
  const { client, store, start, explain } = useWorkbench();
  const book = usePageState((state) => state.book);
  return (step) => {
    if (step === 'night') void start(NIGHT_HANDLER);
    if (step === 'mail') store.send({ kind: 'panel', panel: 'outbox' });
    if (step === 'clock') store.send({ kind: 'panel', panel: 'clock' });
    if (step !== 'red' || book === null) return;
    const { window } = client;
    findRedRow((sheetId, first, last) => client.call('rows', { window, sheetId, first, last }), book).then(
      (found) => {
        if (found !== null) grid?.select(found.sheetId, found.area);
      },
      (error: unknown) => store.send({ kind: 'problem', problem: explain(error) }),
    );
  };
}

function Main({
  grid,
  gridRef,
}: {
  grid: GridHandle | null;
  gridRef: (grid: GridHandle | null) => void;
}): ReactElement {
  const words = useWords();
  const workbench = useWorkbench();
  const phase = usePageState((state) => state.phase);
  const book = usePageState((state) => state.book);
  if (phase === 'failed') {
    return (
      <div className="empty">
        <p>{words.problem.opening}</p>
        <button type="button" className="button primary" onClick={() => void workbench.open('')}>
          {words.problem.tryAgain}
        </button>
      </div>
    );
  }
  if (phase === 'opening') return <SheetWaiting />;
  return book === null ? <NoSheet /> : <SheetArea grid={grid} gridRef={gridRef} />;
}

/** The page as a newcomer sees it: the sheet, and around it all that Google would show. */
export function WorkbenchPage(): ReactElement {
  const words = useWords();
  const name = usePageState((state) => state.status?.name);
  const panel = usePageState((state) => state.panel);
  const announced = usePageState((state) => state.announced);
  const [grid, setGrid] = useState<GridHandle | null>(null);
  const [sharing, setSharing] = useState(false);
  const files = useRef<FileHandle>(null);
  const tour = useTour();
  const beginTour = useRef(tour.begin);
  const act = useTourActs(grid);
  const night = useNightMenu();
  useFailedRuns();
  useEffect(() => {
    beginTour.current = tour.begin;
  }, [tour.begin]);
  useEffect(() => {
    document.title = name === undefined ? words.product : `${name} · ${words.product}`;
  }, [name, words]);
  const commands = useMemo(
    (): ShellCommands => ({
      begin: (how) => files.current?.begin(how),
      openFile: () => files.current?.openFile(),
      saveAs: () => files.current?.saveAs(),
      importFile: () => files.current?.importFile(),
      importFolder: () => files.current?.importFolder(),
      undo: () => grid?.undo(),
      redo: () => grid?.redo(),
      find: () => grid?.find(),
      tour: () => beginTour.current(),
    }),
    [grid],
  );
  const menus = useMenus(commands);
  const focusSheet = useCallback(() => grid?.focus(), [grid]);
  return (
    <div className="page">
      <a className="skip" href="#sheet" onClick={() => setTimeout(focusSheet, 0)}>
        {words.bar.skip}
      </a>
      <TitleBar menus={menus} onShare={() => setSharing(true)} />
      <ConnectionBar />
      <ProblemBar />
      <NoticeBar />
      <div className="page-body">
        <RunBar />
        <main className="sheet" id="sheet" tabIndex={-1} aria-label={words.bar.sheet} data-tour="grid">
          <CrashGuard>
            <Main grid={grid} gridRef={setGrid} />
          </CrashGuard>
        </main>
        <ScriptSidebar onFocusSheet={focusSheet} />
        <CrashGuard key={panel}>
          <Panels />
        </CrashGuard>
      </div>
      <Toasts />
      <FileCommands ref={files} />
      <ScriptDialogs onFocusSheet={focusSheet} />
      <Questions />
      {sharing && <ShareDialog onClose={() => setSharing(false)} />}
      <Tour tour={tour} menu={night} onAct={act} />
      <p className="hidden-visually" role="status">
        {announced}
      </p>
    </div>
  );
}
