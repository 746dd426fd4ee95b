import type { Operations } from '../../operation';
import { ServiceError } from '../../serviceError';
import type { Session } from '../../session';
import { sheetLocale } from '../../numberFormat/locale';
import { mayEditSpreadsheet } from '../../workbook/protection';
import { messages } from '../../workbook/messages';
import { touch } from '../../workbook/workbook';

/** Facts of the spreadsheet that are one value each. */
export type WorkbookFacts = {
  readonly name: string;
  readonly id: string;
  readonly url: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
};

function facts(session: Session): WorkbookFacts {
  const { workbook, zones, locale, sharing } = session.world;
  const { name, id, url } = workbook;
  return {
    name,
    id,
    url,
    timeZone: zones.spreadsheet,
    locale,
    owner: sharing.owner,
    editors: [sharing.owner, ...sharing.editors],
    viewers: [...sharing.viewers],
  };
}

function ensureEditor(session: Session): void {
  session.settle();
  if (!mayEditSpreadsheet(session.world, session.effectiveUser))
    throw new ServiceError(messages.protectedCell);
}

function setZone(session: Session, zone: string): undefined {
  ensureEditor(session);
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
  } catch (error) {
    if (error instanceof RangeError) throw new ServiceError(`Invalid argument: ${zone}`);
    throw error;
  }
  session.world.zones.spreadsheet = zone;
  touch(session.world.workbook, { kind: 'everything' });
}

/** Cells keep what they hold; what is typed from now on is read in the new locale's way. */
function setLocale(session: Session, locale: string): undefined {
  ensureEditor(session);
  session.world.locale = sheetLocale(locale);
  touch(session.world.workbook, { kind: 'everything' });
}

function share(session: Session, people: string[], role: 'editors' | 'viewers'): undefined {
  ensureEditor(session);
  const { sharing } = session.world;
  const fresh = people.filter((person) => person !== sharing.owner && !sharing[role].includes(person));
  sharing[role] = [...sharing[role], ...fresh];
  touch(session.world.workbook, { kind: 'head' });
}

function unshare(session: Session, person: string, role: 'editors' | 'viewers'): undefined {
  ensureEditor(session);
  const { sharing } = session.world;
  sharing[role] = sharing[role].filter((known) => known !== person);
  touch(session.world.workbook, { kind: 'head' });
}

/**
 * Whether there is an active spreadsheet. A web app may run as a visitor who has no access to it: the script is told so
 * in the words that the field reports for documents that are not shared with whoever runs it. PLATFORM 2.8
 */
function isReachable(session: Session): boolean {
  const { world, effectiveUser } = session;
  if (!world.bound) return false;
  if (session.kind !== 'webapp') return true;
  if (world.switches.activeSpreadsheetInWebApp !== 'works') return false;
  const { owner, editors, viewers } = world.sharing;
  if (![owner, ...editors, ...viewers].includes(effectiveUser)) {
    throw new ServiceError('You do not have permission to access the requested document.');
  }
  return true;
}

export const workbookOperations = {
  'workbook.facts': facts,
  'workbook.isBound': (session: Session): boolean => session.world.bound,
  'workbook.isReachable': isReachable,
  'workbook.flush': (session: Session): undefined => {
    session.settle();
  },
  'workbook.rename': (session: Session, name: string): undefined => {
    ensureEditor(session);
    session.world.workbook.name = name;
    touch(session.world.workbook, { kind: 'head' });
  },
  'workbook.setZone': setZone,
  'workbook.setLocale': setLocale,
  'workbook.share': share,
  'workbook.unshare': unshare,
} satisfies Operations;
