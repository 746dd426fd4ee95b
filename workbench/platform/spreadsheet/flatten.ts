/**
 * Gives a class its ancestors' methods as its own, so that a class that is written in parts is one service class: the
 * service wrapper counts and checks own methods only.
 */
export function flatten<C extends { prototype: object }>(flattened: C): C {
  const { prototype } = flattened;
  let ancestor: unknown = Object.getPrototypeOf(prototype);
  while (typeof ancestor === 'object' && ancestor !== null && ancestor !== Object.prototype) {
    for (const key of Object.getOwnPropertyNames(ancestor)) {
      if (Object.hasOwn(prototype, key)) continue;
      const descriptor = Object.getOwnPropertyDescriptor(ancestor, key);
      if (descriptor !== undefined) Object.defineProperty(prototype, key, descriptor);
    }
    ancestor = Object.getPrototypeOf(ancestor);
  }
  return flattened;
}
