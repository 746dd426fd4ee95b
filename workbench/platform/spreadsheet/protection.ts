import type { ProtectionChange, WireProtection } from '../../store/operations/spreadsheet/protections';
import { call } from '../call';
import { type EnumValue, enumValue } from '../enums';
import { service } from '../service';
import { User } from '../user';
import { makeRange, rangeRef } from './handles';
import type { Range } from './range';

function addressOf(person: unknown): string {
  return person instanceof User ? person.getEmail() : String(person);
}

/** A protected range or tab. PLATFORM 4.21 */
export class Protection {
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  #read(): WireProtection {
    return call<WireProtection>('protection.read', this.#id);
  }

  #update(change: ProtectionChange): this {
    call('protection.update', this.#id, change);
    return this;
  }

  getProtectionType(): EnumValue {
    return enumValue('SpreadsheetApp.ProtectionType', this.#read().kind);
  }

  getRange(): Range {
    return makeRange(this.#read().range);
  }

  setRange(range: Range): this {
    return this.#update({ range: rangeRef(range) });
  }

  /** Null: the range has no name of its own. Named ranges are not implemented. */
  getRangeName(): null {
    return null;
  }

  getUnprotectedRanges(): Range[] {
    return this.#read().unprotected.map(makeRange);
  }

  setUnprotectedRanges(ranges: Range[]): this {
    return this.#update({ unprotected: ranges.map(rangeRef) });
  }

  getDescription(): string {
    return this.#read().description;
  }

  setDescription(description: string): this {
    return this.#update({ description });
  }

  isWarningOnly(): boolean {
    return this.#read().warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.#update({ warningOnly });
  }

  canEdit(): boolean {
    return this.#read().canEdit;
  }

  canDomainEdit(): boolean {
    return this.#read().domainEdit;
  }

  setDomainEdit(editable: boolean): this {
    return this.#update({ domainEdit: editable });
  }

  getEditors(): User[] {
    return this.#read().editors.map((email) => new User(email));
  }

  addEditor(person: unknown): this {
    return this.addEditors([person]);
  }

  addEditors(people: unknown[]): this {
    call('protection.addEditors', this.#id, people.map(addressOf));
    return this;
  }

  removeEditor(person: unknown): this {
    return this.removeEditors([person]);
  }

  removeEditors(people: unknown[]): this {
    call('protection.removeEditors', this.#id, people.map(addressOf));
    return this;
  }

  remove(): void {
    call('protection.remove', this.#id);
  }
}

service('SpreadsheetApp.Protection', Protection);
