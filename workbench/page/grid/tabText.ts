/** Texts between tabs and line ends, as spreadsheets put them on the clipboard: fields with either are in quotes. */
export function toTabText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Reads text from another program; a quote counts only at the beginning of a field. */
export function fromTabText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  const normal = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (place <= normal.length) {
    const { field, end } = normal[place] === '"' ? readQuoted(normal, place) : readPlain(normal, place);
    row.push(field);
    if (normal[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    place = end + 1;
  }
  return rows;
}

function readPlain(text: string, start: number): { field: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++;
  return { field: text.slice(start, end), end };
}

function readQuoted(text: string, start: number): { field: string; end: number } {
  for (let end = start + 1; end < text.length; end++) {
    if (text[end] !== '"') continue;
    if (text[end + 1] === '"') end++;
    else if (end + 1 === text.length || text[end + 1] === '\t' || text[end + 1] === '\n') {
      return { field: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
    } else break;
  }
  return readPlain(text, start);
}
