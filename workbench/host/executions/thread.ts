import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Answer, Plain } from '../../platform/bridge';
import type { Outcome } from '../../platform/invoke';
import type { SourceFile } from '../project';
import type { FromThread, Job, Reply, ThreadData } from './threadMessages';

/** Whoever looks after the execution in a thread. */
export interface Listener {
  /** The number comes back with the answer. */
  readonly asked: (number: number, operation: string, args: readonly Plain[]) => void;
  readonly done: (outcome: Outcome) => void;
  /** The thread broke down: it will tell nothing more. */
  readonly failed: (error: Error) => void;
}

/** A worker thread, as the store's side sees it. */
export interface Thread {
  readonly run: (job: Job, listener: Listener) => void;
  /** Answers a question, and so wakes the thread. */
  readonly answer: (number: number, answer: Answer) => void;
  /** Ends it wherever it is, also in an endless loop; nothing more is heard of it. */
  readonly end: () => Promise<void>;
}

/** The built worker file: beside a built command, or in the project that the process was started in. */
function findWorker(): string {
  const beside = join(dirname(process.argv[1] ?? '.'), 'worker.mjs');
  const here = join(process.cwd(), 'build', 'workbench', 'worker.mjs');
  const found = [beside, here].find((path) => existsSync(path));
  if (found === undefined) throw new Error(`There is no ${here}. Run "npm run build" first.`);
  return found;
}

/** Starts a thread that knows the script's files; it keeps the process alive only while it runs an execution. */
export function startThread(files: readonly SourceFile[]): Thread {
  const { port1: port, port2 } = new MessageChannel();
  const answers = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const count = new Int32Array(answers);
  const workerData: ThreadData = { files, port: port2, answers };
  const worker = new Worker(findWorker(), { workerData, transferList: [port2] });
  let listener: Listener | null = null;
  let failure: Error | null = null;

  function rest(): Listener | null {
    const last = listener;
    listener = null;
    worker.unref();
    port.unref();
    return last;
  }
  function fail(error: Error): void {
    failure = error;
    rest()?.failed(error);
  }
  port.on('message', (message: FromThread) => {
    if (message.kind === 'asked') listener?.asked(message.number, message.operation, message.args);
    else rest()?.done(message.outcome);
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(failure ?? new Error('A thread of the workbench has ended by itself.')));
  rest();

  return {
    run: (job, newListener) => {
      if (failure) {
        newListener.failed(failure);
        return;
      }
      listener = newListener;
      worker.ref();
      port.ref();
      worker.postMessage(job);
    },
    answer: (number, answer) => {
      port.postMessage({ number, answer } satisfies Reply);
      Atomics.add(count, 0, 1);
      Atomics.notify(count, 0);
    },
    end: async () => {
      rest();
      port.close();
      await worker.terminate();
    },
  };
}
