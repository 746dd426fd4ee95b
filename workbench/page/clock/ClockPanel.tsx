import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Fired } from '../../host/live/protocol/calls';
import type { TriggerView } from '../../host/live/protocol/status';
import { Avatar } from '../design/Avatar';
import { EmptyState } from '../design/EmptyState';
import { ClockIcon, PlayIcon } from '../design/icons';
import { Panel } from '../design/Panel';
import { useMoment, useNow, usePageState, useWorkbench, useWords } from '../state/context';
import type { Move } from '../state/pageState';
import { personOf } from '../state/people';
import { StateBadge } from '../log/StateBadge';
import { dayIn, daysLater, momentOn } from './days';
import './clock.css';

/** How far the clock has come, and the way to stop it there. */
function Moving({ move }: { readonly move: Move }): ReactElement {
  const { clock } = useWords();
  const { stopClock } = useWorkbench();
  const reached = usePageState((state) => state.status?.now ?? move.from);
  const date = useMoment({ dateStyle: 'full' })(reached);
  return (
    <div className="clock-moving">
      <progress
        className="clock-progress"
        aria-label={clock.moving}
        aria-valuetext={date}
        max={Math.max(1, move.to - move.from)}
        value={Math.min(Math.max(0, reached - move.from), move.to - move.from)}
      />
      <p className="small quiet">{move.stopping ? clock.stopping : clock.reached(date)}</p>
      <button
        type="button"
        className="button"
        aria-disabled={move.stopping}
        onClick={() => {
          if (!move.stopping) void stopClock();
        }}
      >
        {clock.stop}
      </button>
    </div>
  );
}

function Mover(): ReactElement {
  const { clock } = useWords();
  const { moveClock } = useWorkbench();
  const connected = usePageState((state) => state.connection === 'open');
  const zone = usePageState((state) => state.status?.zones.spreadsheet ?? 'Etc/UTC');
  const moving = usePageState((state) => state.moving);
  const still = moving === null && connected;
  const now = useNow();
  const [day, setDay] = useState('');
  const [wrong, setWrong] = useState(false);
  const date = useMoment({ dateStyle: 'full' })(now);
  const time = useMoment({ timeStyle: 'medium' })(now);
  const steps = [
    { count: 1, caption: clock.day },
    { count: 7, caption: clock.week },
    { count: 90, caption: clock.quarter },
  ];
  const go = (): void => {
    const to = momentOn(zone, now, day);
    setWrong(to === null);
    if (to !== null && still) void moveClock(to);
  };
  return (
    <div className="panel-part">
      <div className="clock-face">
        <p className="clock-date">{date}</p>
        <p className="clock-time">{time}</p>
        <p className="small quiet">{clock.zone(zone)}</p>
      </div>
      <div className="clock-steps">
        {steps.map(({ count, caption }) => (
          <button
            key={count}
            type="button"
            className="button primary"
            // A disabled button would lose the focus, and who steps by keyboard their place.
            aria-disabled={!still}
            onClick={() => {
              if (still) void moveClock(daysLater(zone, now, count));
            }}
          >
            {caption}
          </button>
        ))}
      </div>
      <form
        className="clock-day"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <label className="field">
          <span className="label">{clock.toDay}</span>
          <input
            className="input"
            type="date"
            min={dayIn(zone, now)}
            value={day}
            aria-invalid={wrong}
            onChange={({ target }) => setDay(target.value)}
          />
        </label>
        <button type="submit" className="button" disabled={day === ''} aria-disabled={!still}>
          {clock.go}
        </button>
      </form>
      {wrong && (
        <p role="alert" className="mistake small">
          {clock.past}
        </p>
      )}
      <div role="status">{moving !== null && <p className="small">{clock.moving}</p>}</div>
      {moving !== null && <Moving move={moving} />}
    </div>
  );
}

function FiredList({ fired }: { readonly fired: readonly Fired[] }): ReactElement {
  const { clock } = useWords();
  const { store } = useWorkbench();
  const runs = usePageState((state) => state.runs);
  const stopped = usePageState((state) => state.stopped);
  const moment = useMoment({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <section className="panel-part">
      <h3>{clock.firedTitle}</h3>
      <p className="small quiet">
        {stopped && `${clock.stopped} `}
        {fired.length === 0 ? clock.nothing : clock.fired(fired.length)}
      </p>
      <ul className="lines">
        {fired.toReversed().map((one) => {
          const run = runs.find(({ id }) => id === one.run);
          return (
            <li key={one.run}>
              <button
                type="button"
                className="line"
                title={clock.open}
                onClick={() => store.send({ kind: 'show run', run: one.run })}
              >
                <span className="line-text">
                  <strong>{one.handler}</strong>
                  <span className="quiet">{moment(one.at)}</span>
                  {run !== undefined && run.message !== null && (
                    <span className="line-message">{run.message}</span>
                  )}
                </span>
                {run !== undefined && <StateBadge state={run.state} />}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function TriggerLine({ trigger }: { readonly trigger: TriggerView }): ReactElement {
  const { clock } = useWords();
  const { fireTrigger } = useWorkbench();
  const status = usePageState((state) => state.status);
  const moment = useMoment({ dateStyle: 'medium', timeStyle: 'short' });
  const { handler, person, event, next, disabled, id } = trigger;
  const name = status === null ? person : personOf(status, person).name;
  return (
    <li className="line">
      <Avatar name={name} email={person} />
      <span className="line-text">
        <strong>{handler}</strong>
        <span className="quiet">
          {name} · {clock.event[event] ?? event}
        </span>
        {next !== null && <span className="quiet">{clock.next(moment(next))}</span>}
      </span>
      {disabled ? (
        <span className="badge warn">{clock.disabled}</span>
      ) : (
        <button
          type="button"
          className="icon-button"
          title={clock.fireNow}
          aria-label={clock.fireHandler(handler)}
          onClick={() => void fireTrigger(id)}
        >
          <PlayIcon />
        </button>
      )}
    </li>
  );
}

/** The workbench's clock, what hangs on it, and what happened when it was moved. */
export function ClockPanel(): ReactElement {
  const { clock } = useWords();
  const { start } = useWorkbench();
  const triggers = usePageState((state) => state.status?.triggers);
  const fired = usePageState((state) => state.fired);
  return (
    <Panel title={clock.title} size="narrow">
      <div className="panel-body">
        <p className="quiet small">{clock.intro}</p>
        <Mover />
        {fired !== null && <FiredList fired={fired} />}
        <section className="panel-part">
          <h3>{clock.triggers}</h3>
          {triggers === undefined || triggers.length === 0 ? (
            <EmptyState
              icon={<ClockIcon />}
              sentence={clock.noTriggers}
              button={clock.setUp}
              onAct={() => void start('setUp')}
            />
          ) : (
            <ul className="lines">
              {triggers.map((trigger) => (
                <TriggerLine key={trigger.id} trigger={trigger} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </Panel>
  );
}
