import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadProject } from '../../workbench/host/project';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'project-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('a project in a folder', () => {
  it('takes its HTML files along, by their paths without extension, as clasp pushes them', () => {
    write('Code.js', '');
    write('Index.html', '<p>ü</p>');
    write('pages/sidebar.html', 'b');
    write('node_modules/other/Page.html', 'not ours');
    write('notes.htm', 'no page');
    expect(loadProject([folder]).htmlFiles).toEqual({ Index: '<p>ü</p>', 'pages/sidebar': 'b' });
  });

  it('has none where there are none', () => {
    write('Code.js', '');
    expect(loadProject([folder]).htmlFiles).toEqual({});
  });
});
