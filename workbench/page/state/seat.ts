import type { Client } from '../client';
import type { PageEvent, PageState } from './pageState';
import { personOf } from './people';
import type { Store } from './store';
import type { Memory } from './unsent';

export interface Seat {
  readonly client: Client;
  readonly store: Store<PageState, PageEvent>;
  /** Keeps the window's person while its page is loaded again. */
  readonly memory: Memory;
}

/**
 * Opens the workbook as a person; `''` is whoever the server knows the window as, at first the owner. Whoever is asked
 * for, the window is: a workbook may give them no place, and then they see none of it.
 */
export async function takeSeat({ client, store, memory }: Seat, asked: string): Promise<void> {
  const opening = await client.call('open', { window: client.window, person: asked });
  const { person } = opening;
  memory.remember(person);
  store.send({ kind: 'opened', person, opening, at: Date.now() });
}

/**
 * The page is loaded again, perhaps with another workbook: its owner's window is the next owner's. Everybody else stays
 * who they are.
 */
export function leaveSeat({ status, person }: PageState, memory: Memory): void {
  if (status !== null && personOf(status, person).access === 'owner') memory.remember(null);
}
