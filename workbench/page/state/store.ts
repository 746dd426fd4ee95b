import { useSyncExternalStore } from 'react';

/** State that components look at piece by piece; it changes only by events. */
export interface Store<State, Event> {
  readonly get: () => State;
  readonly send: (event: Event) => void;
  /** Returns how to stop. */
  readonly subscribe: (hear: () => void) => () => void;
}

export function createStore<State, Event>(
  initial: State,
  reduce: (state: State, event: Event) => State,
): Store<State, Event> {
  let state = initial;
  const hearers = new Set<() => void>();
  return {
    get: () => state,
    send(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const hear of hearers) hear();
    },
    subscribe(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}

/** A piece of the state. `pick` must return something that the state itself holds, not a new object. */
export function useStore<State, Event, Piece>(
  store: Store<State, Event>,
  pick: (state: State) => Piece,
): Piece {
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}
