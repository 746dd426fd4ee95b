import { useState } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { AgainIcon, OutIcon } from '../design/icons';
import { Panel } from '../design/Panel';
import { Segments } from '../design/Segments';
import { usePageState, useWords } from '../state/context';
import { personOf } from '../state/people';
import { destination, openWebApp } from './followLink';
import { WebAppFrame } from './WebAppFrame';
import { useWayOfRunning } from './WebAppPage';
import './webApp.css';

const SIZES = { small: { width: 320, height: 568 }, tall: { width: 390, height: 844 } } as const;

/** The web app's page as a phone shows it. */
export function PhonePanel(): ReactElement | null {
  const { web } = useWords();
  const status = usePageState((state) => state.status);
  const email = usePageState((state) => state.person);
  const [size, setSize] = useState<keyof typeof SIZES>('tall');
  const [turn, setTurn] = useState(0);
  const way = useWayOfRunning();
  if (status === null) return null;
  const { width, height } = SIZES[size];
  // Custom properties are not among the names that React's type lists.
  const style = { '--phone-width': width, '--phone-height': height } as CSSProperties;
  return (
    <Panel title={web.title} size="narrow">
      <div className="panel-body phone-body">
        <p className="small quiet">
          {web.signedIn(personOf(status, email).name)} · {way}
        </p>
        <div className="row">
          <Segments
            label={web.size}
            value={size}
            onChange={setSize}
            choices={[
              { value: 'tall', caption: web.tall },
              { value: 'small', caption: web.small },
            ]}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={web.reload}
            onClick={() => setTurn(turn + 1)}
          >
            <AgainIcon />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={web.newWindow}
            onClick={() => openWebApp('')}
          >
            <OutIcon />
          </button>
        </div>
        <div className="phone" style={style}>
          <div className="phone-screen">
            <WebAppFrame
              query=""
              turn={turn}
              ownsAddress={false}
              onSheet={() => destination.send({ sheetId: null, area: null })}
            />
          </div>
        </div>
      </div>
    </Panel>
  );
}
