/** What the grid says, in both languages: a word missing in one does not compile. */
export interface GridWords {
  readonly grid: string;
  /** How to leave the cells with the keyboard. */
  readonly wayOut: string;
  readonly loading: string;
  readonly tabs: string;
  readonly addTab: string;
  readonly allTabs: string;
  readonly tabMenu: (name: string) => string;
  readonly rename: string;
  readonly deleteTab: string;
  readonly duplicate: string;
  readonly hideTab: string;
  readonly showTab: (name: string) => string;
  readonly moveLeft: string;
  readonly moveRight: string;
  readonly protectedTab: string;
  readonly tools: string;
  readonly undo: string;
  readonly redo: string;
  readonly bold: string;
  readonly italic: string;
  readonly strike: string;
  readonly textColor: string;
  readonly fillColor: string;
  readonly noColor: string;
  readonly alignLeft: string;
  readonly alignCenter: string;
  readonly alignRight: string;
  readonly wrap: string;
  readonly numberFormat: string;
  readonly formats: Readonly<
    Record<'automatic' | 'text' | 'number' | 'percent' | 'date' | 'dateTime', string>
  >;
  readonly filter: string;
  readonly find: string;
  readonly findWhat: string;
  readonly found: (at: number, of: number) => string;
  readonly notFound: string;
  readonly next: string;
  readonly previous: string;
  readonly close: string;
  readonly inAllTabs: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly pasteByKeys: string;
  readonly clear: string;
  readonly insertAbove: (count: number) => string;
  readonly insertBelow: (count: number) => string;
  readonly insertLeft: (count: number) => string;
  readonly insertRight: (count: number) => string;
  readonly deleteRows: (count: number) => string;
  readonly deleteColumns: (count: number) => string;
  readonly hideRows: string;
  readonly hideColumns: string;
  readonly showRows: string;
  readonly showColumns: string;
  readonly freezeRows: (row: number) => string;
  readonly freezeColumns: (column: string) => string;
  readonly unfreeze: string;
  readonly sortUp: string;
  readonly sortDown: string;
  readonly makeFilter: string;
  readonly removeFilter: string;
  readonly editNote: string;
  readonly note: string;
  readonly save: string;
  readonly cancel: string;
  readonly all: string;
  readonly none: string;
  readonly search: string;
  readonly apply: string;
  readonly blank: string;
  readonly moreValues: (count: number) => string;
  readonly collapseGroup: string;
  readonly expandGroup: string;
  readonly choose: string;
  readonly noChoice: string;
  /** Of a cell whose content its rule does not allow. */
  readonly notAllowed: string;
  readonly readOnly: string;
  /** Behind the warning of a protection that a sort touches. */
  readonly sortMoves: string;
  readonly askDeleteTab: (name: string, rows: number) => string;
  readonly addRows: string;
  readonly rowsToAdd: string;
  readonly moreRows: string;
  readonly stale: (text: string) => string;
  readonly refusedText: (message: string, text: string) => string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly keptByOthers: (count: number) => string;
}

