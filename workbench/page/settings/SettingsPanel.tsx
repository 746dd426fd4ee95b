import type { ReactElement } from 'react';
import { Panel } from '../design/Panel';
import { usePageState, useWords } from '../state/context';
import { FailSettings } from './FailSettings';
import { LatencySettings, MailSettings, QuotaSettings } from './NumberSettings';
import { PlaceSettings } from './PlaceSettings';
import { SwitchSettings } from './SwitchSettings';
import { WebSettings } from './WebSettings';
import './settings.css';

/** All that can be turned in the workbench's own Google. */
export function SettingsPanel(): ReactElement {
  const { settings } = useWords();
  const status = usePageState((state) => state.status);
  return (
    <Panel title={settings.title} size="narrow">
      <div className="panel-body">
        {status !== null && (
          <>
            <PlaceSettings status={status} />
            <MailSettings status={status} />
            <WebSettings status={status} />
            <FailSettings status={status} />
            <SwitchSettings status={status} />
            <LatencySettings status={status} />
            <QuotaSettings status={status} />
          </>
        )}
      </div>
    </Panel>
  );
}
