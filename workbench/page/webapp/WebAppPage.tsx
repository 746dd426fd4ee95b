import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { Mark } from '../design/icons';
import { ConnectionBar } from '../faces/ConnectionBar';
import { ProblemBar } from '../faces/ProblemBar';
import { LanguageChooser } from '../shell/LanguageChooser';
import { PersonChooser } from '../shell/PersonChooser';
import { usePageState, useWords } from '../state/context';
import { personOf } from '../state/people';
import { WebAppFrame } from './WebAppFrame';
import '../shell/titleBar.css';
import './webApp.css';

/** Where the workbench itself lies, seen from the web app's page. */
const WORKBENCH = './';

/** The way in which the web app runs, in words. */
export function useWayOfRunning(): string {
  const { web } = useWords();
  const status = usePageState((state) => state.status);
  if (status === null) return '';
  const { executeAs, deployer } = status.webApp;
  return executeAs === 'USER_DEPLOYING' ? web.asDeployer(personOf(status, deployer).name) : web.asVisitor;
}

/** The web app's page in a window of its own, below a bar that says who looks and whose rights it has. */
export function WebAppPage(): ReactElement {
  const words = useWords();
  const phase = usePageState((state) => state.phase);
  const name = usePageState((state) => state.status?.name);
  const generation = usePageState((state) => state.generation);
  const way = useWayOfRunning();
  useEffect(() => {
    document.title = `${words.web.title} · ${name ?? words.product}`;
  }, [name, words]);
  return (
    <div className="web-page">
      <header className="web-bar">
        <a className="logo" href={WORKBENCH} aria-label={words.web.toSheet}>
          <Mark />
        </a>
        <div className="web-title">
          <h1>{words.web.title}</h1>
          <p className="quiet small">{way}</p>
        </div>
        <a className="button" href={WORKBENCH}>
          {words.web.toSheet}
        </a>
        <PersonChooser />
        <LanguageChooser />
      </header>
      <ConnectionBar />
      <ProblemBar />
      <main className="web-main">
        {phase === 'open' && (
          <WebAppFrame
            query={location.search.slice(1)}
            turn={generation}
            ownsAddress
            onSheet={() => location.assign(WORKBENCH)}
          />
        )}
      </main>
    </div>
  );
}
