import type { WireValidation } from '../../store/operations/spreadsheet/rules';
import type { RangeRef } from '../../store/operations/spreadsheet/target';
import { call } from '../call';
import { service } from '../service';
import { DataValidation, checkboxValidation } from './dataValidation';
import {
  addMetadata,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  metadataAt,
} from './developerMetadata';
import type { EnumValue } from '../enums';
import { Filter } from './filter';
import { flatten } from './flatten';
import { makeRange, provideMakers, rangeRef } from './handles';
import { Protection } from './protection';
import { RangeLook } from './rangeLook';
import { toBlock } from './values';

/** A block of cells of one tab. Written in parts: RangeAddress, RangeContent, RangeLook, and here what goes with rules. */
export class Range extends RangeLook {
  getDataValidation(): DataValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (DataValidation | null)[][] {
    const wires = call<(WireValidation | null)[][]>('range.getValidations', rangeRef(this));
    return wires.map((line) => line.map((wire) => (wire === null ? null : new DataValidation(wire))));
  }

  setDataValidation(rule: DataValidation | null): this {
    call('range.setValidation', rangeRef(this), rule === null ? null : DataValidation.wireOf(rule));
    return this;
  }

  setDataValidations(rules: (DataValidation | null)[][]): this {
    const { numRows, numColumns } = rangeRef(this);
    const wires = toBlock(rules, numRows, numColumns, (rule) => {
      return rule === null ? null : DataValidation.wireOf(rule as DataValidation); // checked by the service wrapper
    });
    call('range.setValidations', rangeRef(this), wires);
    return this;
  }

  insertCheckboxes(...values: unknown[]): this {
    call('range.insertCheckboxes', rangeRef(this), checkboxValidation(values));
    return this;
  }

  removeCheckboxes(): this {
    const isCheckbox = this.#checkboxes();
    this.#eachCell((cell, row, column) => {
      if (isCheckbox[row]?.[column] === true) cell.clearDataValidations().clearContent();
    });
    return this;
  }

  check(): this {
    return this.#tick(true);
  }

  uncheck(): this {
    return this.#tick(false);
  }

  isChecked(): boolean | null {
    const [first] = this.#states();
    const same = this.#states().every((state) => state === first);
    return same ? (first ?? null) : null;
  }

  canEdit(): boolean {
    return call<boolean>('range.canEdit', rangeRef(this));
  }

  protect(): Protection {
    return new Protection(call<string>('protection.ofRange', rangeRef(this)));
  }

  createFilter(): Filter {
    call('filter.create', rangeRef(this));
    return new Filter(rangeRef(this).sheetId);
  }

  getFilter(): Filter | null {
    const { sheetId } = rangeRef(this);
    return call<RangeRef | null>('filter.range', sheetId) === null ? null : new Filter(sheetId);
  }

  shiftRowGroupDepth(delta: number): this {
    call('groups.shift', rangeRef(this), 'rows', delta);
    return this;
  }

  shiftColumnGroupDepth(delta: number): this {
    call('groups.shift', rangeRef(this), 'columns', delta);
    return this;
  }

  collapseGroups(): this {
    call('groups.collapseIn', rangeRef(this), 'rows', true);
    call('groups.collapseIn', rangeRef(this), 'columns', true);
    return this;
  }

  expandGroups(): this {
    call('groups.collapseIn', rangeRef(this), 'rows', false);
    call('groups.collapseIn', rangeRef(this), 'columns', false);
    return this;
  }

  activate(): this {
    call('selection.set', [rangeRef(this)]);
    return this;
  }

  activateAsCurrentCell(): this {
    call('selection.setCell', rangeRef(this));
    return this;
  }

  addDeveloperMetadata(...args: (string | EnumValue)[]): this {
    addMetadata(rangeRef(this), args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(rangeRef(this));
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(rangeRef(this));
  }

  #checkboxes(): boolean[][] {
    const wires = call<(WireValidation | null)[][]>('range.getValidations', rangeRef(this));
    return wires.map((line) => line.map((wire) => wire?.criteria === 'CHECKBOX'));
  }

  #eachCell(visit: (cell: Range, row: number, column: number) => void): void {
    const { sheetId, row, column, numRows, numColumns } = rangeRef(this);
    for (let down = 0; down < numRows; down += 1) {
      for (let right = 0; right < numColumns; right += 1) {
        visit(
          makeRange({ sheetId, row: row + down, column: column + right, numRows: 1, numColumns: 1 }),
          down,
          right,
        );
      }
    }
  }

  /** Cells without a checkbox are left alone. */
  #tick(ticked: boolean): this {
    const rules = this.getDataValidations();
    this.#eachCell((cell, row, column) => {
      const rule = rules[row]?.[column] ?? null;
      if (rule === null || DataValidation.wireOf(rule).criteria !== 'CHECKBOX') return;
      const [checked = true, unchecked = false] = DataValidation.wireOf(rule).args;
      cell.setValue(ticked ? checked : unchecked);
    });
    return this;
  }

  /** Null for a cell without a checkbox. */
  #states(): (boolean | null)[] {
    const rules = this.getDataValidations();
    return this.getValues().flatMap((line, row) => {
      return line.map((value, column) => {
        const rule = rules[row]?.[column] ?? null;
        if (rule === null || DataValidation.wireOf(rule).criteria !== 'CHECKBOX') return null;
        return value === (DataValidation.wireOf(rule).args[0] ?? true);
      });
    });
  }
}

service('SpreadsheetApp.Range', flatten(Range));
provideMakers({ range: (ref) => new Range(ref) });
