import { Mistake } from './failure';
import type { CallName, Calls } from './protocol/calls';

type Part = 'text' | 'number' | 'list' | 'object' | 'number or null' | 'flag or nothing';

/** What each request must hold; what is inside of objects is checked by whoever reads it. */
const SHAPES: { readonly [N in CallName]: Readonly<Record<keyof Calls[N]['request'], Part>> } = {
  open: { window: 'text', person: 'text' },
  rows: { window: 'text', sheetId: 'number', first: 'number', last: 'number' },
  edit: { window: 'text', sheetId: 'number', shape: 'number', edit: 'object', confirmed: 'flag or nothing' },
  undo: { window: 'text' },
  redo: { window: 'text' },
  select: { window: 'text', sheetId: 'number', area: 'object' },
  filterValues: { window: 'text', sheetId: 'number', col: 'number' },
  find: { window: 'text', text: 'text', sheetId: 'number or null' },
  menu: { window: 'text', function: 'text' },
  answer: { window: 'text', question: 'text', button: 'text', text: 'text' },
  call: { window: 'text', frame: 'text', function: 'text', args: 'list' },
  closeFrame: { window: 'text', frame: 'text' },
  webApp: { window: 'text', query: 'text' },
  postWebApp: { window: 'text', query: 'text', body: 'text', type: 'text' },
  kill: { run: 'text' },
  runDetail: { run: 'text' },
  mail: { id: 'number' },
  moveClock: { to: 'number' },
  stopClock: { window: 'text' },
  fireTrigger: { trigger: 'text' },
  settings: { window: 'text', settings: 'object' },
  people: { window: 'text' },
  import: { window: 'text', files: 'list' },
  openFile: { window: 'text', file: 'object' },
  begin: { window: 'text', with: 'text', language: 'text' },
};

function isPart(value: unknown, part: Part): boolean {
  switch (part) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'number or null':
      return value === null || isPart(value, 'number');
    case 'flag or nothing':
      return value === undefined || typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}

/** @throws Mistake where a part is missing or of another kind */
export function checkedRequest<N extends CallName>(name: N, request: unknown): Calls[N]['request'] {
  if (typeof request !== 'object' || request === null) throw new Mistake(`"${name}" needs a request.`);
  for (const [key, part] of Object.entries<Part>(SHAPES[name])) {
    if (!isPart(Object.getOwnPropertyDescriptor(request, key)?.value, part)) {
      throw new Mistake(`"${name}" was sent without a proper "${key}". Load the page again.`);
    }
  }
  // Every part was looked at just now.
  return request as Calls[N]['request'];
}
