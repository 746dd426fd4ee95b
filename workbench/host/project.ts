import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { Script } from 'node:vm';

/** What of appsscript.json the platform heeds. PLATFORM 7.3 */
export interface Manifest {
  readonly timeZone?: string;
  /** Absent: Google takes what the code needs, so everything is granted. PLATFORM 2.2 */
  readonly oauthScopes?: readonly string[];
}

export interface SourceFile {
  /** As stack traces print it: without its extension. PLATFORM 3.4 */
  readonly name: string;
  readonly source: string;
}

/** A script project: its files share one global scope and are loaded in this order at every execution. PLATFORM 3.3 */
export interface Project {
  readonly files: readonly SourceFile[];
  /** HTML files by name, without extension, with the folders below the one that was loaded: `pages/sidebar`. */
  readonly htmlFiles: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
  /** Compiled once, run in every execution's context. Throws the engine's SyntaxError. */
  readonly scripts: () => readonly Script[];
}

export function createProject(
  files: readonly SourceFile[],
  manifest: Manifest = {},
  htmlFiles: Readonly<Record<string, string>> = {},
): Project {
  let compiled: readonly Script[] | null = null;
  return {
    files,
    htmlFiles,
    manifest,
    scripts: () => (compiled ??= files.map(({ name, source }) => new Script(source, { filename: name }))),
  };
}

const EXTENSIONS = new Set(['.js', '.gs']);
const HTML = '.html';
const MANIFEST = 'appsscript.json';

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { timeZone, oauthScopes }: { timeZone?: unknown; oauthScopes?: unknown } = value;
  if (timeZone !== undefined && typeof timeZone !== 'string') return false;
  return oauthScopes === undefined || (Array.isArray(oauthScopes) && oauthScopes.every(isText));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function readManifest(path: string): Manifest {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (isManifest(manifest)) return manifest;
  throw new Error(`${path}: this is no manifest. "timeZone" is a text, "oauthScopes" a list of texts.`);
}

function readSource(path: string): SourceFile {
  return { name: basename(path, extname(path)), source: readFileSync(path, 'utf8') };
}

/** Installed packages and hidden folders are no part of a project; clasp does not push them either. */
function isProjects(folder: string): boolean {
  return folder !== 'node_modules' && !folder.startsWith('.');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isProjects(entry.name) ? filesBelow(path) : [];
    return statSync(path).isFile() ? [path] : [];
  });
}

/** All script files below a folder, in the order of their paths. */
function scriptsBelow(folder: string): string[] {
  return filesBelow(folder)
    .filter((path) => EXTENSIONS.has(extname(path)))
    .sort();
}

/** As clasp names them when it pushes: the path in the folder, with `/`, without extension. */
function htmlBelow(folder: string): Record<string, string> {
  const paths = filesBelow(folder).filter((path) => extname(path) === HTML);
  const name = (path: string): string => relative(folder, path).slice(0, -HTML.length).split(sep).join('/');
  return Object.fromEntries(paths.map((path) => [name(path), readFileSync(path, 'utf8')]));
}

function readNamed(path: string): SourceFile {
  if (EXTENSIONS.has(extname(path))) return readSource(path);
  throw new Error(`${path}: only .js and .gs files are scripts.`);
}

/**
 * Loads files and folders, in the order given. A folder may hold a manifest (appsscript.json); the last one counts.
 * Throws where a path does not exist or leads to no script, and where the manifest cannot be read.
 */
export function loadProject(paths: readonly string[]): Project {
  const files: SourceFile[] = [];
  const htmlFiles: Record<string, string> = {};
  let manifest: Manifest = {};
  for (const path of paths) {
    if (!existsSync(path)) throw new Error(`${path}: there is no such file or folder.`);
    if (!statSync(path).isDirectory()) files.push(readNamed(path));
    else {
      const found = scriptsBelow(path);
      if (found.length === 0) throw new Error(`${path}: there is no .js or .gs file in this folder.`);
      files.push(...found.map(readSource));
      Object.assign(htmlFiles, htmlBelow(path));
      const manifestPath = join(path, MANIFEST);
      if (existsSync(manifestPath)) manifest = readManifest(manifestPath);
    }
  }
  return createProject(files, manifest, htmlFiles);
}
