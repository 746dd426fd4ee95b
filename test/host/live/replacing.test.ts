import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { EDITOR, type LiveSite, OWNER, startLiveSite } from './liveSite';

const SCRIPT = `
function install() { ScriptApp.newTrigger('nightly').timeBased().everyDays(1).atHour(2).create(); }
function nightly() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].appendRow([new Date()]); Utilities.sleep(150); }
function side() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('Hello').setTitle('Side')); }
function ask() { SpreadsheetApp.getUi().alert('Go on?'); }`;
const DAY = 86_400_000;

let site: LiveSite;
afterEach(() => site.close());

describe('another workbook on the desk', () => {
  it('hears nothing of the nights that were going on in the one before', async () => {
    site = await startLiveSite(SCRIPT);
    const one = await site.open('one', OWNER);
    await site.open('two', OWNER);
    const { run } = await site.call('menu', { window: 'one', function: 'install' });
    await one.until('run', (push) => push.run.id === run && push.run.state === 'done');
    const before = site.world.now;
    const moving = site.failing('moveClock', { to: before + 91 * DAY });
    await one.until('run', (push) => push.run.function === 'nightly');
    await site.call('begin', { window: 'two', with: 'nothing', language: 'en' });
    expect((await moving).message).toMatch(/Another workbook was opened/);
    const { status, runs } = await site.call('open', { window: 'two', person: OWNER });
    expect(status.now).toBeLessThan(before + DAY);
    expect(
      runs.filter(({ function: name }) => name === 'nightly').every(({ state }) => state !== 'running'),
    ).toBe(true);
    expect(site.world.workbook.sheets[0]?.rows.length).toBeLessThan(91);
  });

  it('ends what was running and open in all windows: runs, questions and pages', async () => {
    site = await startLiveSite(SCRIPT);
    const [one] = [await site.open('one', OWNER), await site.open('two', OWNER)];
    await site.call('menu', { window: 'one', function: 'side' });
    const { frame } = await one.until('frame');
    const { run } = await site.call('menu', { window: 'one', function: 'ask' });
    const question = await one.until('question');
    await site.call('begin', { window: 'two', with: 'nothing', language: 'en' });
    await one.until('question over', ({ id }) => id === question.id);
    await one.until('frame over', ({ id }) => id === frame.id);
    await one.until('run', (push) => push.run.id === run && push.run.state === 'ended');
    await one.until('reload');
    expect((await fetch(new URL(frame.address, site.server.address))).status).toBe(404);
  });

  it('makes nobody else of a window: who has no place in it has none, and its owner is who owned the one before', async () => {
    site = await startLiveSite(SCRIPT, { owner: OWNER, editors: [EDITOR] });
    await Promise.all([site.open('one', OWNER), site.open('two', EDITOR)]);
    await site.call('begin', { window: 'one', with: 'nothing', language: 'en' });
    const owner = site.world.sharing.owner;
    for (const person of [EDITOR, '']) {
      const seen = await site.call('open', { window: 'two', person });
      expect(seen).toMatchObject({ person: EDITOR, book: null });
    }
    const refused = await site.failing('begin', { window: 'two', with: 'nothing', language: 'en' });
    expect(refused).toMatchObject({ advised: true, message: expect.stringContaining(EDITOR) });
    const opened = await site.call('open', { window: 'one', person: '' });
    expect(opened.person).toBe(opened.status.people.find(({ access }) => access === 'owner')?.email);
    expect(opened.person).not.toBe(EDITOR);
    expect(opened.book).not.toBeNull();
    expect(owner).toBe(OWNER);
  });

  it('is put there by two windows at once: one after the other, and nothing is lost', async () => {
    site = await startLiveSite(SCRIPT);
    const [one] = await Promise.all([site.open('one', OWNER), site.open('two', OWNER)]);
    await site.call('menu', { window: 'one', function: 'install' });
    await one.until('status', ({ status }) => status.triggers.length === 1 && status.save.kind === 'saved');
    const begin = (window: string) => site.call('begin', { window, with: 'nothing', language: 'en' });
    const ended = await Promise.allSettled([begin('one'), begin('two')]);
    const done = ended.filter(({ status }) => status === 'fulfilled');
    // Whoever comes second may no longer be the owner of what is there now.
    expect(done.length).toBeGreaterThan(0);
    const aside = readdirSync(site.folder).filter((name) => name.startsWith('workbook.previous'));
    expect(aside).toHaveLength(done.length);
    const { status, book } = await site.call('open', { window: 'one', person: '' });
    expect(status.people.find(({ access }) => access === 'owner')?.email).not.toBe(OWNER);
    expect(book?.sheets).toHaveLength(1);
  });

  it('is refused while the open one cannot be saved', async () => {
    site = await startLiveSite(SCRIPT);
    const one = await site.open('one', OWNER);
    // Stands where the new content would be written first.
    const blocked = join(site.folder, `workbook.json.${process.pid}.writing`);
    mkdirSync(blocked);
    const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const sheet = one.opening.book?.sheets[0];
    const place = { window: 'one', sheetId: sheet?.id ?? 0, shape: sheet?.shape ?? 0 };
    await site.call('edit', { ...place, edit: { kind: 'type', row: 1, col: 1, text: 'precious' } });
    const { message } = await site.failing('begin', { window: 'one', with: 'nothing', language: 'en' });
    expect(message).toMatch(/could not be saved/);
    expect(await site.call('find', { window: 'one', text: 'precious', sheetId: null })).toHaveLength(1);
    expect(existsSync(join(site.folder, 'workbook.previous.json'))).toBe(false);
    rmdirSync(blocked);
    await one.until('status', ({ status }) => status.save.kind === 'saved');
    expect(told).toHaveBeenCalledTimes(1);
    told.mockRestore();
  });
});
