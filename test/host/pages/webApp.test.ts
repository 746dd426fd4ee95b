import { describe, expect, it } from '@jest/globals';
import { run } from '../../../workbench/host/execution';
import { webAppCall, webAppRequest } from '../../../workbench/host/pages/webApp';
import type { WebAppRequest, WebAppResponse } from '../../../workbench/host/pages/webApp';
import { createWorld } from '../../../workbench/store/world';
import type { World, WebAppSettings } from '../../../workbench/store/world';
import { projectOf } from '../../support/script';

const OWNER = 'owner@example.com';

function visit(
  source: string,
  request: Partial<WebAppRequest> = {},
  world: World = createWorld(),
): WebAppResponse {
  const entry = webAppRequest(world, { method: 'GET', query: '', visitor: OWNER, ...request });
  if (entry.kind === 'refused') return entry.response;
  return entry.answer(run(world, projectOf(source), entry.options));
}

/** The event as JSON, as the handler saw it. */
function eventOf(request: Partial<WebAppRequest>): unknown {
  const handler = `(e) { return ContentService.createTextOutput(JSON.stringify(e)); }`;
  const response = visit(`function doGet${handler} function doPost${handler}`, request);
  return response.kind === 'text' ? JSON.parse(response.content) : response;
}

const deployed = (settings: Partial<WebAppSettings>, viewers: string[] = []): World =>
  createWorld({ webApp: settings, viewers });

// "guide" is https://developers.google.com/apps-script/guides/web
describe('the event of a web app (guide, "Request parameters")', () => {
  it('of a GET has the query in three ways, and the length -1', () => {
    expect(eventOf({ query: 'name=alice&n=1&n=2&city=M%C3%BCnchen+S%C3%BCd' })).toEqual({
      queryString: 'name=alice&n=1&n=2&city=M%C3%BCnchen+S%C3%BCd',
      parameter: { name: 'alice', n: '1', city: 'München Süd' },
      parameters: { name: ['alice'], n: ['1', '2'], city: ['München Süd'] },
      contextPath: '',
      contentLength: -1,
    });
  });

  it('has the path behind /exec where there is one', () => {
    expect(eventOf({ pathInfo: 'hello' })).toMatchObject({ pathInfo: 'hello' });
    expect(eventOf({})).not.toHaveProperty('pathInfo');
  });

  it('of a POST has the body as it came, and the fields of a form as parameters', () => {
    expect(eventOf({ method: 'POST', query: 'a=1', body: 'a=2&b=%C3%BC' })).toEqual({
      queryString: 'a=1',
      parameter: { a: '1', b: 'ü' },
      parameters: { a: ['1', '2'], b: ['ü'] },
      contextPath: '',
      contentLength: 12,
      postData: {
        length: 12,
        type: 'application/x-www-form-urlencoded',
        contents: 'a=2&b=%C3%BC',
        name: 'postData',
      },
    });
    expect(eventOf({ method: 'POST', body: '{"ü":1}', contentType: 'application/json' })).toMatchObject({
      parameter: {},
      contentLength: 8,
      postData: { length: 8, type: 'application/json', contents: '{"ü":1}' },
    });
  });

  it('takes no name of an object for a parameter', () => {
    expect(eventOf({ query: 'constructor=a&toString=b' })).toMatchObject({
      parameter: { constructor: 'a', toString: 'b' },
      parameters: { constructor: ['a'], toString: ['b'] },
    });
  });
});

describe('what a web app serves (guide, "Requirements for web apps")', () => {
  it('is a page with its title, icon, meta tags and frame option', () => {
    expect(
      visit(`function doGet() { return HtmlService.createHtmlOutput('<p>').setTitle('T')
        .addMetaTag('viewport', 'width=device-width').setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL); }`),
    ).toEqual({
      kind: 'html',
      html: '<p>',
      title: 'T',
      faviconUrl: null,
      metaTags: [{ name: 'viewport', content: 'width=device-width' }],
      xFrame: 'ALLOWALL',
    });
  });

  it('is text of a type, perhaps as a file', () => {
    expect(
      visit(`function doGet() { return ContentService.createTextOutput('{}')
        .setMimeType(ContentService.MimeType.JSON).downloadAsFile('a.json'); }`),
    ).toEqual({ kind: 'text', mime: 'application/json', content: '{}', fileName: 'a.json' });
  });

  // The wording is that of public reports (field); they name promises as well.
  it.each([
    `function doGet() { return 'text'; }`,
    `function doGet() {}`,
    `function doGet() { return { kind: 'html', html: 'forged' }; }`,
    `async function doGet() { return HtmlService.createHtmlOutput('late'); }`,
  ])('is nothing else: %s', (source) => {
    expect(visit(source)).toEqual({
      kind: 'error',
      message: 'The script completed but the returned value is not a supported return type.',
    });
  });

  it('is an error where the function is missing or fails (PLATFORM 3.4)', () => {
    const world = createWorld();
    expect(visit('', {}, world)).toEqual({ kind: 'error', message: 'Script function not found: doGet' });
    expect(visit('', { method: 'POST' })).toEqual({
      kind: 'error',
      message: 'Script function not found: doPost',
    });
    expect(visit(`function doGet() { throw new TypeError('oops'); }`)).toEqual({
      kind: 'error',
      message: 'TypeError: oops',
    });
  });
});

