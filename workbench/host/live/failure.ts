import { ServiceError } from '../../store/serviceError';
import { FolderInUse } from '../keeping/folderLock';
import { ImportMistake } from '../import/importMistake';
import { CommandFailed } from '../mainJob';
import { KeptWorkbookUnreadable } from '../keeping/persistence';
import { FileNotOpened } from '../xlsx/open/openWords';
import type { Failure } from './protocol';

/** Something that a person asked for and that cannot be; the message says why and what to do. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}

/** Their messages are sentences for a person; all other errors are the workbench's own. */
const FOR_PEOPLE = [
  Mistake,
  ServiceError,
  CommandFailed,
  ImportMistake,
  FileNotOpened,
  KeptWorkbookUnreadable,
  FolderInUse,
];

function detailsOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\nCaused by ${detailsOf(error.cause)}` : '';
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`;
}

/** What a call is answered with instead. A fault of the workbench is printed to the terminal as well. */
export function failureOf(thrown: unknown, circumstances = ''): Failure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const details = [circumstances, detailsOf(error)].filter((part) => part !== '').join('\n');
  if (FOR_PEOPLE.some((kind) => error instanceof kind))
    return { failure: { message: error.message, details } };
  console.error(`The workbench could not carry a request out. ${details}`);
  const message = `Something went wrong inside the workbench: ${error.message.replace(/[.\s]*$/, '')}. Nothing else is affected; try again, or copy the details for whoever looks after it.`;
  return { failure: { message, details } };
}
