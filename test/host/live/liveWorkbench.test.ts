import { afterEach, describe, expect, it } from '@jest/globals';
import { EDITOR, type LiveSite, listen, OWNER, startLiveSite, STRANGER, VIEWER } from './liveSite';

let site: LiveSite;

afterEach(() => site.close());

const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Tools').addItem('Ask', 'ask').addToUi();
}
function ask() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert('Go on?', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue(answer === ui.Button.YES ? 'yes' : 'no: ' + answer);
}
function stamp() {
  SpreadsheetApp.getActiveSheet().getRange('B1').setValue('stamped');
  SpreadsheetApp.getActiveSpreadsheet().toast('Stamped');
}
function onEdit(event) {
  if (event.range.getA1Notation() === 'C1') event.range.offset(0, 1).setValue('seen ' + event.value);
}
function fail() { throw new Error('It rained'); }
function sleep() { Utilities.sleep(60000); }
function side() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<b>Hello</b>').setTitle('Side'));
}
function add(a, b) { return a + b; }
function hidden_() { return 1; }
function nightly() { SpreadsheetApp.getActive().getSheets()[0].appendRow(['night']); }
function install() { ScriptApp.newTrigger('nightly').timeBased().everyDays(1).atHour(2).create(); }
function doGet(event) { return HtmlService.createHtmlOutput('<p>' + event.parameter.q + '</p>'); }
`;

const PEOPLE = { editors: [EDITOR], viewers: [VIEWER] };
const start = async (): Promise<void> => {
  site = await startLiveSite(SCRIPT, PEOPLE);
};

/** What a cell of the first tab shows. */
const textAt = async (window: string, col: number): Promise<string | undefined> => {
  const view = await site.call('rows', { window, sheetId: 0, first: 1, last: 1 });
  return view.rows[0]?.[1]?.texts[col - 1];
};

const type = (window: string, col: number, text: string) =>
  site.call('edit', { window, sheetId: 0, shape: 1, edit: { kind: 'type', row: 1, col, text } });

describe('windows of several people', () => {
  it('see each other edit, and what scripts write because of it', async () => {
    await start();
    const one = await site.open('one', OWNER);
    const two = await site.open('two', EDITOR);
    expect(one.opening.book?.sheets).toHaveLength(1);
    await site.call('rows', { window: 'two', sheetId: 0, first: 1, last: 50 });
    expect(await type('one', 3, 'hi')).toEqual({ kind: 'done' });
    const texts = (col: number) =>
      two.until('rows', ({ rows }) =>
        rows.rows.some(
          ([row, view]) => row === 1 && view?.texts[col - 1] !== undefined && view.texts[col - 1] !== '',
        ),
      );
    await texts(3);
    const seen = await two.until('rows', ({ rows }) =>
      rows.rows.some(([, view]) => view?.texts[3] === 'seen hi'),
    );
    expect(seen.rows.sheetId).toBe(0);
  });

  it('have the menus that the script makes, apart from those who may only look', async () => {
    await start();
    const editor = await site.open('editor', EDITOR);
    const viewer = await site.open('viewer', VIEWER);
    const { menus } = await editor.until('menus', ({ menus: some }) => some.length > 0);
    expect(menus[0]).toMatchObject({ caption: 'Tools', items: [{ caption: 'Ask', handler: 'ask' }] });
    expect(viewer.pushes.filter((push) => push.kind === 'menus' && push.menus.length > 0)).toEqual([]);
  });

  it('are told of mails and of every run with its calls and cells', async () => {
    await start();
    const one = await site.open('one', OWNER);
    const { run } = await site.call('menu', { window: 'one', function: 'stamp' });
    const done = await one.until('run', (push) => push.run.id === run && push.run.state === 'done');
    expect(done.run).toMatchObject({ function: 'stamp', kind: 'menu', user: OWNER, cellsWritten: 1 });
    expect(await one.until('toast')).toMatchObject({ text: 'Stamped' });
    expect((await site.call('runDetail', { run })).meter.byMethod).toHaveProperty(['Range.setValue']);
  });

  it('are all told anew after their stream broke', async () => {
    await start();
    const before = await site.open('one', OWNER);
    await before.until('menus', ({ menus }) => menus.length > 0);
    await before.leave();
    await site.open('two', OWNER);
    await type('two', 1, 'meanwhile');
    const again = await listen(site.server.address, 'one', true);
    await again.until('menus');
    await again.until('book');
    await again.until('reshaped', ({ sheetId }) => sheetId === 0);
    await again.leave();
  });
});

describe('rights', () => {
  it('a viewer reads and may not edit, start menus, or have them', async () => {
    await start();
    await site.open('viewer', VIEWER);
    expect((await site.call('rows', { window: 'viewer', sheetId: 0, first: 1, last: 2 })).rows).toHaveLength(
      2,
    );
    const edit = { kind: 'type', row: 1, col: 1, text: 'x' } as const;
    const refused = await site.call('edit', { window: 'viewer', sheetId: 0, shape: 1, edit });
    expect(refused.kind).toBe('refused');
    expect(JSON.stringify(refused)).toMatch(/only view/);
    expect((await site.failing('menu', { window: 'viewer', function: 'stamp' })).message).toMatch(
      /only view/,
    );
    expect(site.world.workbook.sheets[0]?.rows[0]).toBeUndefined();
  });

  it("a person with whom nothing is shared has no book, and no call of the sheet's", async () => {
    await start();
    const stranger = await site.open('stranger', STRANGER);
    expect(stranger.opening.book).toBeNull();
    const window = 'stranger';
    const area = { row: 1, col: 1, lastRow: 1, lastCol: 1 };
    const edit = { kind: 'type', row: 1, col: 1, text: 'x' } as const;
    for (const failure of [
      await site.failing('rows', { window, sheetId: 0, first: 1, last: 2 }),
      await site.failing('edit', { window, sheetId: 0, shape: 1, edit }),
      await site.failing('select', { window, sheetId: 0, area }),
      await site.failing('undo', { window }),
      await site.failing('redo', { window }),
      await site.failing('find', { window, text: 'a', sheetId: null }),
      await site.failing('filterValues', { window, sheetId: 0, col: 1 }),
      await site.failing('menu', { window, function: 'stamp' }),
    ]) {
      expect(failure.message).toMatch(/not shared with stranger@example.com/);
    }
    await site.open('owner', OWNER);
    await type('owner', 1, 'secret');
    expect(JSON.stringify(stranger.pushes)).not.toContain('secret');
  });

  it('change while windows are open: whoever sees less loads the page again', async () => {
    await start();
    const editor = await site.open('editor', EDITOR);
    await site.call('settings', { window: 'editor', settings: { share: { email: EDITOR, access: 'none' } } });
    await editor.until('reload');
    expect((await site.failing('rows', { window: 'editor', sheetId: 0, first: 1, last: 1 })).message).toMatch(
      /not shared/,
    );
  });

  it('of a window that nobody has opened are none', async () => {
    await start();
    const { message } = await site.failing('rows', { window: 'nobody', sheetId: 0, first: 1, last: 1 });
    expect(message).toMatch(/Load the page again/);
  });
});

describe('a question', () => {
  it('blocks its own run and nothing else, and can be answered once', async () => {
    await start();
    const one = await site.open('one', OWNER);
    const { run } = await site.call('menu', { window: 'one', function: 'ask' });
    const asked = await one.until('question');
    expect(asked).toMatchObject({ run, question: { text: 'Go on?', buttons: ['YES', 'NO'] } });
    await one.until('run', (push) => push.run.id === run && push.run.state === 'waiting');
    const { run: other } = await site.call('menu', { window: 'one', function: 'stamp' });
    await one.until('run', (push) => push.run.id === other && push.run.state === 'done');
    expect(await textAt('one', 2)).toBe('stamped');
    const answer = { window: 'one', question: asked.id, button: 'YES', text: '' };
    expect((await site.failing('answer', { ...answer, button: 'PERHAPS' })).message).toMatch(/no button/);
    expect((await site.failing('answer', { ...answer, window: 'two' })).message).toMatch(/answered already/);
    await site.call('answer', answer);
    await one.until('question over', ({ id }) => id === asked.id);
    await one.until('run', (push) => push.run.id === run && push.run.state === 'done');
    expect(await textAt('one', 1)).toBe('yes');
    expect((await site.failing('answer', answer)).message).toMatch(/answered already/);
  });

  it('is closed when its window has gone away', async () => {
    await start();
    const one = await site.open('one', OWNER);
    const two = await site.open('two', OWNER);
    const { run } = await site.call('menu', { window: 'one', function: 'ask' });
    await one.until('question');
    await one.leave();
    await two.until('run', (push) => push.run.id === run && push.run.state === 'done');
    expect(await textAt('two', 1)).toBe('no: CLOSE');
  });

  it('vanishes when its run is killed', async () => {
    await start();
    const one = await site.open('one', OWNER);
    const { run } = await site.call('menu', { window: 'one', function: 'ask' });
    const { id } = await one.until('question');
    await site.call('kill', { run });
    await one.until('question over', (push) => push.id === id);
    await one.until('run', (push) => push.run.id === run && push.run.state === 'ended');
  });
});

describe('a failure', () => {
  it("of a script is in the log with its cause and the script's own stack", async () => {
    await start();
    const one = await site.open('one', OWNER);
    const { run } = await site.call('menu', { window: 'one', function: 'fail' });
    const { run: view } = await one.until(
      'run',
      (push) => push.run.id === run && push.run.state === 'failed',
    );
    expect(view.message).toBe('It rained');
    expect((await site.call('runDetail', { run })).stack).toMatch(/at fail \(Code/);
  });

  it('of a call says why, with details, and leaves the server as it was', async () => {
    await start();
    await site.open('one', OWNER);
    const failure = await site.failing('mail', { id: 7 });
    expect(failure.message).toMatch(/There is no such mail/);
    expect(failure.details).toContain('Call: mail');
    // A request that no page sends.
    const odd = { window: 'one', sheetId: 'first' } as unknown as {
      window: string;
      sheetId: number;
      first: number;
      last: number;
    };
    expect((await site.failing('rows', odd)).message).toMatch(/without a proper "sheetId"/);
    expect((await site.failing('rows', { window: 'one', sheetId: 99, first: 1, last: 1 })).message).toMatch(
      /deleted/,
    );
    await type('one', 1, 'still alive');
    expect(await textAt('one', 1)).toBe('still alive');
  });

  it('can be ordered: the next call of a script fails, once', async () => {
    await start();
    const one = await site.open('one', OWNER);
    await one.until('menus', ({ menus }) => menus.length > 0);
    await site.call('settings', { window: 'one', settings: { failNext: 'Service Spreadsheets timed out' } });
    await one.until('status', ({ status }) => status.failNext === 'Service Spreadsheets timed out');
    const first = await site.call('menu', { window: 'one', function: 'stamp' });
    const failed = await one.until('run', ({ run }) => run.id === first.run && run.state === 'failed');
    expect(failed.run.message).toBe('Service Spreadsheets timed out');
    const second = await site.call('menu', { window: 'one', function: 'stamp' });
    await one.until('run', ({ run }) => run.id === second.run && run.state === 'done');
  });
});

describe("a script's pages", () => {
  it('are shown at an address without the token, can call the script, and end with their frame', async () => {
    await start();
    const one = await site.open('one', OWNER);
    await site.call('menu', { window: 'one', function: 'side' });
    const { frame } = await one.until('frame');
    expect(frame).toMatchObject({ kind: 'sidebar', title: 'Side', width: 300 });
    const address = new URL(frame.address, site.server.address);
    expect(address.pathname).not.toContain(site.server.token);
    const page = await fetch(address);
    expect(page.headers.get('content-security-policy')).toMatch(/^sandbox /);
    expect(await page.text()).toContain('<b>Hello</b>');
    const call = { window: 'one', frame: frame.id };
    expect(await site.call('call', { ...call, function: 'add', args: [2, 3] })).toEqual({ ok: 5 });
    expect(await site.call('call', { ...call, function: 'fail', args: [] })).toEqual({
      error: { name: 'Error', message: 'It rained' },
    });
    // PLATFORM 2.9
    expect(await site.call('call', { ...call, function: 'hidden_', args: [] })).toMatchObject({ error: {} });
    expect(
      (await site.failing('call', { ...call, window: 'two', function: 'add', args: [] })).message,
    ).toMatch(/closed/);
    await site.call('menu', { window: 'one', function: 'side' });
    await one.until('frame over', ({ id }) => id === frame.id);
    expect((await fetch(address)).status).toBe(404);
  });

  it("of the web app answer the window's person", async () => {
    await start();
    await site.open('one', STRANGER);
    const frame = await site.call('webApp', { window: 'one', query: 'q=42' });
    const page = await fetch(new URL(frame.address, site.server.address));
    expect(await page.text()).toContain('<p>42</p>');
    expect(
      await site.call('call', { window: 'one', frame: frame.id, function: 'add', args: [1, 1] }),
    ).toEqual({ ok: 2 });
    await site.call('settings', {
      window: 'one',
      settings: { webApp: { executeAs: 'USER_DEPLOYING', access: 'MYSELF', deployer: OWNER } },
    });
    const closed = await site.call('webApp', { window: 'one', query: '' });
    expect(await (await fetch(new URL(closed.address, site.server.address))).text()).toMatch(
      /You need access/,
    );
  });
});

describe('the clock', () => {
  it('moved on by 91 days fires the nightly trigger on each, and lists what fired', async () => {
    await start();
    const one = await site.open('one', OWNER);
    const { run } = await site.call('menu', { window: 'one', function: 'install' });
    await one.until('run', (push) => push.run.id === run && push.run.state === 'done');
    const { now } = site.world;
    const { fired } = await site.call('moveClock', { to: now + 91 * 86_400_000 });
    expect(fired).toHaveLength(91);
    expect(fired[0]).toMatchObject({ handler: 'nightly', trigger: site.world.triggers[0]?.id });
    const days = fired.map(({ at }) => new Date(at).toISOString().slice(0, 10));
    expect(new Set(days).size).toBe(91);
    await one.until('run', (push) => push.run.id === fired[90]?.run && push.run.state === 'done');
    expect(site.world.workbook.sheets[0]?.rows).toHaveLength(91);
    await one.until('status', ({ status }) => status.now >= now + 91 * 86_400_000);
    expect((await site.failing('moveClock', { to: now })).message).toMatch(/only goes forward/);
  });

  it('lets the others work on while it moves, and shows them how far it is', async () => {
    await start();
    const one = await site.open('one', OWNER);
    const two = await site.open('two', EDITOR);
    await site.call('rows', { window: 'one', sheetId: 0, first: 1, last: 5 });
    const { run } = await site.call('menu', { window: 'one', function: 'install' });
    await one.until('run', (push) => push.run.id === run && push.run.state === 'done');
    const { now } = site.world;
    const to = now + 91 * 86_400_000;
    let moved = false;
    const moving = site.call('moveClock', { to }).then(() => (moved = true));
    await two.until('status', ({ status }) => status.now > now + 86_400_000 && status.now < to);
    await type('two', 1, 'meanwhile');
    await one.until('rows', ({ rows }) => JSON.stringify(rows.rows).includes('meanwhile'));
    expect(moved).toBe(false);
    await moving;
    await one.until('status', ({ status }) => status.now >= to && status.save.kind === 'saved');
  });

  it('stops on its way when it is told to; what was due next stays due', async () => {
    await start();
    const one = await site.open('one', OWNER);
    const { run } = await site.call('menu', { window: 'one', function: 'install' });
    await one.until('run', (push) => push.run.id === run && push.run.state === 'done');
    const to = site.world.now + 91 * 86_400_000;
    const moving = site.call('moveClock', { to });
    await one.until('run', (push) => push.run.function === 'nightly' && push.run.state === 'done');
    await site.call('stopClock', { window: 'one' });
    const { fired, stopped } = await moving;
    expect(stopped).toBe(true);
    expect(fired.length).toBeGreaterThan(0);
    expect(fired.length).toBeLessThan(91);
    expect(site.world.now).toBeLessThan(to);
    expect(site.world.workbook.sheets[0]?.rows).toHaveLength(fired.length);
    const next = site.world.triggers[0]?.clock?.next ?? 0;
    const later = await site.call('moveClock', { to: next });
    expect(later).toMatchObject({ stopped: false, fired: [{ handler: 'nightly' }] });
  });

  it('fires triggers by itself as time passes, and by hand', async () => {
    await start();
    const one = await site.open('one', OWNER);
    await site.call('menu', { window: 'one', function: 'install' });
    const { status } = await one.until('status', ({ status: { triggers } }) => triggers.length === 1);
    const [trigger] = status.triggers;
    const { run } = await site.call('fireTrigger', { trigger: trigger?.id ?? '' });
    await one.until(
      'run',
      (push) => push.run.id === run && push.run.function === 'nightly' && push.run.state === 'done',
    );
    await site.call('moveClock', { to: (trigger?.next ?? 0) - 1500 });
    const before = site.world.workbook.sheets[0]?.rows.length;
    await one.until(
      'run',
      ({ run: by }) => by.function === 'nightly' && by.id !== run && by.state === 'done',
    );
    expect(site.world.workbook.sheets[0]?.rows.length).toBe((before ?? 0) + 1);
    expect((await site.failing('fireTrigger', { trigger: 'none' })).message).toMatch(/gone/);
  });
});

describe('settings', () => {
  it('that make no sense are refused with a sentence, and nothing of them is taken', async () => {
    await start();
    await site.open('one', OWNER);
    const set = (settings: object) => site.failing('settings', { window: 'one', settings });
    expect((await set({ zones: { spreadsheet: 'Moon/Base', script: 'Etc/UTC' } })).message).toMatch(
      /no time zone/,
    );
    expect((await set({ quotas: { cells: -1 } })).message).toMatch(/"cells"/);
    expect((await set({ quotas: { nonsense: 1 } })).message).toMatch(/no quota "nonsense"/);
    expect((await set({ switches: { plusSign: 'perhaps' } })).message).toMatch(/plusSign/);
    expect((await set({ share: { email: OWNER, access: 'none' } })).message).toMatch(/owner/);
    const before = structuredClone(site.world.quotas);
    expect(
      (await set({ quotas: { cells: 5 }, zones: { spreadsheet: 'X/Y', script: 'X/Y' } })).message,
    ).toMatch(/X\/Y/);
    expect(site.world.quotas).toEqual(before);
  });

  it('list everybody as whom a window can act', async () => {
    await start();
    site.world.mails.push({
      at: 0,
      from: OWNER,
      to: 'Cu Stomer <customer@example.org>',
      cc: '',
      bcc: '',
      subject: '',
      body: '',
      htmlBody: null,
      name: null,
      replyTo: null,
      noReply: false,
      attachments: [],
    });
    await site.open('one', OWNER);
    const people = await site.call('people', { window: 'one' });
    expect(people.map(({ email, role, access }) => [email, role, access])).toEqual([
      [OWNER, 'other', 'owner'],
      [EDITOR, 'other', 'editor'],
      [VIEWER, 'other', 'viewer'],
      ['customer@example.org', 'customer', 'none'],
    ]);
  });
});
