import type { CallName, Calls } from '../host/live/protocol/calls';
import type { Push } from '../host/live/protocol/pushes';

/**
 * Whether pushes arrive. A window that lost its server goes on trying; one that is refused does not, for the server has
 * another address by now, which the page cannot know.
 */
export type Connection = 'open' | 'lost' | 'refused';

/** The server could not carry a call out. `message` is a sentence for the person, `details` is for whoever mends it. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';

  constructor(
    message: string,
    readonly details: string,
    /** The server did not answer at all. */
    readonly unreached = false,
    /** Whether the message says what to do as well. */
    readonly advised = false,
  ) {
    super(message);
  }
}

/** The page's one way to its server. */
export interface Client {
  /** This window's name: one stream of pushes, one person. */
  readonly window: string;
  /** @throws CallFailed */
  call<N extends CallName>(name: N, request: Calls[N]['request']): Promise<Calls[N]['answer']>;
  /** Hears every push from now on. Returns how to stop. */
  listen(hear: (push: Push) => void): () => void;
  onConnection(hear: (state: Connection) => void): () => void;
}
