import type { SheetEdit } from '../../host/live/protocol';
import { CallFailed, type Client } from '../client';
import { typedText } from '../grid/typedText';
import { recall, remember } from './remembered';

const NAME = 'unsent';

/** What hands did while the server was away: told when it is back, for the page may have to be loaded again. */
export interface Unsent {
  /** The same client, watched. */
  readonly client: Client;
  /** The page is about to be loaded again, which forgets everything else. */
  readonly keep: () => void;
  /** What was typed and never arrived, told once. Null: nothing. */
  readonly take: () => string | null;
}

export function watchUnsent(client: Client): Unsent {
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
      if (texts.length > 0) remember('session', NAME, texts.join(' · '));
    },
    take: () => {
      if (leaving) return null;
      texts = [];
      const kept = recall('session', NAME);
      if (kept !== null) remember('session', NAME, null);
      return kept;
    },
  };
}
