/** What the browser keeps: for all windows (`local`) or for this one (`session`). A browser may refuse; nothing hangs on it. */
export function recall(where: 'local' | 'session', name: string): string | null {
  try {
    return (where === 'local' ? localStorage : sessionStorage).getItem(`rapport.${name}`);
  } catch (error) {
    console.warn('The browser keeps nothing for this page.', error);
    return null;
  }
}

/** Null forgets. */
export function remember(where: 'local' | 'session', name: string, value: string | null): void {
  try {
    const store = where === 'local' ? localStorage : sessionStorage;
    if (value === null) store.removeItem(`rapport.${name}`);
    else store.setItem(`rapport.${name}`, value);
  } catch (error) {
    console.warn('The browser keeps nothing for this page.', error);
  }
}
