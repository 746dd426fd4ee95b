import { useCallback } from 'react';
import type { Settings } from '../../host/live/protocol/calls';
import { useWorkbench, useWords } from '../state/context';

/** Sends a change of the settings, and says when it was taken. */
export function useSettings(): (settings: Settings) => Promise<boolean> {
  const { client, store, attempt } = useWorkbench();
  const { settings: words } = useWords();
  return useCallback(
    async (settings) => {
      const answer = await attempt('settings', { window: client.window, settings });
      const taken = answer !== undefined;
      if (taken) store.send({ kind: 'announce', text: words.changed });
      return taken;
    },
    [attempt, client, store, words],
  );
}
