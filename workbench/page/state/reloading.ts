/** What must be over before the page may be loaded again: its last words would be lost. */
const underWay = new Set<Promise<unknown>>();

/** Puts off every loading of the page until the work is done, whatever its outcome. */
export function beforeReload<Answer>(work: Promise<Answer>): Promise<Answer> {
  underWay.add(work);
  const over = (): void => {
    underWay.delete(work);
  };
  work.then(over, over);
  return work;
}

/** Loads the page again as soon as nothing is under way. */
export async function reloadPage(): Promise<void> {
  await Promise.allSettled(underWay);
  location.reload();
}
