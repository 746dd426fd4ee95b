import type { CallName, Calls } from './protocol/calls';
import type { PageLanguage } from './words';

/** One function for each of the named calls, from its request, and the language of whoever asks, to its answer. */
export type CallTable<N extends CallName> = {
  readonly [K in N]: (
    request: Calls[K]['request'],
    language: PageLanguage,
  ) => Calls[K]['answer'] | Promise<Calls[K]['answer']>;
};
