import { describe, expect, it } from '@jest/globals';
import { openFrame } from './frame';
import type { Frame } from './frame';

const calls = (frame: Frame): string[] =>
  frame.told.flatMap((message) => (message.kind === 'call' ? [message.function] : []));
const messageOf = (frame: Frame, code: string): unknown =>
  frame.run(`(() => { try { ${code}; return 'sent' } catch (error) { return error.message } })()`);

// "reference" is https://developers.google.com/apps-script/guides/html/reference
describe('google.script.run', () => {
  it('sends a call and hands its answer to the handler, with the user object (reference/run)', () => {
    const frame = openFrame();
    frame.run(`var heard = [];
      google.script.run.withSuccessHandler((...got) => heard.push(got)).withUserObject({ row: 7 }).add(1, ['a', null], { b: true });`);
    expect(frame.told).toEqual([
      { kind: 'call', id: 1, function: 'add', args: [1, ['a', null], { b: true }] },
    ]);
    expect(frame.origins).toEqual(['http://127.0.0.1:4000']);
    frame.answer({ kind: 'answer', id: 1, ok: { sum: 3 } });
    expect(frame.run('JSON.stringify(heard)')).toBe('[[{"sum":3},{"row":7}]]');
  });

  it('hands an error to the other handler, as an Error with name and message (reference/run)', () => {
    const frame = openFrame();
    frame.run(`var heard = [];
      google.script.run.withFailureHandler((error, user) => heard.push(error instanceof Error, error.name, error.message, user))
        .withSuccessHandler(() => heard.push('wrong')).withUserObject(1).fail();`);
    frame.answer({ kind: 'answer', id: 1, error: { name: 'Exception', message: 'No' } });
    expect(frame.run('JSON.stringify(heard)')).toBe('[true,"Exception","No",1]');
    expect(frame.printed).toEqual([]);
  });

  it('puts an error that nobody takes into the console (reference/run#withFailureHandler)', () => {
    const frame = openFrame();
    frame.run('google.script.run.fail()');
    frame.answer({ kind: 'answer', id: 1, error: { name: 'Exception', message: 'No' } });
    expect(frame.printed).toEqual(['Uncaught Exception: No']);
  });

  it('makes a new runner with each handler, so that chains do not disturb each other', () => {
    const frame = openFrame();
    frame.run(`var heard = []; const base = google.script.run.withSuccessHandler(() => heard.push('base'));
      const other = base.withSuccessHandler(() => heard.push('other')); base.a(); other.b(); google.script.run.c();`);
    [1, 2, 3].forEach((id) => frame.answer({ kind: 'answer', id, ok: null }));
    expect(frame.run('heard.join()')).toBe('base,other');
  });

  it('lets ten run at once, and the rest wait in their order (PLATFORM 1.10)', () => {
    const frame = openFrame();
    frame.run(`for (let n = 1; n <= 13; n += 1) google.script.run['f' + n]()`);
    expect(calls(frame)).toEqual(['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8', 'f9', 'f10']);
    frame.answer({ kind: 'answer', id: 4, ok: null });
    expect(calls(frame).slice(10)).toEqual(['f11']);
    frame.answer({ kind: 'answer', id: 1, error: { name: 'Error', message: 'x' } });
    frame.answer({ kind: 'answer', id: 11, ok: null });
    expect(calls(frame).slice(10)).toEqual(['f11', 'f12', 'f13']);
  });

  it('has no hidden function, and is no promise (PLATFORM 2.9)', () => {
    const frame = openFrame();
    expect(
      frame.run(`JSON.stringify(['hidden_', 'then', 'toJSON', 'constructor', 'setUp']
        .map((name) => typeof google.script.run[name]))`),
    ).toBe('["undefined","undefined","undefined","undefined","function"]');
  });

  // Documented at reference/run#myFunction(...); the messages are the field's.
  it.each([
    ['a function', '() => 1', 'Failed due to illegal value in property: 0'],
    ['a date', 'new Date()', 'Failed due to illegal value in property: 0'],
    ['a date deep inside', '{ list: [{ due: new Date() }] }', 'Failed due to illegal value in property: due'],
    ['an element', 'new Element()', 'Failed due to illegal value in property: 0'],
    ['a map', 'new Map()', 'Failed due to illegal value in property: 0'],
    ['an object of a class', 'new Plain()', 'Failed due to illegal value in property: 0'],
    ['a form beside others', '1, new HTMLFormElement()', 'Failed due to illegal value in property: 1'],
    ['a circle', '(() => { const a = {}; a.a = a; return a })()', 'Failed due to circular reference.'],
  ])('refuses %s at once (PLATFORM 3.5)', (_, argument, message) => {
    const frame = openFrame();
    expect(messageOf(frame, `google.script.run.f(${argument})`)).toBe(message);
    expect(frame.told).toEqual([]);
  });

  it('makes null of undefined in lists, and leaves it out of objects (reference/run)', () => {
    const frame = openFrame();
    frame.run('google.script.run.f(undefined, [undefined], { a: undefined, b: NaN })');
    expect(frame.told).toEqual([{ kind: 'call', id: 1, function: 'f', args: [null, [null], { b: null }] }]);
  });

  it('sends a form alone as an object of its fields (guides/html/communication#forms)', () => {
    const frame = openFrame();
    frame.run(`google.script.run.save(new HTMLFormElement({}, [['name', 'Ann'], ['tag', 'a'], ['tag', 'b'], ['tag', 'c'],
      ['toString', 'x'], ['file', { name: '' }]]))`);
    expect(frame.told).toMatchObject([
      { args: [{ name: 'Ann', tag: ['a', 'b', 'c'], toString: 'x', file: '' }] },
    ]);
    expect(
      messageOf(frame, `google.script.run.save(new HTMLFormElement({}, [['file', { name: 'a.csv' }]]))`),
    ).toBe('Files in forms are not implemented by the local platform');
  });

  it('hears its own window only, and each answer once', () => {
    const frame = openFrame();
    frame.run(`var heard = []; google.script.run.withSuccessHandler((value) => heard.push(value)).f();`);
    frame.forge({ kind: 'answer', id: 1, ok: 'forged' });
    frame.answer({ kind: 'answer', id: 1, ok: 'true' });
    frame.answer({ kind: 'answer', id: 1, ok: 'again' });
    expect(frame.run('heard.join()')).toBe('true');
  });
});

