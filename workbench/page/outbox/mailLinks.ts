import type { AreaView } from '../../host/live/protocol/book';

/** Where a link of a mail leads within the workbench. */
export type MailLink =
  | { readonly kind: 'sheet'; readonly sheetId: number | null; readonly area: AreaView | null }
  | { readonly kind: 'webApp'; readonly query: string }
  | { readonly kind: 'mail'; readonly address: string }
  /** A place within the mail itself. */
  | { readonly kind: 'inside' }
  | { readonly kind: 'outside'; readonly address: string };

export interface OwnAddresses {
  readonly spreadsheetUrl: string;
  readonly webAppUrl: string;
}

/** Sheets' limits, for ranges of whole rows or columns. */
const LAST_ROW = 10_000_000;
const LAST_COLUMN = 18_278;

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column;
}

/** `B2`, `B2:D9`, `B:D` and `2:9` as an area; null for what is none. */
export function readRange(text: string): AreaView | null {
  const match = /^\$?([A-Z]{0,3})\$?(\d{0,8})(?::\$?([A-Z]{0,3})\$?(\d{0,8}))?$/i.exec(text);
  if (!match) return null;
  const [, column = '', row = '', endColumn, endRow] = match;
  const single = endColumn === undefined && endRow === undefined;
  if ((column === '' && row === '') || (single && (column === '' || row === ''))) return null;
  const lastColumn = endColumn ?? column;
  const lastRow = endRow ?? row;
  const rows = [row === '' ? 1 : Number(row), lastRow === '' ? LAST_ROW : Number(lastRow)];
  const columns = [
    column === '' ? 1 : columnOf(column),
    lastColumn === '' ? LAST_COLUMN : columnOf(lastColumn),
  ];
  return {
    row: Math.max(1, Math.min(...rows)),
    col: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastCol: Math.max(...columns),
  };
}

/** `#gid=12&range=A5:C5`, as Sheets writes it behind its address; a query of the same words counts too. */
function readPlace(url: URL): MailLink {
  const parts = new URLSearchParams(url.hash.slice(1));
  const asked = (name: string): string | null => parts.get(name) ?? url.searchParams.get(name);
  const gid = asked('gid');
  const range = asked('range');
  return {
    kind: 'sheet',
    sheetId: gid !== null && /^\d+$/.test(gid) ? Number(gid) : null,
    area: range === null ? null : readRange(range),
  };
}

const withoutEnd = (address: string): string => address.replace(/[?#].*$/, '').replace(/\/$/, '');

/** Reads a link as it stands in a mail (`href`, not resolved). */
export function readMailLink(href: string, own: OwnAddresses): MailLink {
  const text = href.trim();
  if (text.startsWith('#')) return { kind: 'inside' };
  if (/^mailto:/i.test(text)) {
    return { kind: 'mail', address: text.slice('mailto:'.length).replace(/\?.*$/, '') };
  }
  if (!URL.canParse(text)) return { kind: 'outside', address: text };
  const url = new URL(text);
  const bare = withoutEnd(url.href);
  if (own.webAppUrl !== '' && bare === withoutEnd(own.webAppUrl)) {
    return { kind: 'webApp', query: url.search.slice(1) };
  }
  // Sheets answers at …/edit, at …/view and at the bare address alike.
  const book = withoutEnd(own.spreadsheetUrl).replace(/\/(?:edit|view)$/, '');
  if (book !== '' && bare.replace(/\/(?:edit|view)$/, '') === book) return readPlace(url);
  return { kind: 'outside', address: text };
}
