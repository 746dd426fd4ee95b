import { ServiceError } from '../../store/serviceError';
import { FolderInUse } from '../keeping/folderLock';
import { ImportMistake } from '../import/importMistake';
import { CommandFailed } from '../mainJob';
import { KeptWorkbookUnreadable } from '../keeping/persistence';
import { FileNotOpened } from '../xlsx/open/openWords';
import type { Failure } from './protocol/calls';
import { type LiveWords, liveWords, type PageLanguage } from './words';

/** Something that a person asked for and that cannot be; it says why and what to do. Its own message is English. */
export class Mistake extends Error {
  override readonly name = 'Mistake';

  /** @param said a plain text for what no page of ours asks, which stays English */
  constructor(private readonly said: string | ((words: LiveWords) => string)) {
    super(typeof said === 'string' ? said : said(liveWords('en')));
  }

  in(language: PageLanguage): string {
    return typeof this.said === 'string' ? this.said : this.said(liveWords(language));
  }
}

/** Their sentences say what to do as well. */
const ADVISED = [ImportMistake, FileNotOpened, KeptWorkbookUnreadable, FolderInUse];

/** Their messages, too, are sentences for a person; all other errors are the workbench's own. */
const FOR_PEOPLE = [ServiceError, CommandFailed, ...ADVISED];

function detailsOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\nCaused by ${detailsOf(error.cause)}` : '';
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`;
}

/** What a call is answered with instead. A fault of the workbench is printed to the terminal as well. */
export function failureOf(thrown: unknown, circumstances = '', language: PageLanguage = 'en'): Failure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const details = [circumstances, detailsOf(error)].filter((part) => part !== '').join('\n');
  if (error instanceof Mistake) return { failure: { message: error.in(language), advised: true, details } };
  if (FOR_PEOPLE.some((kind) => error instanceof kind)) {
    const advised = ADVISED.some((kind) => error instanceof kind);
    return { failure: { message: error.message, advised, details } };
  }
  console.error(`The workbench could not carry a request out. ${details}`);
  const message = liveWords(language).unexpected(error.message.replace(/[.。\s]*$/, ''));
  return { failure: { message, advised: true, details } };
}
