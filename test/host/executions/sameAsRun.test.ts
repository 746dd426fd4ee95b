import { describe, expect, it } from '@jest/globals';
import { advanceFlow } from '../../../workbench/host/clock';
import { applyEdit, editQuickly, openAs } from '../../../workbench/host/edits';
import { eventsOf, hasNoHandler, openFlow } from '../../../workbench/host/editEvents';
import { run } from '../../../workbench/host/execution';
import type { Execution, RunOptions } from '../../../workbench/host/execution';
import { createExecutor } from '../../../workbench/host/executions/executor';
import type { Pacing } from '../../../workbench/host/executions/executor';
import { flowNow, flowThrough } from '../../../workbench/host/flow';
import type { Flow } from '../../../workbench/host/flow';
import { CommandFailed, nightFlow, reportFlow, setUpFlow } from '../../../workbench/host/mainJob';
import type { Project } from '../../../workbench/host/project';
import { worldToSaved } from '../../../workbench/host/keeping/savedWorld';
import { createWorld } from '../../../workbench/store/world';
import type { World } from '../../../workbench/store/world';
import { ADMIN, companyWorld, copyOf, emptyWorld, product } from '../../support/product';
import { projectOf } from '../../support/script';
import { FIRST_NIGHT, smallCompany } from '../../support/smallCompany';
import { LIVE, onStage, seeded } from './support';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function inThreads<T>(world: World, project: Project, flow: Flow<T>, pacing: Pacing): Promise<T> {
  const executor = createExecutor(world, project, pacing, { spares: 1 });
  try {
    return await flowThrough(executor, flow);
  } finally {
    await executor.close();
  }
}

/** Runs it both ways on worlds of their own; the answer and the world are the same, to the last number. */
async function expectSame<T>(world: World, project: Project, flow: (world: World) => Flow<T>): Promise<T> {
  const other = copyOf(world);
  const here = flowNow(world, project, flow(world));
  expect(plain(await inThreads(other, project, flow(other), seeded()))).toEqual(plain(here));
  expect(plain(worldToSaved(other))).toEqual(plain(worldToSaved(world)));
  return here;
}

function* only(options: RunOptions): Flow<Execution> {
  return yield options;
}

describe('an execution in a thread is told like one that runs here', () => {
  const SCRIPT = `
const LOADED = new Date().getTime();
function work(a) {
  console.log('at %s', LOADED); Logger.log([1, 2]);
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.getRange(1, 1, 2, 2).setValues([[a, new Date(0)], ['x', true]]);
  Utilities.sleep(1500);
  SpreadsheetApp.getUi().alert('done');
  return { read: sheet.getDataRange().getValues(), random: Math.random(), id: Utilities.getUuid() };
}
function oops() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(0, 1); }
function secret_() { return 1; }`;
  const project = projectOf(SCRIPT);
  const latency = { perCall: 1, perTrip: 40, perCell: 3 };

  it('with its result, log, meter, what it showed and its time', async () => {
    const { meter, log, durationMs } = await expectSame(createWorld({ latency }), project, () =>
      only({ kind: 'editor', function: 'work', args: ['=1+1'] }),
    );
    expect([meter.cellsRead, log.length, durationMs > 1500]).toEqual([4, 2, true]);
  });

  it('with its error and the script’s own frames (PLATFORM 3.4)', async () => {
    const { error } = await expectSame(createWorld(), project, () =>
      only({ kind: 'editor', function: 'oops' }),
    );
    expect(error?.message).toBe('The starting row of the range is too small.');
    expect(error?.stack).toMatch(/at oops \(Code:11:\d+\)/);
  });

  it('with what its page may get, and what not (PLATFORM 2.9, 3.5)', async () => {
    const page = (name: string) => () => only({ kind: 'page', function: name, args: [1] });
    expect((await expectSame(createWorld(), project, page('work'))).result).toBeNull();
    expect((await expectSame(createWorld(), project, page('secret_'))).error?.message).toBe(
      'Script function not found: secret_',
    );
  });

  it('as an expression, and where the files themselves fail', async () => {
    const expression = () => only({ kind: 'editor', expression: '[LOADED, 1 + 1]' });
    const { result } = await expectSame(createWorld(), project, expression);
    expect(result).toEqual([createWorld().now, 2]);
    const failing = projectOf('function quick() {}\nthrow new TypeError("at the top");');
    expect((await expectSame(createWorld(), failing, expression)).error).toMatchObject({
      name: 'TypeError',
      message: 'at the top',
    });
    const unreadable = projectOf('function (');
    expect((await expectSame(createWorld(), unreadable, expression)).error?.name).toBe('SyntaxError');
  });

  it('with its lines in the log and its meter while it still runs', () =>
    onStage(
      `function talk() { console.log('one'); Utilities.sleep(300000); }`,
      LIVE,
      async ({ executor, start }) => {
        const { session, kill, done } = start('talk');
        await new Promise<void>((resolve) => {
          executor.onChange(() => {
            if (session.meter.calls > 0) resolve();
          });
        });
        expect(session.log).toMatchObject([{ level: 'log', text: 'one' }]);
        expect(session.meter.byMethod).toEqual({ 'Utilities.sleep': 1 });
        kill('enough');
        expect((await done).log).toBe(session.log);
      },
    ));
});

describe('the product in threads', () => {
  it('is set up, and works through its first nights, as it does here', async () => {
    await expectSame(emptyWorld(), product(), () => setUpFlow('zh-CN', true));
    const world = companyWorld(smallCompany());
    const until = Date.parse(`${FIRST_NIGHT}T10:00:00Z`);
    const nights = await expectSame(world, product(), (each) => advanceFlow(each, until));
    expect(nights.map((night) => [night.function, night.error, night.ended])).toContainEqual([
      'nightly',
      null,
      null,
    ]);
    expect(world.mails.length).toBeGreaterThan(0);
    await expectSame(world, product(), (each) => nightFlow(each));
    expect((await expectSame(world, product(), () => reportFlow(until))).customers).toBeDefined();
  });

  it('hears of edits, and makes its menu, as it does here', async () => {
    const world = companyWorld(smallCompany());
    const other = copyOf(world);
    const edits = ['2026-02-03', 'x'].map(
      (text) => ({ kind: 'type', tab: 'Customers', cell: 'B3', text }) as const,
    );
    const here = editQuickly(world, product(), ADMIN, edits);
    const done = edits.map((edit) => applyEdit(other, ADMIN, edit));
    expect(plain(await inThreads(other, product(), eventsOf(other, ADMIN, done), seeded()))).toEqual(
      plain(here.executions),
    );
    const opened = await inThreads(other, product(), openFlow(other, ADMIN), seeded());
    expect(plain(opened)).toEqual(plain(openAs(world, product(), ADMIN)));
    expect(opened[0]?.shown.menus).toHaveLength(1);
    expect(plain(worldToSaved(other))).toEqual(plain(worldToSaved(world)));
  });

  it('refuses and fails in its own words', async () => {
    const world = emptyWorld();
    await expect(inThreads(world, product(), nightFlow(world), LIVE)).rejects.toThrow(CommandFailed);
  });
});

describe('an event for which the script has no function', () => {
  it('is nothing that has happened', () => {
    const execution = run(createWorld(), projectOf(''), { kind: 'simple', function: 'onEdit' });
    expect(hasNoHandler(execution)).toBe(true);
    expect(flowNow(createWorld(), projectOf(''), openFlow(createWorld(), ADMIN))).toEqual([]);
  });
});
