/**
 * Something in an import folder that keeps the whole import from starting. The message says where it is, what was
 * found and what to do, and stands by itself: nothing was imported.
 */
export class ImportMistake extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportMistake';
  }
}
