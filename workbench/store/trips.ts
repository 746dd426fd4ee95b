/**
 * Which calls are trips: they must reach the spreadsheet's or another service's data (DESIGN part 5). Making a handle
 * (`getRange`, `getRangeList`, finders), asking a handle for its own address, and everything built in memory (rules,
 * criteria, colours, builders) are none. Names are those of the class and the method.
 */
type Rule = { readonly only: readonly string[] } | { readonly allBut: readonly string[] };

const NONE: Rule = { only: [] };
const ALL: Rule = { allBut: [] };

const RULES: Readonly<Record<string, Rule>> = {
  SpreadsheetApp: {
    only: [
      'flush',
      'create',
      'open',
      'openById',
      'openByUrl',
      'getActiveRange',
      'getActiveRangeList',
      'getActiveSheet',
      'getCurrentCell',
      'setActiveRange',
      'setActiveRangeList',
      'setActiveSheet',
      'setActiveSpreadsheet',
      'setCurrentCell',
      'enableAllDataSourcesExecution',
      'enableBigQueryExecution',
    ],
  },
  Spreadsheet: {
    allBut: [
      'getId',
      'getUrl',
      'getRange',
      'getRangeList',
      'getSelection',
      'createTextFinder',
      'createDeveloperMetadataFinder',
    ],
  },
  Sheet: {
    allBut: [
      'getSheetId',
      'getParent',
      'getRange',
      'getRangeList',
      'getSelection',
      'createTextFinder',
      'createDeveloperMetadataFinder',
      'newChart',
    ],
  },
  Range: {
    allBut: [
      'getA1Notation',
      'getRow',
      'getRowIndex',
      'getColumn',
      'getLastRow',
      'getLastColumn',
      'getNumRows',
      'getNumColumns',
      'getHeight',
      'getWidth',
      'getSheet',
      'getGridId',
      'getCell',
      'offset',
      'createTextFinder',
      'createDeveloperMetadataFinder',
      'isEndColumnBounded',
      'isEndRowBounded',
      'isStartColumnBounded',
      'isStartRowBounded',
    ],
  },
  RangeList: { allBut: ['getRanges'] },
  TextFinder: { only: ['findAll', 'findNext', 'findPrevious', 'replaceAllWith', 'replaceWith'] },
  DeveloperMetadataFinder: { only: ['find'] },
  DeveloperMetadata: { allBut: ['getId'] },
  DeveloperMetadataLocation: ALL,
  Protection: { allBut: ['getProtectionType'] },
  Filter: ALL,
  Group: { allBut: ['getDepth'] },
  NamedRange: ALL,
  Selection: ALL,
  Banding: ALL,
  Slicer: ALL,
  Drawing: ALL,
  PivotTable: ALL,
  EmbeddedChart: ALL,
  OverGridImage: ALL,
  Cache: ALL,
  Properties: ALL,
  Lock: ALL,
  MailApp: ALL,
  ScriptApp: {
    only: ['deleteTrigger', 'getProjectTriggers', 'getUserTriggers', 'getScriptTriggers', 'invalidateAuth'],
  },
  ClockTriggerBuilder: { only: ['create'] },
  SpreadsheetTriggerBuilder: { only: ['create'] },
  FormTriggerBuilder: { only: ['create'] },
  // A dialog, a menu on the screen: each reaches the person's browser.
  Ui: { only: ['alert', 'prompt', 'showDialog', 'showModalDialog', 'showModelessDialog', 'showSidebar'] },
  Menu: { only: ['addToUi'] },
  Browser: { only: ['msgBox', 'inputBox'] },
};

const known = new Map<string, boolean>();

/** Whether a call of `method` (such as `Range.getValues`) is a trip. A class without a rule is built in memory. */
export function isTrip(method: string): boolean {
  const cached = known.get(method);
  if (cached !== undefined) return cached;
  const [owner = '', name = ''] = method.split('.');
  const rule = RULES[owner] ?? NONE;
  const trip = 'only' in rule ? rule.only.includes(name) : !rule.allBut.includes(name);
  known.set(method, trip);
  return trip;
}
