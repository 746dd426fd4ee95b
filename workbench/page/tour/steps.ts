import type { SheetHead } from '../../host/live/protocol/book';
import type { MenuView } from '../../host/live/protocol/faces';
import { offers } from '../shell/menuModel';

export type TourStepId = 'sheet' | 'night' | 'red' | 'mail' | 'clock';

/** What a step points at. `tabs` and `rows` are parts of the grid, the others elements of the page. */
export type TourTarget = 'tabs' | 'rows' | 'menu' | 'outbox' | 'clock';

export interface TourStep {
  readonly id: TourStepId;
  readonly target: TourTarget;
  /** A function of the script that must be in a menu for the step to make sense. */
  readonly handler: string | null;
  readonly needsTab: boolean;
}

/** The function of the nightly job in the bundle's menu. */
export const NIGHT_HANDLER = 'runNightNow';

export const TOUR_STEPS: readonly TourStep[] = [
  { id: 'sheet', target: 'tabs', handler: null, needsTab: true },
  { id: 'night', target: 'menu', handler: NIGHT_HANDLER, needsTab: true },
  { id: 'red', target: 'rows', handler: NIGHT_HANDLER, needsTab: true },
  { id: 'mail', target: 'outbox', handler: NIGHT_HANDLER, needsTab: false },
  { id: 'clock', target: 'clock', handler: null, needsTab: false },
];

/** The steps whose features are there. */
export function stepsFor(
  menus: readonly MenuView[],
  sheets: readonly SheetHead[] | null,
  steps: readonly TourStep[] = TOUR_STEPS,
): readonly TourStep[] {
  const tabs = sheets?.some(({ hidden }) => !hidden) === true;
  return steps.filter(
    ({ handler, needsTab }) =>
      (!needsTab || tabs) && (handler === null || menus.some(({ items }) => offers(items, handler))),
  );
}

/** How far somebody got; kept by the browser. */
export interface TourProgress {
  readonly step: TourStepId;
  readonly over: boolean;
}

export function readProgress(text: string | null): TourProgress {
  const [step, over] = (text ?? '').split(' ');
  const known = TOUR_STEPS.find(({ id }) => id === step);
  return { step: known?.id ?? 'sheet', over: over === 'over' };
}

export const writeProgress = ({ step, over }: TourProgress): string => (over ? `${step} over` : step);
