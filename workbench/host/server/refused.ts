/** A request that is turned away: the status, and a sentence for whoever reads the answer. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413 | 415,
    message: string,
    /** Methods that the address does take, for 405. */
    readonly allow: 'GET' | 'POST' | null = null,
  ) {
    super(message);
  }
}
