import { type OpenedFile, type OpenFrom, openXlsx } from '../../xlsx/open/openXlsx';
import type { DroppedFile } from '../protocol/calls';
import { receiveFiles } from './droppedFolder';
import { type FileLanguage, fileWords } from './fileWords';

/**
 * Opens an .xlsx that came from the page as a world of its own, which takes over people and settings of the one before.
 * @throws FileNotOpened, ImportMistake: both with a sentence for the person; nothing has changed then
 */
export async function openDropped(
  file: DroppedFile,
  from: OpenFrom,
  language: FileLanguage,
): Promise<OpenedFile> {
  const { files, name } = receiveFiles([file], fileWords(language));
  return openXlsx(files[0]?.bytes ?? new Uint8Array(), name, from, language);
}
