const KEY = 'rapport.window';

const fresh = (): string => crypto.randomUUID();

/** A copied tab brings its original's name along: whoever comes second takes a new one. */
function isFree(name: string): Promise<boolean> {
  return new Promise((tell) => {
    void navigator.locks.request(`rapport.window.${name}`, { ifAvailable: true }, (lock) => {
      tell(lock !== null);
      // Held until the window is closed.
      return lock === null ? undefined : new Promise<never>(() => undefined);
    });
  });
}

/** This window's name: random, the same after it was loaded again, and no other window's. */
export async function claimWindowId(): Promise<string> {
  const kept = sessionStorage.getItem(KEY);
  if (kept !== null && (await isFree(kept))) return kept;
  const name = fresh();
  sessionStorage.setItem(KEY, name);
  await isFree(name);
  return name;
}
