import type { ReactElement } from 'react';
import { ClockIcon } from '../design/icons';
import { useMoment, useNow, usePageState, useWorkbench, useWords } from '../state/context';

/** The workbench's date and time; opens the panel that moves it. */
export function ClockChip(): ReactElement {
  const { bar } = useWords();
  const { store } = useWorkbench();
  const now = useNow();
  const open = usePageState((state) => state.panel === 'clock');
  const day = useMoment({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })(now);
  const time = useMoment({ hour: '2-digit', minute: '2-digit' })(now);
  return (
    <button
      type="button"
      className="chip"
      data-tour="clock"
      aria-expanded={open}
      onClick={() => store.send({ kind: 'panel', panel: open ? null : 'clock' })}
    >
      <ClockIcon />
      <span className="hidden-visually">{bar.clock}</span>
      <span className="chip-day">{day}</span>
      <time className="chip-time" dateTime={new Date(now).toISOString()}>
        {time}
      </time>
    </button>
  );
}
