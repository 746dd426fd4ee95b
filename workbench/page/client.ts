import type { CallName, Calls, Failure, Push } from '../host/live/protocol';

/** The server could not carry a call out. `message` is a sentence for the person, `details` is for whoever mends it. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';

  constructor(
    message: string,
    readonly details: string,
    /** The server did not answer at all. */
    readonly unreached = false,
  ) {
    super(message);
  }
}

/** Whether pushes arrive; a window that lost its server says so and goes on trying. */
export type Connection = 'open' | 'lost';

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

function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'failure' in answer;
}

async function post(name: string, request: unknown): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
  } catch (error) {
    throw new CallFailed('The workbench does not answer. Is `npm start` still running?', String(error), true);
  }
  const answer: unknown = await response.json();
  if (isFailure(answer)) throw new CallFailed(answer.failure.message, answer.failure.details);
  if (!response.ok) throw new CallFailed(`The workbench answered ${response.status}.`, name);
  return answer;
}

/** Connects this window: opens its stream of pushes, which the browser opens again whenever it breaks. */
export function connect(window: string): Client {
  const hearers = new Set<(push: Push) => void>();
  const watchers = new Set<(state: Connection) => void>();
  const stream = new EventSource(`events?window=${encodeURIComponent(window)}`);
  stream.onmessage = ({ data }: MessageEvent<string>): void => {
    // The server wrote it: see protocol.ts.
    const push = JSON.parse(data) as Push;
    for (const hear of hearers) hear(push);
  };
  stream.onopen = (): void => watchers.forEach((hear) => hear('open'));
  stream.onerror = (): void => watchers.forEach((hear) => hear('lost'));
  return {
    window,
    // The server answers each name with its own answer: see protocol.ts.
    call: async <N extends CallName>(name: N, request: Calls[N]['request']) =>
      (await post(name, request)) as Calls[N]['answer'],
    listen(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    onConnection(hear) {
      watchers.add(hear);
      return () => watchers.delete(hear);
    },
  };
}
