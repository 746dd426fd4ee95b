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
import { ANSWERED, WAITING } from './threadMessages';
import type { FromThread, Job, ThreadData } from './threadMessages';

function bridgeTo({ port, flag }: ThreadData): Bridge {
  const answered = new Int32Array(flag);
  return (operation, args): Answer => {
    Atomics.store(answered, 0, WAITING);
    port.postMessage({ kind: 'asked', operation, args } satisfies FromThread);
    Atomics.wait(answered, 0, WAITING);
    if (Atomics.load(answered, 0) !== ANSWERED) throw new Error('The thread was woken without an answer.');
    // The other end sends nothing but answers.
    const received: { message: Answer } | undefined = receiveMessageOnPort(port);
    if (!received) throw new Error('The store was said to have answered, but there is no answer.');
    return received.message;
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
