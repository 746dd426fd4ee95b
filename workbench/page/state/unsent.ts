import type { SheetEdit } from '../../host/live/protocol/edits';
import { CallFailed, type Client } from '../client';
import { typedText } from '../grid/typedText';

/** What outlives the loading of the page. */
export interface Memory {
  readonly recall: () => string | null;
  /** Null forgets. */
  readonly remember: (text: string | null) => void;
}

/** What hands did while the server was away: told when it is back, for the page may have to be loaded again. */
export interface Unsent {
  /** The same client, watched. */
  readonly client: Client;
  /** The page is about to be loaded again, which forgets everything else. */
  readonly keep: () => void;
  /** What was typed and never arrived, told once. Null: nothing. */
  readonly take: () => string | null;
}

export function watchUnsent(client: Client, memory: Memory): Unsent {
  let texts: string[] = [];
  let leaving = false;
  const note = (edit: SheetEdit): void => {
    const text = typedText(edit);
    if (text !== '') texts.push(text);
  };
  const watched: Client = {
    ...client,
    async call(name, request) {
      try {
        return await client.call(name, request);
      } catch (error) {
        if (error instanceof CallFailed && error.unreached && 'edit' in request) note(request.edit);
        throw error;
      }
    },
  };
  return {
    client: watched,
    keep: () => {
      leaving = true;
      if (texts.length > 0) memory.remember(texts.join(' · '));
    },
    take: () => {
      if (leaving) return null;
      texts = [];
      const kept = memory.recall();
      if (kept !== null) memory.remember(null);
      return kept;
    },
  };
}
