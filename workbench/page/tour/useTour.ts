import { useCallback, useEffect, useState } from 'react';
import { usePageState } from '../state/context';
import { recall, remember } from '../state/remembered';
import { readProgress, stepsFor, writeProgress } from './steps';
import type { TourStep } from './steps';

const KEY = 'tour';

export interface TourView {
  /** The step that is shown; null when the tour is not. */
  readonly step: TourStep | null;
  readonly at: number;
  readonly of: number;
  readonly begin: () => void;
  readonly go: (by: 1 | -1) => void;
  readonly stop: () => void;
}

/** The tour's course: begins by itself once, goes on where it was left, and is over when it was seen or skipped. */
export function useTour(): TourView {
  const menus = usePageState((state) => state.menus);
  const book = usePageState((state) => state.book);
  const ready = usePageState((state) => state.gridReady);
  const [shown, setShown] = useState(false);
  const [progress, setProgress] = useState(() => readProgress(recall('local', KEY)));
  const steps = stepsFor(menus, book?.sheets ?? null);
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === progress.step),
  );
  const keep = useCallback((next: typeof progress) => {
    setProgress(next);
    remember('local', KEY, writeProgress(next));
  }, []);
  const offered = ready && menus.length > 0;
  useEffect(() => {
    if (offered && !readProgress(recall('local', KEY)).over) setShown(true);
  }, [offered]);
  return {
    step: shown ? (steps[at] ?? null) : null,
    at,
    of: steps.length,
    begin: () => {
      // A tour that was seen to its end begins anew; a skipped one goes on.
      const seen = progress.over && at === steps.length - 1;
      const first = steps[0];
      keep({ step: seen && first !== undefined ? first.id : progress.step, over: false });
      setShown(true);
    },
    go: (by) => {
      const next = steps[at + by];
      if (next !== undefined) keep({ step: next.id, over: false });
      else {
        keep({ ...progress, over: true });
        setShown(false);
      }
    },
    stop: () => {
      keep({ ...progress, over: true });
      setShown(false);
    },
  };
}
