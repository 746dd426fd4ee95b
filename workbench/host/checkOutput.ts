import { accessSync, constants, statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * What would keep a file from being written, in one sentence; null where nothing would. Asked before the run, so that
 * no work is done in vain.
 * @param made a folder that the run makes if need be
 */
export function outputFault(path: string, made: string): string | null {
  const file = resolve(path);
  const folder = dirname(file);
  const parent = statIfThere(folder);
  if (parent === null) {
    return folder === resolve(made) ? null : `there is no folder ${folder}. Make it, or choose another.`;
  }
  if (!parent.isDirectory()) return `${folder} is a file, not a folder.`;
  const target = statIfThere(file);
  if (target?.isDirectory() === true) return 'this is a folder. Name a file in it.';
  if (!isWritable(folder)) return `you may not write into the folder ${folder}.`;
  return target === null || isWritable(file) ? null : 'you may not write this file.';
}

function statIfThere(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    // A file in the middle of the path: what lies behind it is not there.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return null;
    throw error;
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
