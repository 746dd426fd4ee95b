import type { CallName, Calls, Failure } from '../host/live/protocol/calls';
import type { Push } from '../host/live/protocol/pushes';
import { CallFailed, type Client, type Connection } from './client';
import { openSocket, type ServerSocket } from './serverSocket';

/** They may be larger than what the socket takes at once. */
const WITH_FILES: ReadonlySet<CallName> = new Set(['import', 'openFile']);

function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'failure' in answer;
}

function unreached(details: string): CallFailed {
  return new CallFailed('The workbench does not answer. Is “npm start” still running?', details, true);
}

async function post(name: string, request: unknown): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify(request),
    });
  } catch (error) {
    throw unreached(String(error));
  }
  const answer: unknown = await response.json();
  if (!response.ok && !isFailure(answer)) {
    throw new CallFailed(`The workbench answered ${response.status}.`, name);
  }
  return answer;
}

async function ask(socket: ServerSocket, name: CallName, request: unknown): Promise<unknown> {
  const asked = await socket.ask(name, request);
  if (asked === null) throw unreached(`${name}: the connection broke before the answer came.`);
  return asked.answer;
}

/** Connects this window, and again whenever the connection breaks. */
export function connect(window: string): Client {
  const hearers = new Set<(push: Push) => void>();
  const watchers = new Set<(state: Connection) => void>();
  const socket = openSocket({
    window,
    push: (push) => hearers.forEach((hear) => hear(push)),
    connection: (state) => watchers.forEach((hear) => hear(state)),
  });
  return {
    window,
    async call<N extends CallName>(name: N, request: Calls[N]['request']) {
      const answer = await (WITH_FILES.has(name) ? post(name, request) : ask(socket, name, request));
      if (isFailure(answer)) {
        const { message, details, advised } = answer.failure;
        throw new CallFailed(message, details, false, advised);
      }
      // The server answers each name with its own answer: see protocol/.
      return answer as Calls[N]['answer'];
    },
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
