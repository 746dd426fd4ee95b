import { keepSheet, sheetIdOf } from './handles';

/** Which tab: all that a handle holds. */
export class SheetIdentity {
  constructor(sheetId: number) {
    keepSheet(this, sheetId);
  }

  getSheetId(): number {
    return sheetIdOf(this);
  }
}
