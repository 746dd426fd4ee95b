/**
 * A thread in which executions run, one at a time, each in a fresh context. The store is not here: every call of it is
 * a message, and the thread sleeps until the answer has come.
 */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Answer, Bridge } from '../../platform/bridge';
import { platformScript } from '../platformScript';
import { createProject } from '../project';
import type { Project } from '../project';
import { loadAndCall } from './loadAndCall';
import type { Wanted } from './loadAndCall';
import type { FromThread, Job, Reply, ThreadData } from './threadMessages';

/** How many questions this thread has asked. */
let asked = 0;

/**
 * A deep recursion may find the end of the stack between a question and its answer. Its answer then still comes, and
 * is dropped by whoever asks next.
 */
function bridgeTo({ port, answers }: ThreadData): Bridge {
  const count = new Int32Array(answers);
  // The other end sends nothing but replies.
  const receive = (): { message: Reply } | undefined => receiveMessageOnPort(port);
  return (operation, args): Answer => {
    const number = (asked += 1);
    let seen = Atomics.load(count, 0);
    port.postMessage({ kind: 'asked', number, operation, args } satisfies FromThread);
    for (;;) {
      Atomics.wait(count, 0, seen);
      seen = Atomics.load(count, 0);
      for (let received = receive(); received !== undefined; received = receive()) {
        if (received.message.number === number) return received.message.answer;
      }
    }
  };
}

/** Compiles what every execution needs, so that the first one begins at once. */
function warmUp(project: Project): void {
  platformScript();
  try {
    project.scripts();
  } catch (error) {
    // The script's own mistake: each execution of it is told, see loadAndCall.
    if (!(error instanceof SyntaxError)) throw error;
  }
}

// thread.ts starts this file with these data.
const data = workerData as ThreadData;
const project = createProject(data.files);
parentPort?.on('message', ({ wanted, realTimeLimit }: Job) => {
  const outcome = loadAndCall(
    bridgeTo(data),
    project,
    // record.ts wrote it.
    JSON.parse(wanted) as Wanted,
    realTimeLimit ?? undefined,
  );
  data.port.postMessage({ kind: 'done', outcome } satisfies FromThread);
});
warmUp(project);
