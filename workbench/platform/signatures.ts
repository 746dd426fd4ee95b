/** What the typings of Google's services say, read at build time by signatures/read.mjs. */
export interface Signatures {
  /** Class → method → overloads → parameter types. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, readonly (readonly string[])[]>>>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  /** Class → property → the enumeration that hangs there. */
  readonly members: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly services: readonly string[];
  readonly globalEnums: Readonly<Record<string, string>>;
}

/** Put here by the build. */
declare const SIGNATURES: Signatures;

export const signatures: Signatures = SIGNATURES;

export function methodNames(className: string): string[] {
  return Object.keys(signatures.classes[className] ?? {});
}

/** The overloads of a method; none where the typings do not know it. */
export function overloadsOf(className: string, method: string): readonly (readonly string[])[] {
  const methods = signatures.classes[className];
  return methods && Object.hasOwn(methods, method) ? (methods[method] ?? []) : [];
}
