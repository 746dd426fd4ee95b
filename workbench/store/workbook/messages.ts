/** What Google says, to the letter. Numbers are facts of PLATFORM.md; texts without one were seen in public reports. */
export const messages = {
  rowsMismatch: (data: number, range: number): string =>
    `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`,
  columnsMismatch: (data: number, range: number): string =>
    `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`,
  startingRowTooSmall: 'The starting row of the range is too small.',
  startingColumnTooSmall: 'The starting column of the range is too small.',
  tooFewRows: 'The number of rows in the range must be at least 1.',
  tooFewColumns: 'The number of columns in the range must be at least 1.',
  outsideSheet: 'The coordinates of the range are outside the dimensions of the sheet.',
  rangeNotFound: 'Range not found',
  rowsOutOfBounds: 'Those rows are out of bounds.',
  columnsOutOfBounds: 'Those columns are out of bounds.',
  allRows: "You can't delete all the rows on the sheet.",
  allColumns: "You can't delete all the columns on the sheet.",
  allFreeRows: 'Sorry, it is not possible to delete all non-frozen rows.',
  allFreeColumns: 'Sorry, it is not possible to delete all non-frozen columns.',
  allRowsFrozen: "You can't freeze all visible rows on the sheet.",
  allColumnsFrozen: "You can't freeze all visible columns on the sheet.",
  protectedCell:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  invalidData: (cell: string): string =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  tooManyCells: (limit: number): string =>
    `This action would increase the number of cells in the workbook above the limit of ${limit} cells.`,
  tooManyCharacters: (limit: number): string =>
    `Your input contains more than the maximum of ${limit} characters in a single cell.`,
  lastSheet: "You can't remove all the sheets in a document.",
  lastVisibleSheet: "You can't hide all the sheets in a document.",
  sheetExists: (name: string): string =>
    `A sheet with the name "${name}" already exists. Please enter another name.`,
  sheetNameEmpty: 'The sheet name cannot be empty.',
  sheetGone: (id: number): string => `Sheet ${id} not found`,
  metadataOnRange:
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  metadataGone: 'The specified developer metadata does not exist.',
  filterExists: "You can't create a filter in a sheet that already has a filter.",
  // No report of Google's own words was found for these three.
  namedRangeGone: 'The named range does not exist.',
  rangeNameInvalid: (name: string): string => `"${name}" is not a valid name for a range.`,
  rangeNameTaken: (name: string): string => `A named range with the name "${name}" already exists.`,
} as const;
