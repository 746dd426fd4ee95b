/**
 * What `google.script.run` may send, after its reference
 * (https://developers.google.com/apps-script/guides/html/reference/run#myFunction(...)): numbers, booleans, texts,
 * null, and objects and arrays of these; a form only as the one argument. Messages are those that the field reports.
 */
function illegal(key: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${key}`);
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function check(value: unknown, key: string, outer: readonly object[]): void {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw illegal(key);
  if (typeof value !== 'object' || value === null) return;
  if (outer.includes(value)) throw new TypeError('Failed due to circular reference.');
  if (!Array.isArray(value) && !isPlainObject(value)) throw illegal(key);
  for (const [name, part] of Object.entries(value)) check(part, name, [...outer, value]);
}

function isForm(value: unknown): value is HTMLFormElement {
  return typeof HTMLFormElement !== 'undefined' && value instanceof HTMLFormElement;
}

/** A form as an object of its fields, all of them texts; a name that stands several times is a list. */
export function formFields(form: HTMLFormElement): Record<string, string | string[]> {
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of new FormData(form)) {
    // An empty file field is a file without a name.
    if (typeof value !== 'string' && value.name !== '') {
      throw new Error('Files in forms are not implemented by the local platform');
    }
    const text = typeof value === 'string' ? value : '';
    const known = fields.get(name);
    fields.set(name, known === undefined ? text : [known, text].flat());
  }
  return Object.fromEntries(fields);
}

/** The arguments as JSON data. Throws at once for what may not be sent; undefined in a list becomes null. */
export function plainArguments(args: readonly unknown[]): unknown[] {
  const [first] = args;
  if (args.length === 1 && isForm(first)) return [formFields(first)];
  args.forEach((value, index) => check(value, String(index), []));
  const plain: unknown = JSON.parse(JSON.stringify(args));
  // An array went in.
  return plain as unknown[];
}
