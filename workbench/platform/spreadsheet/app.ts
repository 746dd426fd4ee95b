import type { WorkbookFacts } from '../../store/operations/spreadsheet/workbook';
import { call } from '../call';
import { Exception } from '../exception';
import { service } from '../service';
import { createUi } from '../ui';
import { ColorBuilder } from './color';
import { ConditionalFormatRuleBuilder } from './conditionalFormatRule';
import { DataValidationBuilder } from './dataValidation';
import { FilterCriteriaBuilder } from './filterCriteria';
import type { Range } from './range';
import type { RangeList } from './rangeList';
import type { Selection } from './selection';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { TextStyleBuilder } from './textStyle';

function missing(id: string): Exception {
  return new Exception(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
}

/** The service itself. Its enumerations are hung on it by the platform's main file. */
export class SpreadsheetAppService {
  /** Null for a script of its own and, as a switch says, in a web app. PLATFORM 2.8 */
  getActiveSpreadsheet(): Spreadsheet | null {
    return call<boolean>('workbook.isReachable') ? new Spreadsheet() : null;
  }

  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }

  #active(): Spreadsheet {
    const spreadsheet = this.getActiveSpreadsheet();
    if (spreadsheet === null) throw new Exception('There is no active spreadsheet.');
    return spreadsheet;
  }

  openById(id: string): Spreadsheet {
    if (call<WorkbookFacts>('workbook.facts').id !== id) throw missing(id);
    return new Spreadsheet();
  }

  openByUrl(url: string): Spreadsheet {
    const { id } = call<WorkbookFacts>('workbook.facts');
    if (!url.includes(`/d/${id}`)) throw missing(url);
    return new Spreadsheet();
  }

  setActiveSpreadsheet(): void {
    // There is one spreadsheet, and it is the active one.
  }

  flush(): void {
    call('workbook.flush');
  }

  getUi(): object {
    return createUi();
  }

  getActiveSheet(): Sheet | null {
    return this.getActiveSpreadsheet()?.getActiveSheet() ?? null;
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return this.#active().setActiveSheet(sheet);
  }

  getActiveRange(): Range | null {
    return this.getActiveSpreadsheet()?.getActiveRange() ?? null;
  }

  getActiveRangeList(): RangeList | null {
    return this.getActiveSpreadsheet()?.getActiveRangeList() ?? null;
  }

  setActiveRange(range: Range): Range {
    return this.#active().setActiveRange(range);
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return this.#active().setActiveRangeList(rangeList);
  }

  getCurrentCell(): Range | null {
    return this.getActiveSpreadsheet()?.getCurrentCell() ?? null;
  }

  setCurrentCell(cell: Range): Range {
    return this.#active().setCurrentCell(cell);
  }

  getSelection(): Selection {
    return this.#active().getSelection();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }

  newColor(): ColorBuilder {
    return new ColorBuilder();
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
}

service('SpreadsheetApp', SpreadsheetAppService);
