import type { CallName, Calls } from './protocol';

/** One function for each of the named calls, from its request to its answer. */
export type CallTable<N extends CallName> = {
  readonly [K in N]: (request: Calls[K]['request']) => Calls[K]['answer'] | Promise<Calls[K]['answer']>;
};
