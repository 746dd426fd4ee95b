import type { CallName, Calls } from '../../live/protocol/calls';

/** A second user of the same workbook, without a screen. */
export interface Elsewhere {
  /** Puts the text into a column of a tab, from a row on, so many rows down. */
  fill(tab: string, at: { row: number; col: number }, rows: number, text: string): Promise<void>;
}

async function post<N extends CallName>(
  address: string,
  name: N,
  request: Calls[N]['request'],
): Promise<Calls[N]['answer']> {
  const response = await fetch(new URL(`api/${name}`, address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const answer: unknown = await response.json();
  if (!response.ok || (typeof answer === 'object' && answer !== null && 'failure' in answer)) {
    throw new Error(`${name}: ${JSON.stringify(answer).slice(0, 500)}`);
  }
  // The server answers each name with its own answer: see protocol/.
  return answer as Calls[N]['answer'];
}

export async function openElsewhere(address: string): Promise<Elsewhere> {
  const window = 'benchmark';
  const { book } = await post(address, 'open', { window, person: '' });
  return {
    async fill(tab, { row, col }, rows, text) {
      const head = book?.sheets.find(({ name }) => name === tab);
      if (head === undefined) throw new Error(`The workbook has no tab ${tab}.`);
      const { id: sheetId, shape } = head;
      const edit = { kind: 'paste', row, col, rows: Array.from({ length: rows }, () => [text]) } as const;
      const { kind } = await post(address, 'edit', { window, sheetId, shape, edit, confirmed: true });
      if (kind !== 'done') throw new Error(`The edit of ${rows} cells was answered with ${kind}.`);
    },
  };
}