describe('google.script.host (reference/host)', () => {
  it('closes, resizes and gives the focus away by telling the window', () => {
    const frame = openFrame();
    frame.run(`google.script.host.close(); google.script.host.setHeight(200); google.script.host.setWidth(300);
      google.script.host.editor.focus();`);
    expect(frame.told).toEqual([
      { kind: 'close' },
      { kind: 'resize', height: 200 },
      { kind: 'resize', width: 300 },
      { kind: 'focusEditor' },
    ]);
    expect(frame.run('google.script.host.origin')).toBe('http://127.0.0.1:4000');
  });

  it('is the only way to close: window.close does nothing (PLATFORM 6.1)', () => {
    const frame = openFrame();
    frame.run('window.close()');
    expect(frame.told).toEqual([]);
    expect(frame.printed[0]).toContain('google.script.host.close()');
  });

  it('leaves no trace of how it came there', () => {
    const frame = openFrame();
    expect(frame.hasElement()).toBe(false);
    expect(frame.run('google.script.sandbox.mode')).toBe('IFRAME');
  });
});

describe('the address of a web app page (reference/url, reference/history)', () => {
  const location = { parameter: { a: '1' }, parameters: { a: ['1', '2'] }, hash: '' };

  it('is told by getLocation', async () => {
    const frame = openFrame({ location });
    frame.run('var heard = null; google.script.url.getLocation((found) => (heard = found));');
    expect(frame.run('heard')).toBeNull();
    await Promise.resolve();
    expect(frame.run('JSON.stringify(heard)')).toBe(JSON.stringify(location));
  });

  it('is changed by push and replace, and comes back with its state', async () => {
    const frame = openFrame({ location });
    frame.run(`var heard = []; google.script.history.setChangeHandler((event) => heard.push(event));
      google.script.history.push({ at: 1 }, { b: ['3', 4], c: 5 }, 'top'); google.script.history.replace(null);
      google.script.url.getLocation((found) => heard.push(found));`);
    const pushed = { parameter: { b: '3', c: '5' }, parameters: { b: ['3', '4'], c: ['5'] }, hash: 'top' };
    const empty = { parameter: {}, parameters: {}, hash: '' };
    expect(frame.told).toEqual([
      { kind: 'history', action: 'push', state: { at: 1 }, location: pushed },
      { kind: 'history', action: 'replace', state: null, location: empty },
    ]);
    await Promise.resolve();
    frame.answer({ kind: 'popState', state: { at: 1 }, location: pushed });
    expect(frame.run('JSON.stringify(heard)')).toBe(
      JSON.stringify([empty, { state: { at: 1 }, location: pushed }]),
    );
  });
});

