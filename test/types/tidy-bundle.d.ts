/** The build's own file is plain JavaScript. */
declare module '*/tidyBundle.mjs' {
  export function tidyBundle(
    source: string,
    name: string,
    modules: readonly string[],
  ): {
    readonly text: string;
    readonly names: readonly string[];
    readonly bytes: Readonly<Record<string, number>>;
  };
}
