/** Knows service objects by their class, so that an argument can be told from a look-alike. */

const classNames = new Map<object, string>();

export function registerClass(name: string, prototype: object): void {
  classNames.set(prototype, name);
}

/** `SpreadsheetApp.Range` for a range; null for what is no service object. */
export function classNameOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (let at: unknown = Object.getPrototypeOf(value); typeof at === 'object' && at !== null; ) {
    const name = classNames.get(at);
    if (name !== undefined) return name;
    at = Object.getPrototypeOf(at);
  }
  return null;
}

/** Whether a value is an object of that class or of one derived from it. */
export function isInstance(value: unknown, className: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  for (let at: unknown = Object.getPrototypeOf(value); typeof at === 'object' && at !== null; ) {
    if (classNames.get(at) === className) return true;
    at = Object.getPrototypeOf(at);
  }
  return false;
}
