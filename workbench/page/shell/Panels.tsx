import type { ReactElement } from 'react';
import { ClockPanel } from '../clock/ClockPanel';
import { LogPanel } from '../log/LogPanel';
import { OutboxPanel } from '../outbox/OutboxPanel';
import { SettingsPanel } from '../settings/SettingsPanel';
import { usePageState } from '../state/context';
import { PhonePanel } from '../webapp/PhonePanel';

/** The workbench's own view that is open, if one is. */
export function Panels(): ReactElement | null {
  const panel = usePageState((state) => state.panel);
  const book = usePageState((state) => state.book);
  switch (panel) {
    case 'clock':
      return <ClockPanel />;
    case 'log':
      return <LogPanel />;
    case 'outbox':
      // Without a sheet the mails are the page itself.
      return book === null ? null : <OutboxPanel />;
    case 'phone':
      return <PhonePanel />;
    case 'settings':
      return <SettingsPanel />;
    case null:
      return null;
  }
}
