import { afterEach, describe, expect, it } from '@jest/globals';
import { Mistake, failureOf } from '../../../workbench/host/live/failure';
import { liveWords, pageLanguageOf } from '../../../workbench/host/live/words';
import { WebSocket } from 'ws';
import { type LiveSite, OWNER, startLiveSite, VIEWER } from './liveSite';

let site: LiveSite;

afterEach(() => site.close());

const start = async (): Promise<void> => {
  site = await startLiveSite('function stamp() {}', { viewers: [VIEWER] });
  await site.open('one', OWNER);
  await site.open('viewer', VIEWER);
};

/** A call over HTTP, of a page in that language. */
async function post(name: string, request: unknown, language: string): Promise<unknown> {
  const response = await fetch(`${site.server.address}api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(request),
  });
  return response.json();
}

/** The same over the window's socket. */
async function ask(name: string, request: unknown, language?: string): Promise<unknown> {
  const socket = new WebSocket(`${site.server.address.replace(/^http/, 'ws')}socket?window=asking`);
  await new Promise((opened) => socket.once('open', opened));
  const heard = new Promise<unknown>((hear) => {
    // The server wrote it: see protocol/.
    socket.on('message', (data: Buffer) => hear((JSON.parse(data.toString()) as { answer: unknown }).answer));
  });
  socket.send(JSON.stringify({ id: 1, name, request, ...(language === undefined ? {} : { language }) }));
  const answer = await heard;
  socket.terminate();
  return answer;
}

describe('what the server says to a person', () => {
  it('is in the language of the page that asks, whichever way it asks', async () => {
    await start();
    const menu = { window: 'viewer', function: 'stamp' };
    const said = (language: 'en' | 'zh-CN'): object => ({
      failure: { message: liveWords(language).onlyViews(VIEWER) },
    });
    expect(await post('menu', menu, 'zh-CN')).toMatchObject(said('zh-CN'));
    expect(await post('menu', menu, 'en')).toMatchObject(said('en'));
    expect(await ask('menu', menu, 'zh-CN')).toMatchObject(said('zh-CN'));
    expect(await ask('menu', menu)).toMatchObject(said('en'));
  });

  it('is so for edits that are refused, and for files', async () => {
    await start();
    const edit = {
      window: 'viewer',
      sheetId: 0,
      shape: 1,
      edit: { kind: 'type', row: 1, col: 1, text: 'x' },
    };
    expect(await post('edit', edit, 'zh-CN')).toEqual({
      kind: 'refused',
      message: liveWords('zh-CN').onlyViews(VIEWER),
    });
    const file = { path: 'a.xlsx', base64: 'AAAA' };
    expect(await post('openFile', { window: 'viewer', file }, 'zh-CN')).toMatchObject({
      failure: { message: liveWords('zh-CN').notTheirBook(VIEWER) },
    });
    expect(await post('openFile', { window: 'one', file }, 'zh-CN')).toMatchObject({
      failure: { message: expect.stringMatching(/^[^a-z]*a\.xlsx[^a-z]*[\u4e00-\u9fff]/) },
    });
  });

  it('keeps English beside it in the details, for whoever mends it', () => {
    const mistake = new Mistake((words) => words.tabGone);
    expect(mistake.message).toBe(liveWords('en').tabGone);
    expect(failureOf(mistake, '', 'zh-CN').failure.message).toBe(liveWords('zh-CN').tabGone);
    expect(failureOf(mistake, '', 'zh-CN').failure.details).toContain(liveWords('en').tabGone);
  });

  it('is English for every language but Chinese', () => {
    expect(
      ['zh-CN', 'zh', 'zh-TW,en;q=0.5', 'en', 'de', '', 'zhuang', undefined, 7].map(pageLanguageOf),
    ).toEqual(['zh-CN', 'zh-CN', 'zh-CN', 'en', 'en', 'en', 'en', 'en', 'en']);
  });
});

describe('the web page of a script that has none', () => {
  const page = async (name: string, request: object, language: string): Promise<string> => {
    // The server answers both with a FrameView.
    const { address } = (await post(name, { window: 'one', query: '', ...request }, language)) as {
      address: string;
    };
    return (await fetch(new URL(address, site.server.address))).text();
  };

  it.each(['en', 'zh-CN'] as const)('says so, and what to do, and hides nothing, in %s', async (language) => {
    await start();
    const words = liveWords(language);
    const shown = await page('webApp', {}, language);
    expect(shown).toContain(words.noWebPage.doGet);
    expect(shown).toContain(words.addFunction('doGet'));
    expect(shown).toContain('Script function not found: doGet');
    expect(shown).toContain(`lang="${language}"`);
    const posted = await page('postWebApp', { body: 'a=1', type: 'text/plain' }, language);
    expect(posted).toContain(words.noWebPage.doPost);
    expect(posted).not.toContain('doGet');
  });

  it('is not told of a script whose page calls something that is missing', async () => {
    site = await startLiveSite('function doGet() { throw new Error("Script function not found: other"); }');
    await site.open('one', OWNER);
    const shown = await page('webApp', {}, 'en');
    expect(shown).toContain('Script function not found: other');
    expect(shown).not.toContain(liveWords('en').noWebPage.doGet);
  });
});
