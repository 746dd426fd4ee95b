import type { Operations } from '../operation';
import { cellOperations } from './spreadsheet/cells';
import { copyOperations } from './spreadsheet/copies';
import { filterOperations } from './spreadsheet/filters';
import { finderOperations } from './spreadsheet/finders';
import { lineOperations } from './spreadsheet/lines';
import { lookOperations } from './spreadsheet/looks';
import { metadataOperations } from './spreadsheet/metadata';
import { namedRangeOperations } from './spreadsheet/namedRanges';
import { protectionOperations } from './spreadsheet/protections';
import { ruleOperations } from './spreadsheet/rules';
import { selectionOperations } from './spreadsheet/selections';
import { sheetOperations } from './spreadsheet/sheets';
import { workbookOperations } from './spreadsheet/workbook';

/** All that SpreadsheetApp's classes ask of the store. */
export const spreadsheetOperations = {
  ...cellOperations,
  ...copyOperations,
  ...filterOperations,
  ...finderOperations,
  ...lineOperations,
  ...lookOperations,
  ...metadataOperations,
  ...namedRangeOperations,
  ...protectionOperations,
  ...ruleOperations,
  ...selectionOperations,
  ...sheetOperations,
  ...workbookOperations,
} satisfies Operations;
