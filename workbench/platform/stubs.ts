import { attachEnums, enumType } from './enums';
import { service } from './service';
import { signatures } from './signatures';

/**
 * A service that Google has and the platform lacks: the global can be read and its enumerations are there, each of its
 * methods throws and names itself.
 */
function createStub(name: string): object {
  class Stub {}
  service(name, Stub);
  const stub = new Stub();
  attachEnums(name, stub);
  return stub;
}

/** Every service of the typings that `implemented` does not have. */
export function createStubs(implemented: readonly string[]): Record<string, object> {
  const missing = signatures.services.filter((name) => !implemented.includes(name));
  return Object.fromEntries(missing.map((name) => [name, createStub(name)]));
}

/** Enumerations that are globals of their own, such as `DigestAlgorithm`. */
export function globalEnums(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(signatures.globalEnums).map(([name, fullName]) => [name, enumType(fullName).object]),
  );
}