const WHO = `function doGet() { return ContentService.createTextOutput(
  [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()].join(' / ')); }`;
const text = (response: WebAppResponse): string =>
  response.kind === 'text' ? response.content : response.kind;

describe('who is there in a web app (PLATFORM 2.8a)', () => {
  it('run as the deployer: the visitor is told only within the domain', () => {
    const world = deployed({ executeAs: 'USER_DEPLOYING' });
    expect(text(visit(WHO, { visitor: 'rep@example.com' }, world))).toBe(`rep@example.com / ${OWNER}`);
    expect(text(visit(WHO, { visitor: 'guest@other.org' }, world))).toBe(` / ${OWNER}`);
  });

  it('run as the visitor: both are the visitor', () => {
    const world = deployed({ executeAs: 'USER_ACCESSING' });
    expect(text(visit(WHO, { visitor: 'guest@other.org' }, world))).toBe('guest@other.org / guest@other.org');
  });
});

// https://developers.google.com/apps-script/manifest/web-app-api-executable
describe('who gets in', () => {
  const enters = (access: WebAppSettings['access'], visitor: string): boolean =>
    visit(WHO, { visitor }, deployed({ access })).kind === 'text';

  it.each([
    ['MYSELF', [true, false, false, false]],
    ['DOMAIN', [true, true, false, false]],
    ['ANYONE', [true, true, true, false]],
  ] as const)('%s', (access, expected) => {
    const visitors = [OWNER, 'rep@example.com', 'guest@other.org', ''];
    expect(visitors.map((visitor) => enters(access, visitor))).toEqual(expected);
  });

  it('others read a plain sentence, and no script runs', () => {
    const world = deployed({ access: 'MYSELF' });
    const entry = webAppRequest(world, { method: 'GET', query: '', visitor: 'rep@example.com' });
    expect(entry.kind).toBe('refused');
    expect(visit(WHO, { visitor: '' }, world)).toEqual({
      kind: 'error',
      message: 'Sign in to open this page.',
    });
  });

  it('is decided anew at every call of a page', () => {
    const world = deployed({});
    const call = { function: 'f', args: [] };
    expect(webAppCall(world, 'rep@example.com', call)).not.toBeNull();
    world.webApp.access = 'MYSELF';
    expect(webAppCall(world, 'rep@example.com', call)).toBeNull();
  });
});

describe('the spreadsheet in a web app (PLATFORM 2.8, DESIGN part 7)', () => {
  const NAME = `function doGet() { return ContentService.createTextOutput(SpreadsheetApp.getActiveSpreadsheet().getName()); }`;

  it('is there for visitors who have access to it, and for all where the deployer runs it', () => {
    const shared = deployed({ executeAs: 'USER_ACCESSING' }, ['rep@example.com']);
    expect(text(visit(NAME, { visitor: 'rep@example.com' }, shared))).toBe('Untitled spreadsheet');
    const byDeployer = deployed({ executeAs: 'USER_DEPLOYING' });
    expect(text(visit(NAME, { visitor: 'rep@example.com' }, byDeployer))).toBe('Untitled spreadsheet');
  });

  // The field's wording for a document that is not shared with whoever runs the script.
  it('is refused to a visitor without access', () => {
    expect(visit(NAME, { visitor: 'rep@example.com' }, deployed({ executeAs: 'USER_ACCESSING' }))).toEqual({
      kind: 'error',
      message: 'Exception: You do not have permission to access the requested document.',
    });
  });

  it("has no document's lock and no document's cache", () => {
    const source = `function doGet() { return ContentService.createTextOutput(JSON.stringify(
      [LockService.getDocumentLock(), CacheService.getDocumentCache()])); }`;
    expect(text(visit(source))).toBe('[null,null]');
  });
});

describe('a call from a page of a web app', () => {
  const world = deployed({ executeAs: 'USER_DEPLOYING' });
  const project = projectOf(`function who() { return Session.getActiveUser().getEmail(); }
    function day() { return { at: [new Date(0)] }; } function hidden_() { return 1; }
    function ui() { return SpreadsheetApp.getUi(); }`);
  const called = (name: string) => {
    const options = webAppCall(world, 'rep@example.com', { function: name, args: [] });
    if (options === null) throw new Error('refused');
    return run(world, project, options);
  };

  it('has the rights that the page had (PLATFORM 2.8a)', () => {
    expect(called('who')).toMatchObject({ result: 'rep@example.com', user: OWNER });
    expect(called('ui').error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  it('gets null for a Date (PLATFORM 3.5), and reaches no hidden function (PLATFORM 2.9)', () => {
    expect(called('day').result).toBeNull();
    expect(called('hidden_').error?.message).toBe('Script function not found: hidden_');
  });
});
