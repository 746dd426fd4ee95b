import type { DroppedFile } from '../../host/live/protocol/calls';

/** A file with the folders in which it was found. */
export interface FoundFile {
  readonly path: string;
  readonly file: File;
}

/** Folders and systems put these beside what people mean. */
const isClutter = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((done, fail) => entry.file(done, fail));

/** A reader gives a folder's entries in portions, and an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

async function walk(entry: FileSystemEntry): Promise<FoundFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  // The two flags of an entry say which of the two kinds it is.
  if (entry.isFile) return [{ path, file: await fileOf(entry as FileSystemFileEntry) }];
  const inside = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(inside.map(walk))).flat();
}

/** What was dropped, folders with all that lies in them. Reads the list at once: it is empty when the event is over. */
export function findDropped(transfer: DataTransfer): Promise<FoundFile[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  return Promise.all(entries.map(walk)).then((found) => found.flat().filter(({ path }) => !isClutter(path)));
}

/** What was chosen in a dialog of the browser. */
export function findChosen(list: FileList): FoundFile[] {
  return [...list]
    .map((file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))
    .filter(({ path }) => !isClutter(path));
}

function base64Of(file: File): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    // A data URL is asked for below, and that is a text.
    reader.onload = () => done((reader.result as string).replace(/^[^,]*,/, ''));
    reader.onerror = () => fail(reader.error ?? new Error(`${file.name} could not be read.`));
    reader.readAsDataURL(file);
  });
}

export async function readFiles(found: readonly FoundFile[]): Promise<DroppedFile[]> {
  return Promise.all(found.map(async ({ path, file }) => ({ path, base64: await base64Of(file) })));
}
