/** What a web app serves, as plain data: `doGet` and `doPost` return one of two service objects. */
export type Served =
  | {
      readonly kind: 'html';
      readonly html: string;
      readonly title: string;
      /** Null where none was set. */
      readonly faviconUrl: string | null;
      readonly metaTags: readonly MetaTag[];
      /** The name in `XFrameOptionsMode`. */
      readonly xFrame: string;
    }
  | {
      readonly kind: 'text';
      /** As the browser is told it, such as `application/json`. */
      readonly mime: string;
      readonly content: string;
      /** Where the browser is to keep it as a file of that name. */
      readonly fileName: string | null;
    };

export type MetaTag = { readonly name: string; readonly content: string };

const describers: ((value: unknown) => Served | null)[] = [];

/** Each class that can be served says how its objects read; null for a value that is none of them. */
export function provideServed(describe: (value: unknown) => Served | null): void {
  describers.push(describe);
}

/** The page or text that a value is; null for any other value. */
export function servedOf(value: unknown): Served | null {
  for (const describe of describers) {
    const served = describe(value);
    if (served !== null) return served;
  }
  return null;
}
