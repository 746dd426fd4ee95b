import type { AreaView } from '../../host/live/protocol/book';
import type { Status } from '../../host/live/protocol/status';
import { readMailLink } from '../outbox/mailLinks';
import type { MailLink } from '../outbox/mailLinks';
import { recall } from '../state/remembered';
import { createStore } from '../state/store';

/** A place in the spreadsheet to go to; the grid takes it when it is there. */
export interface Destination {
  readonly sheetId: number | null;
  readonly area: AreaView | null;
}

/** Where a followed link wants the grid to go; null when there is nothing to do. */
export const destination = createStore<Destination | null, Destination | null>(null, (_, next) => next);

/** A new window knows by this whose it is: it begins without anything that this one remembers. */
const VISITOR = 'as=';

/** Who opened this window for themselves; null where nobody did. */
export function openedFor(hash: string): string | null {
  return hash.startsWith(`#${VISITOR}`) ? decodeURIComponent(hash.slice(VISITOR.length + 1)) : null;
}

/** Opens the web app's page in a window of its own, as nobody's copy: a copied window would share its name. */
export function openWebApp(query: string): void {
  const person = recall('session', 'person') ?? '';
  const visitor = person === '' ? '' : `#${VISITOR}${encodeURIComponent(person)}`;
  window.open(`exec${query === '' ? '' : `?${query}`}${visitor}`, '_blank', 'noopener');
}

/** Follows a link within the workbench; tells what kind it was, so that others can be explained. */
export function followLink(href: string, status: Status): MailLink {
  const link = readMailLink(href, status);
  if (link.kind === 'sheet') destination.send({ sheetId: link.sheetId, area: link.area });
  if (link.kind === 'webApp') openWebApp(link.query);
  return link;
}