const EN: GridWords = {
  grid: 'Spreadsheet',
  wayOut: 'In the cells, F6 goes to the tabs and Shift+F6 to the tools.',
  loading: 'Loading…',
  tabs: 'Tabs',
  addTab: 'Add a tab',
  allTabs: 'All tabs',
  tabMenu: (name) => `What to do with tab ${name}`,
  rename: 'Rename',
  deleteTab: 'Delete',
  duplicate: 'Duplicate',
  hideTab: 'Hide',
  showTab: (name) => `Show ${name}`,
  moveLeft: 'Move left',
  moveRight: 'Move right',
  protectedTab: 'protected',
  tools: 'Formatting',
  undo: 'Undo (Ctrl+Z)',
  redo: 'Redo (Ctrl+Y)',
  bold: 'Bold (Ctrl+B)',
  italic: 'Italic (Ctrl+I)',
  strike: 'Strikethrough',
  textColor: 'Text colour',
  fillColor: 'Fill colour',
  noColor: 'No colour',
  alignLeft: 'Align left',
  alignCenter: 'Align centre',
  alignRight: 'Align right',
  wrap: 'Wrap text',
  numberFormat: 'Number format',
  formats: {
    automatic: 'Automatic',
    text: 'Plain text',
    number: 'Number',
    percent: 'Percent',
    date: 'Date',
    dateTime: 'Date and time',
  },
  filter: 'Filter',
  find: 'Find (Ctrl+F)',
  findWhat: 'Find',
  found: (at, of) => `${at} of ${of}`,
  notFound: 'Not found',
  next: 'Next',
  previous: 'Previous',
  close: 'Close',
  inAllTabs: 'In all tabs',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteByKeys: 'The browser does not let this page read the clipboard. Press Ctrl+V instead.',
  clear: 'Delete contents',
  insertAbove: (count) => (count === 1 ? 'Insert 1 row above' : `Insert ${count} rows above`),
  insertBelow: (count) => (count === 1 ? 'Insert 1 row below' : `Insert ${count} rows below`),
  insertLeft: (count) => (count === 1 ? 'Insert 1 column left' : `Insert ${count} columns left`),
  insertRight: (count) => (count === 1 ? 'Insert 1 column right' : `Insert ${count} columns right`),
  deleteRows: (count) => (count === 1 ? 'Delete row' : `Delete ${count} rows`),
  deleteColumns: (count) => (count === 1 ? 'Delete column' : `Delete ${count} columns`),
  hideRows: 'Hide rows',
  hideColumns: 'Hide columns',
  showRows: 'Show hidden rows',
  showColumns: 'Show hidden columns',
  freezeRows: (row) => `Freeze up to row ${row}`,
  freezeColumns: (column) => `Freeze up to column ${column}`,
  unfreeze: 'Unfreeze',
  sortUp: 'Sort A to Z',
  sortDown: 'Sort Z to A',
  makeFilter: 'Create a filter',
  removeFilter: 'Remove the filter',
  editNote: 'Edit note',
  note: 'Note',
  save: 'Save',
  cancel: 'Cancel',
  all: 'Select all',
  none: 'Clear',
  search: 'Search values',
  apply: 'OK',
  blank: '(Blank)',
  moreValues: (count) => `and ${count} more: narrow them down by searching`,
  collapseGroup: 'Collapse group',
  expandGroup: 'Expand group',
  choose: 'Choose a value',
  noChoice: 'No value fits',
  notAllowed: 'This cell’s rule does not allow what it holds. Choose one of its values, or delete it.',
  sortMoves: 'Sorting moves whole rows, this part included.',
  askDeleteTab: (name, rows) =>
    `Delete the tab ${name} with ${rows === 1 ? '1 row' : `${rows.toLocaleString('en')} rows`}? You can undo this.`,
  addRows: 'Add',
  rowsToAdd: 'Rows to add',
  moreRows: 'more rows at the bottom',
  readOnly: 'You may look at this spreadsheet but not change it.',
  stale: (text) =>
    text === ''
      ? 'Rows or columns moved away in the meantime, so nothing was changed. Try again.'
      : `Rows or columns moved away in the meantime, so this was not written: ${text}`,
  refusedText: (message, text) => (text === '' ? message : `${message} Not written: ${text}`),
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  keptByOthers: (count) => `Somebody else changed ${count} of these cells since; they were left as they are.`,
};

