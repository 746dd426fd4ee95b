import type { World } from '../../store/world';
import type { Executor, Running } from '../executions/executor';
import type { Execution, RunOptions } from '../execution';
import type { KeptFolder } from '../keeping/persistence';
import type { Project } from '../project';
import { accessOf } from './access';
import { FailNext } from './failNext';
import { Mistake } from './failure';
import { Frames } from './frames';
import { mailHead } from './mailViews';
import { type OpenBook, openBook } from './openBook';
import { People } from './people';
import type { Push } from './protocol/pushes';
import type { Status } from './protocol/status';
import { Questions } from './questions';
import { RunLog } from './runLog';
import { Saver } from './saver';
import { Showing } from './showing';
import { StatusNews, statusOf } from './status';
import { type LiveWindow, Windows } from './windows';

/** What happens within so many milliseconds is told to the windows at once. */
const TOGETHER_MS = 30;
/** While the clock is moved, one night comes after the other: told and kept only so often. */
const CALM_MS = 800;
/** Telling takes at most this share of the time. */
const REST_PER_SYNC = 3;
/** The status is long, and changes twice with each save. */
const STATUS_REST_MS = 150;

/** What all calls share: the open workbook, the windows before it, and what is under way. */
export class Desk {
  readonly windows: Windows;
  readonly questions: Questions;
  readonly frames: Frames;
  readonly runs: RunLog;
  readonly people: People;
  readonly saver: Saver;
  readonly showing: Showing;
  readonly failNext = new FailNext();
  private book: OpenBook;
  private readonly news = new StatusNews();
  private mailsTold: number;
  private timer: NodeJS.Timeout | null = null;
  private statusTimer: NodeJS.Timeout | null = null;
  private closed = false;
  /** How many go on that change much for long. */
  private calm = 0;
  private syncTook = 0;

  constructor(
    world: World,
    readonly project: Project,
    readonly kept: KeptFolder,
  ) {
    this.windows = new Windows({
      onBehind: (window) => this.tellAnew(window),
      onGone: (window) => this.windowGone(window),
    });
    const push = (window: string, what: Push): void => this.windows.push(window, what);
    this.questions = new Questions(push);
    this.frames = new Frames(push);
    this.runs = new RunLog(
      (what) => this.windows.pushAll(what),
      (run) => this.questions.isAsked(run),
    );
    this.people = new People(
      () => this.world,
      () => this.askBundle({ command: 'people' }),
      () => this.changed(),
    );
    this.saver = new Saver(
      () => this.kept.save(this.world),
      () => this.tellStatus(),
      () => this.kept.saveBeside(this.world),
    );
    this.showing = new Showing(this.windows, this.questions, this.frames, () => this.world);
    this.book = this.take(openBook(world, project));
    this.mailsTold = world.mails.length;
  }

  get world(): World {
    return this.book.world;
  }

  get views(): OpenBook['views'] {
    return this.book.views;
  }

  get clock(): Executor['clock'] {
    return this.book.executor.clock;
  }

  /** The executor as one window sees it: what is started is logged, and shows itself there. Null: nobody watches. */
  executorFor(window: LiveWindow | null): Executor {
    const { book } = this;
    return { ...book.executor, start: (options) => this.start(options, window, book) };
  }

  /** Starts an execution for a window; null for one that the clock or the workbench itself sets off. */
  start(options: RunOptions, window: LiveWindow | null, book = this.book): Running {
    if (this.closed) throw new Mistake((words) => words.closing);
    if (book !== this.book) {
      throw new Mistake((words) => words.otherBook);
    }
    const name = 'function' in options ? options.function : options.expression;
    if (window !== null) this.showing.noteSelection(window);
    const screen = window === null ? {} : this.showing.screenOf(window, () => running.id);
    const running = this.book.executor.start({ hooks: this.failNext.hooks, ...options }, screen);
    this.runs.add(running, name, window?.id ?? null);
    const over = (): void => {
      this.questions.endRun(running.id);
      if (window !== null) this.showing.tellSelection(window);
      this.changed();
    };
    running.done.then(
      (execution) => {
        this.runs.finish(running.id, execution);
        over();
      },
      (fault: unknown) => {
        this.runs.finish(running.id, faulty(running, name, fault));
        over();
      },
    );
    return running;
  }

  status(): Status {
    this.clock.tick();
    return statusOf({
      world: this.world,
      save: this.saver.state,
      people: this.people.views(),
      failNext: this.failNext.waiting,
    });
  }

  /** Something may have changed: told and saved soon. */
  changed(): void {
    if (this.closed) return;
    const pause = this.calm > 0 ? CALM_MS : TOGETHER_MS;
    this.timer ??= setTimeout(() => this.sync(), Math.max(pause, this.syncTook * REST_PER_SYNC));
    if (this.calm === 0) return;
    // That it is not saved yet is said at once, and the clock is seen to go.
    this.saver.touch(CALM_MS);
    this.tellStatus();
  }

  /** Does something that changes much for long, and sees to it that telling of it takes little of the time. */
  async calmly<T>(work: () => Promise<T>): Promise<T> {
    this.calm += 1;
    try {
      return await work();
    } finally {
      this.calm -= 1;
      this.sync();
    }
  }

