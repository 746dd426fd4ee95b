import type { WireSelection } from '../../store/operations/spreadsheet/selections';
import { call } from '../call';
import { service } from '../service';
import { makeRange, makeSheet } from './handles';
import type { Range } from './range';
import { RangeList } from './rangeList';
import type { Sheet } from './sheet';

export function readSelection(): WireSelection {
  return call<WireSelection>('selection.read');
}

/** The selected range; of several the last one, in which the cursor is. */
export function activeRange(): Range | null {
  const last = readSelection().ranges.at(-1);
  return last === undefined ? null : makeRange(last);
}

export function activeRangeList(): RangeList {
  return new RangeList(readSelection().ranges);
}

export function currentCell(): Range {
  const { sheetId, cell } = readSelection();
  return makeRange({ sheetId, row: cell.row, column: cell.col, numRows: 1, numColumns: 1 });
}

export class Selection {
  getActiveRange(): Range | null {
    return activeRange();
  }

  getActiveRangeList(): RangeList {
    return activeRangeList();
  }

  getActiveSheet(): Sheet {
    return makeSheet(readSelection().sheetId);
  }

  getCurrentCell(): Range {
    return currentCell();
  }
}

service('SpreadsheetApp.Selection', Selection);
