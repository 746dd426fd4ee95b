import { signatures } from './signatures';

/** A member of an enumeration: an object that compares by identity and prints its name, as Apps Script's do. */
export class EnumValue {
  readonly #owner: EnumType;
  readonly #name: string;
  readonly #ordinal: number;

  constructor(owner: EnumType, name: string, ordinal: number) {
    this.#owner = owner;
    this.#name = name;
    this.#ordinal = ordinal;
  }

  toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  compareTo(other: EnumValue): number {
    return this.#ordinal - other.ordinal();
  }

  static typeName(value: EnumValue): string {
    return value.#owner.fullName;
  }
}

export interface EnumType {
  readonly fullName: string;
  readonly values: Readonly<Record<string, EnumValue>>;
  /** What the script sees: the members, in order. */
  readonly object: object;
}

const types = new Map<string, EnumType>();

/** The enumeration of that full name, such as `SpreadsheetApp.ProtectionType` or `Weekday`. */
export function enumType(fullName: string): EnumType {
  const known = types.get(fullName);
  if (known) return known;
  const names = signatures.enums[fullName];
  if (!names) throw new Error(`The typings have no enumeration "${fullName}".`);
  const values: Record<string, EnumValue> = {};
  const type: EnumType = { fullName, values, object: values };
  names.forEach((name, ordinal) => {
    const value = new EnumValue(type, name, ordinal);
    Object.freeze(value);
    values[name] = value;
  });
  Object.freeze(values);
  types.set(fullName, type);
  return type;
}

/** One member: `enumValue('SpreadsheetApp.ProtectionType', 'SHEET')`. */
export function enumValue(fullName: string, name: string): EnumValue {
  const value = enumType(fullName).values[name];
  if (!value) throw new Error(`${fullName} has no member "${name}".`);
  return value;
}

/** The name of a member that a script passed; the bridge carries names. */
export function enumName(value: EnumValue): string {
  return value.name();
}

/** Hangs a class's enumerations on a service: `SpreadsheetApp.ProtectionType`, `ui.Button`. */
export function attachEnums(className: string, target: object): void {
  for (const [property, fullName] of Object.entries(signatures.members[className] ?? {})) {
    Object.defineProperty(target, property, { value: enumType(fullName).object, enumerable: true });
  }
}
