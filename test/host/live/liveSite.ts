import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LiveWorkbench } from '../../../workbench/host/live/liveWorkbench';
import type { CallName, Calls, Failure } from '../../../workbench/host/live/protocol/calls';
import type { Push } from '../../../workbench/host/live/protocol/pushes';
import { openKeptFolder } from '../../../workbench/host/keeping/persistence';
import { createProject } from '../../../workbench/host/project';
import { type RunningServer, startServer } from '../../../workbench/host/server/server';
import { createWorld, type World } from '../../../workbench/store/world';
import { WebSocket } from 'ws';

/** A window of a browser: its pushes as they have come. */
export interface TestWindow {
  readonly id: string;
  readonly pushes: readonly Push[];
  /** The first push, of those from now on or before, of which this is so. */
  until<K extends Push['kind']>(
    kind: K,
    isIt?: (push: Extract<Push, { kind: K }>) => boolean,
  ): Promise<Extract<Push, { kind: K }>>;
  /** Its machine is gone. */
  leave(): Promise<void>;
}

export interface LiveSite {
  readonly world: World;
  readonly server: RunningServer;
  readonly folder: string;
  call<N extends CallName>(name: N, request: Calls[N]['request']): Promise<Calls[N]['answer']>;
  /** The same, expecting a failure. */
  failing<N extends CallName>(name: N, request: Calls[N]['request']): Promise<Failure['failure']>;
  /** Opens a window, as a page does: first its socket, then `open`. */
  open(id: string, person: string): Promise<TestWindow & { readonly opening: Calls['open']['answer'] }>;
  close(): Promise<void>;
}

const PATIENCE_MS = 20_000;

/** @param again as a page does whose socket broke */
export async function listen(address: string, id: string, again = false): Promise<TestWindow> {
  const socket = new WebSocket(
    `${address.replace(/^http/, 'ws')}socket?window=${id}${again ? '&again' : ''}`,
  );
  const pushes: Push[] = [];
  const hearers = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    // The server wrote it: see protocol/. Nobody calls over this socket.
    const told = JSON.parse(data.toString()) as { readonly push: Push };
    pushes.push(told.push);
    for (const hear of hearers) hear();
  });
  const over = new Promise((closed) => socket.once('close', closed));
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed));
  return {
    id,
    pushes,
    until: (kind, isIt = () => true) =>
      new Promise((found, fail) => {
        const timer = setTimeout(() => {
          fail(new Error(`No push "${kind}" came. There were: ${JSON.stringify(pushes).slice(0, 2000)}`));
        }, PATIENCE_MS);
        const look = (): void => {
          for (const push of pushes) {
            if (push.kind !== kind) continue;
            // Its kind was looked at just now.
            const one = push as Extract<Push, { kind: typeof kind }>;
            if (!isIt(one)) continue;
            clearTimeout(timer);
            hearers.delete(look);
            found(one);
            return;
          }
        };
        hearers.add(look);
        look();
      }),
    leave: async () => {
      socket.terminate();
      await over;
    },
  };
}

/** A workbench with a script of one file, served by real HTTP, kept in a folder of its own. */
export async function startLiveSite(
  source: string,
  options: Parameters<typeof createWorld>[0] = {},
): Promise<LiveSite> {
  const folder = mkdtempSync(join(tmpdir(), 'live-'));
  const world = createWorld({ now: Date.now(), ...options });
  const kept = openKeptFolder(folder);
  const workbench = new LiveWorkbench(world, createProject([{ name: 'Code', source }]), kept);
  const server = await startServer({ served: workbench, page: 'build/page', port: 0 });
  const windows: TestWindow[] = [];
  const post = async (name: string, request: unknown): Promise<unknown> => {
    const response = await fetch(`${server.address}api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    return response.json();
  };
  const call: LiveSite['call'] = async (name, request) => {
    const answer = await post(name, request);
    if (typeof answer === 'object' && answer !== null && 'failure' in answer) {
      throw new Error(JSON.stringify(answer.failure));
    }
    return answer as Calls[typeof name]['answer']; // The server answers each name with its own answer.
  };
  return {
    world,
    server,
    folder,
    call,
    failing: async (name, request) => {
      const answer = await post(name, request);
      if (typeof answer !== 'object' || answer === null || !('failure' in answer)) {
        throw new Error(`${name} did not fail: ${JSON.stringify(answer)}`);
      }
      return (answer as Failure).failure; // As the protocol has it.
    },
    async open(id, person) {
      const window = await listen(server.address, id);
      windows.push(window);
      const opening = await call('open', { window: id, person });
      return { ...window, opening };
    },
    async close() {
      await Promise.all(windows.map((window) => window.leave()));
      await workbench.close();
      await server.close();
      kept.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const OWNER = 'owner@example.com';
export const EDITOR = 'editor@example.com';
export const VIEWER = 'viewer@example.com';
export const STRANGER = 'stranger@example.com';
