import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importsOf, objectsUsedIn } from './support/importsOf';

const root = resolve(__dirname, '..');

interface Edge {
  /** A file of ours, from the project's root, without its ending: `src/domain/day`. */
  readonly from: string;
  /** The same, or the name of a package. */
  readonly to: string;
  readonly isType: boolean;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function edgesOf(file: string): Edge[] {
  return importsOf(readFileSync(join(root, file), 'utf8')).map(({ module, isType }) => ({
    from: file.replace(/\.tsx?$/, ''),
    to: module.startsWith('.') ? posix.join(posix.dirname(file), module) : module,
    isType,
  }));
}

const edges = [...filesBelow('src'), ...filesBelow('workbench')].flatMap(edgesOf);

function below(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** What a room imports besides what it may, as `from → to`. */
function strays(room: string, mayValues: readonly string[], mayTypes: readonly string[] = []): string[] {
  return edges
    .filter(({ from }) => below(from, [room]))
    .filter(({ to, isType }) => !below(to, [room, ...mayValues, ...(isType ? mayTypes : [])]))
    .map(({ from, to }) => `${from} → ${to}`);
}

describe('imports go one way', () => {
  it('and are read off the sources at all', () => {
    const seen = edges.map(({ from, to, isType }) => `${isType ? 'type ' : ''}${from} → ${to}`);
    expect(seen).toContain('src/domain/day → date-fns');
    expect(seen).toContain('type src/usecases/changeSetting → src/ports');
    expect(edges.length).toBeGreaterThan(500);
  });

  it('the domain knows days and itself', () => {
    expect(strays('src/domain', ['date-fns', '@date-fns/utc'])).toEqual([]);
  });

  it('the ports are types over the domain', () => {
    expect(strays('src/ports', [], ['src/domain'])).toEqual([]);
  });

  it('use cases know the domain and the ports', () => {
    expect(strays('src/usecases', ['src/domain', '@noble/hashes'], ['src/ports'])).toEqual([]);
  });

  it('google implements the ports, and throws what use cases understand', () => {
    expect(strays('src/google', ['src/domain', 'src/usecases/errors'], ['src/ports'])).toEqual([]);
  });

  it('text puts the codes of domain and use cases into words', () => {
    expect(strays('src/text', ['src/domain'], ['src/ports', 'src/usecases'])).toEqual([]);
  });

  it('app wires the rooms and needs no package', () => {
    expect(strays('src/app', ['src'])).toEqual([]);
  });

  it('the doors know app alone', () => {
    expect(strays('src/main', ['src/app'])).toEqual([]);
  });

  it('every room of src is one of these', () => {
    const known = ['domain', 'usecases', 'google', 'text', 'app', 'ports', 'main'].map(
      (room) => `src/${room}`,
    );
    expect(edges.filter(({ from }) => from.startsWith('src/') && !below(from, known))).toEqual([]);
  });

  it('src and workbench do not know each other', () => {
    expect(edges.filter(({ from, to }) => from.startsWith('src/') && below(to, ['workbench']))).toEqual([]);
    expect(edges.filter(({ from, to }) => from.startsWith('workbench/') && below(to, ['src']))).toEqual([]);
  });

  it('no file needs, by whatever way, itself', () => {
    const files = new Set(edges.map(({ from }) => from));
    const needs = new Map<string, string[]>();
    for (const { from, to, isType } of edges) {
      const file = files.has(to) ? to : `${to}/index`;
      if (!isType && files.has(file)) needs.set(from, [...(needs.get(from) ?? []), file]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (way.includes(file) || done.has(file)) return;
      for (const next of needs.get(file) ?? []) follow(next, [...way, file]);
      done.add(file);
    };
    for (const file of files) follow(file, []);
    expect(circles).toEqual([]);
    expect(done.size).toBe(files.size);
  });

  it('no module is named in a way that cannot be read', () => {
    expect(edges.filter(({ to }) => to === '(computed)')).toEqual([]);
  });
});

describe('only google names a global of Google', () => {
  const services = [
    ...['SpreadsheetApp', 'MailApp', 'GmailApp', 'FormApp', 'ScriptApp', 'PropertiesService', 'CacheService'],
    ...['LockService', 'HtmlService', 'ContentService', 'CalendarApp', 'DriveApp', 'Session', 'Utilities'],
    ...['Logger', 'Browser', 'UrlFetchApp'],
  ];
  const namedIn = (file: string): string[] => {
    const used = objectsUsedIn(readFileSync(join(root, file), 'utf8'));
    return services.filter((service) => used.has(service));
  };

  it('in all other rooms there is none', () => {
    const others = filesBelow('src').filter((file) => !file.startsWith('src/google/'));
    expect(others.flatMap((file) => namedIn(file).map((name) => `${file}: ${name}`))).toEqual([]);
  });

  it('and in google there are some', () => {
    expect(filesBelow('src/google').flatMap(namedIn)).toEqual(
      expect.arrayContaining(['SpreadsheetApp', 'MailApp']),
    );
  });
});

describe('the rooms of the workbench', () => {
  it('the store knows itself, and what crosses the bridge as types', () => {
    const packages = ['numfmt', '@formulajs/formulajs', 'node:buffer'];
    expect(strays('workbench/store', packages, ['workbench/platform'])).toEqual([]);
  });

  it('the sample company knows what an import looks like', () => {
    expect(strays('workbench/sample', [], ['workbench/host/import'])).toEqual([]);
  });

  it('the platform runs inside a script: of the store it has types, and files that are as pure as itself', () => {
    const values = edges.filter(({ isType }) => !isType);
    const reached = new Set<string>();
    const follow = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { from, to } of values) if (from === file || from === `${file}/index`) follow(to);
    };
    filesBelow('workbench/platform').forEach((file) => follow(file.replace(/\.ts$/, '')));
    const state = ['session', 'world', 'operations', 'createBridge', 'rights', 'random'];
    const forbidden = state.map((name) => `workbench/store/${name}`);
    expect([...reached].filter((file) => below(file, forbidden))).toEqual([]);
    expect([...reached].filter((file) => below(file, ['workbench/host', 'workbench/sample']))).toEqual([]);
    expect([...reached].filter((file) => file.startsWith('node:'))).toEqual([]);
    expect(reached).toContain('workbench/store/workbook/wallTime');
  });

  it('the page has of the host and the store types alone, and nothing of Node', () => {
    const packages = ['react', 'react-dom', 'rxjs'];
    const grid = edges.filter(({ from }) => below(from, ['workbench/page/grid']));
    const ofUniver = grid.map(({ to }) => to).filter((to) => to.startsWith('@univerjs/'));
    expect(
      strays(
        'workbench/page',
        [...packages, ...ofUniver],
        ['workbench/host/live/protocol', 'workbench/store'],
      ),
    ).toEqual([]);
  });

  it('only the grid knows the spreadsheet that was bought', () => {
    const others = edges.filter(
      ({ from }) => below(from, ['workbench/page']) && !below(from, ['workbench/page/grid']),
    );
    expect(others.filter(({ to }) => to.startsWith('@univerjs/'))).toEqual([]);
  });

  it("what runs inside a script's page knows nothing but itself", () => {
    expect(strays('workbench/page/frame', [])).toEqual([]);
  });

  it('the host serves the built page, and knows of its sources only how frames talk', () => {
    const toPage = edges.filter(
      ({ from, to }) => below(from, ['workbench/host']) && below(to, ['workbench/page']),
    );
    const allowed = toPage.filter(({ to, isType }) => isType && to === 'workbench/page/frame/messages');
    expect(toPage).toEqual(allowed);
    expect(allowed.length).toBeGreaterThan(0);
  });

  it('the live workbench stands on the other rooms of the host, and they do not know it', () => {
    const rooms = ['executions', 'pages', 'xlsx', 'import', 'xlsx.ts', 'flow', 'clock', 'edits', 'execution'];
    const lower = rooms.map((room) => `workbench/host/${room}`);
    const above = ['live', 'server', 'startLive', 'commands'].map((room) => `workbench/host/${room}`);
    expect(edges.filter(({ from, to }) => below(from, lower) && below(to, above))).toEqual([]);
  });

  it('what windows see and what hands do needs neither a server nor a person at it', () => {
    const may = ['workbench/store', 'workbench/host/live/protocol'];
    expect(strays('workbench/host/live/view', [...may, 'numfmt'])).toEqual([]);
    expect(
      strays('workbench/host/live/sheetEdits', [...may, 'workbench/host/live/view', 'node:util']),
    ).toEqual([]);
  });

  it('the server knows what it serves by its contract', () => {
    const contract = ['protocol', 'callNames', 'failure'].map((file) => `workbench/host/live/${file}`);
    const reached = edges.filter(
      ({ from, to }) => below(from, ['workbench/host/server']) && below(to, ['workbench/host/live']),
    );
    expect(reached.filter(({ to }) => !below(to, contract))).toEqual([]);
  });
});
