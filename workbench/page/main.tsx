import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Client } from './client';
import { connect } from './connect';
import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import { CrashGuard } from './faces/CrashGuard';
import { WorkbenchPage } from './shell/WorkbenchPage';
import { Page } from './state/context';
import { INITIAL } from './state/pageState';
import type { PageEvent, PageState } from './state/pageState';
import { reduce } from './state/reduce';
import { recall, remember } from './state/remembered';
import { createStore } from './state/store';
import type { Store } from './state/store';
import { claimWindowId } from './state/windowId';
import { createWorkbench } from './state/workbench';
import { chooseLanguage, WORDS } from './text/language';
import { WebAppPage } from './webapp/WebAppPage';

interface AppProps {
  readonly client: Client;
  readonly store: Store<PageState, PageEvent>;
}

function App({ client, store }: AppProps): ReactElement {
  const [language, setLanguage] = useState(() =>
    chooseLanguage(recall('local', 'language'), navigator.languages),
  );
  const latest = useRef(language);
  useEffect(() => {
    latest.current = language;
    document.documentElement.lang = language;
  }, [language]);
  const [workbench] = useState(() => createWorkbench(client, store, () => WORDS[latest.current]));
  useEffect(() => {
    void workbench.open('');
  }, [workbench]);
  const page = useMemo(
    () => ({
      workbench,
      language,
      setLanguage: (chosen: typeof language) => {
        remember('local', 'language', chosen);
        setLanguage(chosen);
      },
    }),
    [language, workbench],
  );
  const isWebApp = /\/exec\/?$/.test(location.pathname);
  return (
    <Page value={page}>
      <CrashGuard>{isWebApp ? <WebAppPage /> : <WorkbenchPage />}</CrashGuard>
    </Page>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root".');
const client = connect(await claimWindowId());
createRoot(root).render(<App client={client} store={createStore(INITIAL, reduce)} />);
