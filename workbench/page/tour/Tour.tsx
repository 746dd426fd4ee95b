import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { usePageState, useWords } from '../state/context';
import { placeCard } from './place';
import type { Box, Place } from './place';
import type { TourStepId } from './steps';
import { panelBox, targetBox } from './targetBox';
import type { TourView } from './useTour';
import './tour.css';

export interface TourProps {
  readonly tour: TourView;
  /** The menu of the script that has the nightly job, by its `data-tour`. */
  readonly menu: string | null;
  /** Does what a step speaks of. */
  readonly onAct: (step: TourStepId) => void;
}

interface Layout {
  readonly target: Box | null;
  readonly place: Place | null;
}

/** Follows the target: panels open, windows change their size. */
function useLayout(tour: TourView, menu: string | null, card: HTMLElement | null): Layout {
  const [layout, setLayout] = useState<Layout>({ target: null, place: null });
  const target = tour.step?.target;
  useLayoutEffect(() => {
    if (target === undefined || card === null) return undefined;
    let told = '';
    const measure = (): void => {
      const box = targetBox(target, menu);
      const size = { width: card.offsetWidth, height: card.offsetHeight };
      const window = { width: innerWidth, height: innerHeight };
      const next = { target: box, place: box === null ? null : placeCard(box, size, window, panelBox()) };
      const text = JSON.stringify(next);
      if (text === told) return;
      told = text;
      setLayout(next);
    };
    measure();
    const timer = setInterval(measure, 150);
    addEventListener('resize', measure);
    return () => {
      clearInterval(timer);
      removeEventListener('resize', measure);
    };
  }, [target, menu, card]);
  return layout;
}

const RING = 4;

function ringStyle({ left, top, width, height }: Box): CSSProperties {
  return { left: left - RING, top: top - RING, width: width + 2 * RING, height: height + 2 * RING };
}

/** One step at a time: a card beside what it speaks of, which stays in use. */
export function Tour({ tour, menu, onAct }: TourProps): ReactElement | null {
  const words = useWords();
  const asked = usePageState((state) => state.questions.length > 0);
  const heading = useId();
  const [card, setCard] = useState<HTMLElement | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const layout = useLayout(tour, menu, card);
  const id = tour.step?.id;
  useEffect(() => {
    if (id !== undefined) title.current?.focus({ preventScroll: true });
  }, [id]);
  // A question of the script comes first.
  if (tour.step === null || asked) return null;
  const step = words.tour.steps[tour.step.id];
  const { target, place } = layout;
  const last = tour.at === tour.of - 1;
  const style = place === null ? undefined : { left: place.left, top: place.top };
  return (
    <>
      {target !== null && <div className="tour-ring" style={ringStyle(target)} aria-hidden="true" />}
      <section
        ref={setCard}
        className={`tour-card ${place === null ? 'corner' : place.side}`}
        style={style}
        role="dialog"
        aria-labelledby={heading}
        onKeyDown={(event) => {
          if (event.key === 'Escape') tour.stop();
        }}
      >
        <p className="tour-progress">
          <span>
            {words.tour.label} · {words.tour.progress(tour.at + 1, tour.of)}
          </span>
          <span className="tour-dots" aria-hidden="true">
            {Array.from({ length: tour.of }, (_, at) => (
              <span key={at} data-on={at <= tour.at} />
            ))}
          </span>
        </p>
        <h2 id={heading} ref={title} tabIndex={-1}>
          {step.title}
        </h2>
        <p>{step.text}</p>
        {step.act !== undefined && (
          <button
            type="button"
            className="button tour-act"
            onClick={() => {
              if (id !== undefined) onAct(id);
            }}
          >
            {step.act}
          </button>
        )}
        <div className="tour-foot">
          <button type="button" className="button plain" onClick={tour.stop}>
            {words.tour.skip}
          </button>
          <span className="row">
            {tour.at > 0 && (
              <button type="button" className="button" onClick={() => tour.go(-1)}>
                {words.back}
              </button>
            )}
            <button type="button" className="button primary" onClick={() => tour.go(1)}>
              {last ? words.tour.done : words.next}
            </button>
          </span>
        </div>
      </section>
    </>
  );
}
