/** Runs every .js file of a folder in a context made of the object; the same object gives the same context. */
declare module 'gas-local' {
  export function require(folder: string, globals: object): Record<string, unknown>;
}
