/** Lets one work begin only when the one before it is over, however that ended. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    // Whoever asked for it hears of its failure; whoever comes next begins in any case.
    last = done.catch(() => undefined);
    return done;
  };
}
