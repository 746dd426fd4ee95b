import { Buffer } from 'node:buffer';
import type { FrameLocation } from '../../page/frame/messages';
import type { WebAppRequest } from './webApp';

const FORM = 'application/x-www-form-urlencoded';

interface Parameters {
  readonly parameter: Record<string, string>;
  readonly parameters: Record<string, string[]>;
}

function parametersOf(texts: readonly string[]): Parameters {
  // By a map, for a parameter may be called like something that every object has.
  const values = new Map<string, string[]>();
  for (const text of texts) {
    for (const [name, value] of new URLSearchParams(text)) {
      values.set(name, [...(values.get(name) ?? []), value]);
    }
  }
  const entries = [...values];
  return {
    parameter: Object.fromEntries(entries.map(([name, [first = '']]) => [name, first])),
    parameters: Object.fromEntries(entries),
  };
}

/** What `google.script.url.getLocation` tells; a hash is known to the browser alone. */
export function locationOf(query: string): FrameLocation {
  return { ...parametersOf([query]), hash: '' };
}

/**
 * The event of `doGet` and `doPost`, after the table "Request parameters" of
 * https://developers.google.com/apps-script/guides/web: lengths in bytes, -1 for a GET; a form's fields are parameters.
 * An empty query is `''`, as requests without one show it in the field (https://zenn.dev/bbsfish/articles/b4471abd3ba2ec).
 */
export function webAppEvent(request: WebAppRequest): Readonly<Record<string, unknown>> {
  const { method, query, pathInfo, body = '', contentType = FORM } = request;
  const common = {
    queryString: query,
    contextPath: '',
    ...(pathInfo === undefined || pathInfo === '' ? {} : { pathInfo }),
  };
  if (method === 'GET') return { ...common, ...parametersOf([query]), contentLength: -1 };
  const length = Buffer.byteLength(body);
  const isForm = contentType.toLowerCase().startsWith(FORM);
  return {
    ...common,
    ...parametersOf(isForm ? [query, body] : [query]),
    contentLength: length,
    postData: { length, type: contentType, contents: body, name: 'postData' },
  };
}