describe('what leads out of a page', () => {
  const click = (attributes: object, more: object = {}) => {
    const frame = openFrame();
    const target = frame.run(`new Element(${JSON.stringify(attributes)})`);
    const event = frame.fire('click', { target, ...more });
    return { told: frame.told, prevented: event['defaultPrevented'] };
  };

  it.each([
    [{ href: 'https://script.google.com/macros/s/x/exec?a=1' }, '_top'],
    [{ href: 'https://example.com/', target: '_blank' }, '_blank'],
    [{ href: '?page=2', target: '_self' }, '_top'],
    [{ href: 'mailto:ann@example.com', target: 'other' }, '_blank'],
  ])('a link is told to the window: %j', (attributes, target) => {
    expect(click(attributes)).toEqual({
      told: [{ kind: 'navigate', url: attributes.href, target }],
      prevented: true,
    });
  });

  it.each([{ href: 'javascript:f()' }, { href: 'blob:null/1' }, { href: 'data:,a', download: 'a' }, {}])(
    'what the page does by itself is its own: %j',
    (attributes) => {
      expect(click(attributes)).toEqual({ told: [], prevented: false });
    },
  );

  it('what the page has prevented stays prevented', () => {
    expect(click({ href: 'https://example.com/' }, { defaultPrevented: true }).told).toEqual([]);
  });

  it('a place within the page is no way out', () => {
    for (const href of ['#top', '#100%']) {
      expect(click({ href })).toEqual({ told: [], prevented: true });
    }
  });

  it('a form is told with its fields, by GET as an address and by POST with a body', () => {
    const frame = openFrame();
    const form = (method: string) =>
      frame.run(
        `new HTMLFormElement({ action: 'https://x/exec?old=1', method: '${method}' }, [['a', 'ü b'], ['c', '']])`,
      );
    frame.fire('submit', { target: form('POST'), submitter: null });
    frame.fire('submit', { target: form('get'), submitter: null });
    expect(frame.told).toEqual([
      {
        kind: 'submit',
        url: 'https://x/exec?old=1',
        body: 'a=%C3%BC+b&c=',
        type: 'application/x-www-form-urlencoded',
        target: '_top',
      },
      { kind: 'navigate', url: 'https://x/exec?a=%C3%BC+b&c=', target: '_top' },
    ]);
  });

  it('a new window and a form that is sent by the page are told, too', () => {
    const frame = openFrame();
    expect(frame.run(`window.open('https://example.com/')`)).toBeNull();
    frame.run(`new HTMLFormElement({ method: 'post' }, [['a', '1']]).submit()`);
    expect(frame.told).toMatchObject([
      { kind: 'navigate', url: 'https://example.com/', target: '_blank' },
      { kind: 'submit', url: '', body: 'a=1' },
    ]);
  });
});