const ZH_CN: GridWords = {
  grid: '电子表格',
  wayOut: '在单元格中，按 F6 转到工作表标签，按 Shift+F6 转到工具栏。',
  loading: '正在载入…',
  tabs: '工作表',
  addTab: '新建工作表',
  allTabs: '所有工作表',
  tabMenu: (name) => `工作表“${name}”的操作`,
  rename: '重命名',
  deleteTab: '删除',
  duplicate: '创建副本',
  hideTab: '隐藏',
  showTab: (name) => `显示“${name}”`,
  moveLeft: '左移',
  moveRight: '右移',
  protectedTab: '受保护',
  tools: '格式',
  undo: '撤消 (Ctrl+Z)',
  redo: '重做 (Ctrl+Y)',
  bold: '加粗 (Ctrl+B)',
  italic: '斜体 (Ctrl+I)',
  strike: '删除线',
  textColor: '文字颜色',
  fillColor: '填充颜色',
  noColor: '无颜色',
  alignLeft: '左对齐',
  alignCenter: '居中',
  alignRight: '右对齐',
  wrap: '自动换行',
  numberFormat: '数字格式',
  formats: {
    automatic: '自动',
    text: '纯文本',
    number: '数字',
    percent: '百分比',
    date: '日期',
    dateTime: '日期和时间',
  },
  filter: '筛选',
  find: '查找 (Ctrl+F)',
  findWhat: '查找',
  found: (at, of) => `第 ${at} 个，共 ${of} 个`,
  notFound: '未找到',
  next: '下一个',
  previous: '上一个',
  close: '关闭',
  inAllTabs: '在所有工作表中',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  pasteByKeys: '浏览器不允许本页读取剪贴板，请改按 Ctrl+V。',
  clear: '删除内容',
  insertAbove: (count) => `在上方插入 ${count} 行`,
  insertBelow: (count) => `在下方插入 ${count} 行`,
  insertLeft: (count) => `在左侧插入 ${count} 列`,
  insertRight: (count) => `在右侧插入 ${count} 列`,
  deleteRows: (count) => `删除 ${count} 行`,
  deleteColumns: (count) => `删除 ${count} 列`,
  hideRows: '隐藏行',
  hideColumns: '隐藏列',
  showRows: '显示隐藏的行',
  showColumns: '显示隐藏的列',
  freezeRows: (row) => `冻结至第 ${row} 行`,
  freezeColumns: (column) => `冻结至 ${column} 列`,
  unfreeze: '取消冻结',
  sortUp: '升序排序（A 到 Z）',
  sortDown: '降序排序（Z 到 A）',
  makeFilter: '创建筛选器',
  removeFilter: '移除筛选器',
  editNote: '编辑备注',
  note: '备注',
  save: '保存',
  cancel: '取消',
  all: '全选',
  none: '清除',
  search: '搜索值',
  apply: '确定',
  blank: '（空白）',
  moreValues: (count) => `还有 ${count} 个：请搜索以缩小范围`,
  collapseGroup: '折叠分组',
  expandGroup: '展开分组',
  choose: '选择一个值',
  noChoice: '没有符合的值',
  notAllowed: '内容不符合此单元格的规则。请选择允许的值，或将其删除。',
  sortMoves: '排序会移动整行，包括这一部分。',
  askDeleteTab: (name, rows) =>
    `删除工作表“${name}”（共 ${rows.toLocaleString('zh-CN')} 行）？此操作可以撤消。`,
  addRows: '添加',
  rowsToAdd: '要添加的行数',
  moreRows: '行到底部',
  readOnly: '您可以查看此表格，但不能更改。',
  stale: (text) =>
    text === '' ? '其间行或列已移走，因此没有更改。请重试。' : `其间行或列已移走，因此未写入：${text}`,
  refusedText: (message, text) => (text === '' ? message : `${message} 未写入：${text}`),
  nothingToUndo: '没有可撤消的操作。',
  nothingToRedo: '没有可重做的操作。',
  keptByOthers: (count) => `其中 ${count} 个单元格之后被他人更改过，已保持原样。`,
};

export const GRID_WORDS: Readonly<Record<'en' | 'zh-CN', GridWords>> = { en: EN, 'zh-CN': ZH_CN };