  /** Tells every window what has changed, now, and has it saved. */
  sync(): void {
    if (this.closed) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const begun = performance.now();
    this.tellViews();
    this.tellMails();
    for (const { window } of this.runs.running()) {
      const live = window === null ? null : this.windows.find(window);
      if (live !== null) this.showing.tellSelection(live);
    }
    this.runs.tellRunning();
    if (this.calm === 0) this.people.refreshSoon();
    this.saver.touch(this.calm === 0 ? 0 : CALM_MS);
    this.tellStatus();
    this.syncTook = performance.now() - begun;
  }

  /** Puts another workbook on the desk; the windows load themselves again. */
  async replace(world: World): Promise<void> {
    const before = this.book;
    this.book = this.take(openBook(world, this.project));
    this.mailsTold = world.mails.length;
    await before.executor.close();
    for (const { id, person } of this.windows.all()) {
      // Their scripts were those of the other workbook.
      this.frames.closeWindow(id);
      // Whose the workbook was, theirs is the one that took its place; everybody else stays who they are.
      if (person === before.world.sharing.owner) this.windows.open(id, world.sharing.owner);
    }
    this.windows.pushAll({ kind: 'reload' });
    await this.people.refresh();
    this.changed();
  }

  /** Ends what is running and saves. Whether everything is kept. */
  async close(): Promise<boolean> {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.statusTimer !== null) clearTimeout(this.statusTimer);
    this.people.stop();
    await this.book.executor.close();
    this.saver.touch();
    const kept = this.saver.flush();
    this.saver.stop();
    this.windows.close();
    return kept;
  }

  /** Runs a command of the bundle in the background, as the workbook's owner; nobody is asked, nothing is logged. */
  private async askBundle(request: object): Promise<unknown> {
    const { done } = this.book.executor.start(
      { kind: 'menu', function: 'runCommand', args: [request] },
      { ask: () => Promise.resolve({ button: 'CLOSE' }) },
    );
    return (await done).result;
  }

  private take(book: OpenBook): OpenBook {
    book.executor.onChange(() => {
      if (book === this.book) this.changed();
    });
    return book;
  }

  private seesBook({ person }: LiveWindow): boolean {
    return accessOf(this.world, person) !== 'none';
  }

  private tellViews(): void {
    const { pushes, heads } = this.views.changes();
    if (pushes.length === 0 && !heads) return;
    for (const window of this.windows.all().filter((one) => this.seesBook(one))) {
      if (heads) this.windows.push(window.id, { kind: 'book', book: this.views.head(window.person) });
      for (const push of pushes) this.windows.push(window.id, push);
    }
  }

  private tellMails(): void {
    const { mails } = this.world;
    for (; this.mailsTold < mails.length; this.mailsTold += 1) {
      const mail = mails[this.mailsTold];
      if (mail !== undefined) this.windows.pushAll({ kind: 'mail', mail: mailHead(mail, this.mailsTold) });
    }
  }

  /** Now, if the last one is some time ago. */
  private tellStatus(): void {
    if (this.statusTimer !== null || this.closed) return;
    this.tellStatusNow();
    this.statusTimer = setTimeout(() => {
      this.statusTimer = null;
      this.tellStatusNow();
    }, STATUS_REST_MS);
    this.statusTimer.unref();
  }

  private tellStatusNow(): void {
    const status = this.status();
    if (this.news.isNews(status, Date.now())) this.windows.pushAll({ kind: 'status', status });
  }

  /** A window that was away is told everything that it may have missed. */
  private tellAnew(window: LiveWindow): void {
    const push = (what: Push): void => this.windows.push(window.id, what);
    push({ kind: 'status', status: this.status() });
    if (this.seesBook(window)) {
      const book = this.views.head(window.person);
      push({ kind: 'book', book });
      const { state } = this.views;
      for (const { id, shape } of book.sheets) push({ kind: 'reshaped', sheetId: id, shape, state });
    }
    push({ kind: 'menus', menus: window.menus });
    for (const run of this.runs.views()) push({ kind: 'run', run });
    for (const what of this.questions.pushesFor(window.id)) push(what);
    for (const what of this.frames.pushesFor(window.id)) push(what);
  }

  private windowGone(window: LiveWindow): void {
    this.questions.closeWindow(window.id);
    this.frames.closeWindow(window.id);
  }
}

/** The workbench itself broke: whoever reads the log is told, and so is the terminal. */
function faulty({ session }: Running, name: string, fault: unknown): Execution {
  console.error(`The workbench failed while ${name} was running.`, fault);
  const error = fault instanceof Error ? fault : new Error(String(fault));
  return {
    function: name,
    kind: session.kind,
    user: session.effectiveUser,
    startedAt: session.startedAt,
    durationMs: session.elapsed(),
    result: undefined,
    served: null,
    error: { name: 'WorkbenchFault', message: error.message, stack: error.stack ?? '' },
    ended: null,
    log: session.log,
    meter: session.meter,
    shown: session.shown,
  };
}
