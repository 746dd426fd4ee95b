import { useEffect, useState } from 'react';
import type { PersonView, Status } from '../../host/live/protocol/status';
import { usePageState, useWorkbench } from '../state/context';
import { addressesIn, personOf } from '../state/people';

/** Shorter texts stand in too many cells. */
const SHORTEST = 2;
const MOST = 20;
/** Whoever is still typing is not asked for yet. */
const PAUSE_MS = 250;

interface Found {
  readonly text: string;
  readonly addresses: readonly string[];
}

/** The addresses that hold the text and are nobody's whom the workbench knows already. */
function newOnes({ text, addresses }: Found, { people }: Status): readonly string[] {
  const holding = addresses.filter((address) => address.toLocaleLowerCase().includes(text));
  return holding.filter((address) => people.every(({ email }) => email !== address)).slice(0, MOST);
}

/** People whose addresses stand in the workbook; whoever may not see it finds nobody there. */
export function useFoundPeople(text: string): readonly PersonView[] {
  const { client } = useWorkbench();
  const status = usePageState((state) => state.status);
  const sees = usePageState((state) => state.book !== null);
  const [found, setFound] = useState<Found>({ text: '', addresses: [] });
  const asks = sees && text.length >= SHORTEST;
  useEffect(() => {
    if (!asks) return undefined;
    let over = false;
    const look = async (): Promise<void> => {
      const cells = await client.call('find', { window: client.window, text, sheetId: null });
      if (!over) setFound({ text, addresses: addressesIn(cells.map((cell) => cell.text)) });
    };
    const timer = setTimeout(() => {
      // Without an answer the list is as it would be without a workbook.
      look().catch((error: unknown) => console.warn('The workbook was not searched for addresses.', error));
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [asks, client, text]);
  if (!asks || status === null || found.text !== text) return [];
  return newOnes(found, status).map((email) => personOf(status, email));
}
