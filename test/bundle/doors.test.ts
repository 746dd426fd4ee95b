import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { VERSION } from '../../src/app/version';
import { EDIT_DOOR, NIGHTLY_DOOR } from '../../src/usecases/install/installTriggers';
import { run } from '../../workbench/host/execution';
import { setUp } from '../../workbench/host/mainJob';
import { loadProject } from '../../workbench/host/project';
import type { MenuItem } from '../../workbench/store/session';
import { createWorld } from '../../workbench/store/world';
import { doorsOf } from './doorsOf';

const doors = doorsOf('src/main.ts');
const project = loadProject(['dist']);

function readJson(path: string): Record<string, unknown> {
  // Both files are objects.
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

function handlersIn(items: readonly MenuItem[]): string[] {
  return items.flatMap(({ handler, items: inner }) => [
    ...(handler === '' ? [] : [handler]),
    ...handlersIn(inner),
  ]);
}

describe('every function that Google is told to call is a door', () => {
  it.each(['en_US', 'zh_CN'])('those of the menu, in a spreadsheet of %s', (locale) => {
    const world = createWorld({ locale });
    const opened = run(world, project, {
      kind: 'simple',
      function: 'onOpen',
      event: { authMode: 'LIMITED', plain: {} },
    });
    expect(opened.error).toBeNull();
    const handlers = opened.shown.menus.flatMap(({ items }) => handlersIn(items));
    expect(handlers.length).toBeGreaterThanOrEqual(6);
    expect(doors).toEqual(expect.arrayContaining(handlers));
  });

  it('those of the triggers', () => {
    const world = createWorld();
    setUp(world, project, 'en', true);
    const handlers = world.triggers.map(({ handler }) => handler);
    expect(handlers.sort()).toEqual([EDIT_DOOR, NIGHTLY_DOOR].sort());
    expect(doors).toEqual(expect.arrayContaining(handlers));
  });
});

describe('what is pushed with the code', () => {
  it('asks for the rights that the product uses and no more', () => {
    const scopes = [
      'spreadsheets.currentonly',
      'script.container.ui',
      'script.send_mail',
      'script.scriptapp',
    ];
    expect(readJson('dist/appsscript.json')['oauthScopes']).toEqual(
      [...scopes, 'userinfo.email'].map((scope) => `https://www.googleapis.com/auth/${scope}`),
    );
  });

  it('names the version of the package', () => {
    expect(VERSION).toBe(readJson('package.json')['version']);
    expect(readFileSync('dist/Code.js', 'utf8')).toContain(`"${VERSION}"`);
  });
});
