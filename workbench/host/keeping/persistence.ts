import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { World } from '../../store/world';
import { removeLeftovers, replaceFile, replaceFileBeside } from './atomicFile';
import { lockFolder } from './folderLock';
import { SavedPieces } from './savedPieces';
import { worldFromSaved, worldToSaved } from './savedWorld';

const FILE = 'workbook.json';
const PREVIOUS = 'workbook.previous.json';
/** Goes up when older programs can no longer read what is written; older files then need a migration here. */
const FORMAT_VERSION = 1;

/** The kept workbook cannot be read. It was left as it is. */
export class KeptWorkbookUnreadable extends Error {
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(
      `The kept workbook cannot be read: ${file} ${reason}. It was left as it is. ` +
        'Start with --fresh to set it aside and begin anew, or choose another folder with --keep.',
      options,
    );
    this.name = 'KeptWorkbookUnreadable';
  }
}

/** A folder in which one world is kept between runs, locked for this process. */
export interface KeptFolder {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** Absolute path of the workbook's file, which need not exist yet. */
  readonly file: string;
  /**
   * The kept world; null where none is kept yet.
   * @throws KeptWorkbookUnreadable when the file is damaged, or of a newer version
   */
  load(): World | null;
  /** Replaces the kept world in one step: after a kill at any moment the old or the new one is there. */
  save(world: World): void;
  /**
   * The same beside other work, of the world as it is now; a `save` meanwhile wins. Two at once are not possible.
   * @returns when it is in its place
   */
  saveBeside(world: World): Promise<void>;
  /** For `--fresh`: sets the kept workbook aside, damaged or not. Returns its new name, null where nothing was kept. */
  setAside(): string | null;
  /** Lets other processes use the folder. */
  release(): void;
}

function readSaved(file: string): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new KeptWorkbookUnreadable(file, 'is damaged or half-written', { cause: error });
  }
  if (typeof parsed !== 'object' || parsed === null || !('format' in parsed) || !('world' in parsed)) {
    throw new KeptWorkbookUnreadable(file, 'is not a workbook of the workbench');
  }
  const { format, world } = parsed;
  if (format !== FORMAT_VERSION) {
    throw new KeptWorkbookUnreadable(
      file,
      `has format ${JSON.stringify(format)}, and this program knows format ${FORMAT_VERSION}`,
    );
  }
  return world;
}

function loadWorld(file: string): World | null {
  if (!existsSync(file)) return null;
  const saved = readSaved(file);
  try {
    return worldFromSaved(saved);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new KeptWorkbookUnreadable(file, `is damaged (${reason})`, { cause: error });
  }
}

/** Sets the file aside as `workbook.previous.json`; what bears that name already gets the first free number. */
function setAside(folder: string): string {
  const previous = join(folder, PREVIOUS);
  if (existsSync(previous)) {
    const numbered = (number: number): string => join(folder, `workbook.previous-${number}.json`);
    let number = 2;
    while (existsSync(numbered(number))) number += 1;
    renameSync(previous, numbered(number));
  }
  renameSync(join(folder, FILE), previous);
  return PREVIOUS;
}

/**
 * Opens the folder in which a world is kept as `workbook.json`; makes it if need be.
 * @throws FolderInUse when another process has it open
 */
export function openKeptFolder(path: string): KeptFolder {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  const release = lockFolder(folder);
  const file = join(folder, FILE);
  removeLeftovers(file);
  const pieces = new SavedPieces(FORMAT_VERSION);
  // What was begun before the last of these is out of date when it is ready.
  let turn = 0;
  return {
    folder,
    file,
    load: () => loadWorld(file),
    save: (world) => {
      turn += 1;
      replaceFile(file, JSON.stringify({ format: FORMAT_VERSION, world: worldToSaved(world) }));
    },
    saveBeside: (world) => {
      turn += 1;
      const own = turn;
      return replaceFileBeside(file, pieces.of(world), () => own === turn);
    },
    setAside: () => {
      turn += 1;
      return existsSync(file) ? setAside(folder) : null;
    },
    release: () => {
      turn += 1;
      release();
    },
  };
}
