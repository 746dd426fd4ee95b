import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { ReactElement, Ref } from 'react';
import type { AreaView } from '../../host/live/protocol/book';
import { Modal } from '../design/Modal';
import type { GridHandle } from '../grid/Grid';
import { useLanguage, usePageState, useWorkbench, useWords } from '../state/context';
import { personOf } from '../state/people';
import { useStore } from '../state/store';
import { destination } from '../webapp/followLink';

// The grid is by far the largest part: the page around it is on the screen before it has come.
const Grid = lazy(async () => ({ default: (await import('../grid/Grid')).Grid }));

const FIRST_CELL: AreaView = { row: 1, col: 1, lastRow: 1, lastCol: 1 };

export interface SheetAreaProps {
  readonly grid: GridHandle | null;
  readonly gridRef: Ref<GridHandle>;
}

interface Asked {
  readonly description: string;
  readonly answer: (goOn: boolean) => void;
}

/** A followed link's place is selected as soon as there is a grid to do it. */
function useDestination(grid: GridHandle | null): void {
  const wanted = useStore(destination, (place) => place);
  const book = usePageState((state) => state.book);
  const ready = usePageState((state) => state.gridReady);
  useEffect(() => {
    if (wanted === null || grid === null || book === null || !ready) return;
    destination.send(null);
    const tab =
      book.sheets.find(({ id }) => id === wanted.sheetId) ?? book.sheets.find(({ hidden }) => !hidden);
    if (tab !== undefined) grid.select(tab.id, wanted.area ?? FIRST_CELL);
    grid.focus();
  }, [book, grid, ready, wanted]);
}

/** The spreadsheet itself. */
export function SheetArea({ grid, gridRef }: SheetAreaProps): ReactElement | null {
  const words = useWords();
  const [language] = useLanguage();
  const { client, store } = useWorkbench();
  const book = usePageState((state) => state.book);
  const status = usePageState((state) => state.status);
  const email = usePageState((state) => state.person);
  const generation = usePageState((state) => state.generation);
  const [asked, setAsked] = useState<Asked | null>(null);
  useDestination(grid);
  const say = useCallback(
    (text: string) => {
      store.send({
        kind: 'push',
        push: { kind: 'toast', text, title: '', seconds: null },
        at: Date.now(),
      });
    },
    [store],
  );
  const confirm = useCallback(
    (description: string) => new Promise<boolean>((answer) => setAsked({ description, answer })),
    [],
  );
  const answer = (goOn: boolean): void => {
    asked?.answer(goOn);
    setAsked(null);
    grid?.focus();
  };
  if (book === null || status === null) return null;
  return (
    <>
      <Suspense fallback={<SheetWaiting />}>
        <Grid
          key={generation}
          ref={gridRef}
          client={client}
          book={book}
          language={language}
          readOnly={personOf(status, email).access === 'viewer'}
          reducedMotion={matchMedia('(prefers-reduced-motion: reduce)').matches}
          onMessage={say}
          onConfirm={confirm}
          onSelect={(sheetId, area) => {
            // A selection that the server did not hear of does no harm: the next one follows.
            client.call('select', { window: client.window, sheetId, area }).catch((error: unknown) => {
              console.warn('The selection was not told.', error);
            });
          }}
          onReady={() => store.send({ kind: 'grid ready' })}
        />
      </Suspense>
      {asked !== null && (
        <Modal title={words.guard.title} role="alertdialog" onClose={() => answer(false)}>
          <div className="modal-body">
            <p>
              {words.guard.ask} <strong>{asked.description}</strong> {words.guard.holds}
            </p>
          </div>
          <div className="modal-foot">
            <button type="button" className="button" data-focus onClick={() => answer(false)}>
              {words.cancel}
            </button>
            <button type="button" className="button primary" onClick={() => answer(true)}>
              {words.guard.goOn}
            </button>
          </div>
        </Modal>
      )}
    </>
  );
}

/** Lines where the sheet is about to be. */
export function SheetWaiting(): ReactElement {
  const words = useWords();
  return (
    <div className="sheet-waiting" role="status">
      <span className="hidden-visually">{words.loading}</span>
    </div>
  );
}
