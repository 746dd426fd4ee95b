import type { FileLanguage } from '../../xlsx/open/openWords';

export type { FileLanguage };

type Pairs = readonly (readonly [column: string, caption: string])[];

/** Every sentence about dropped files, in one language. */
export interface FileWords {
  /** Between two sentences. */
  readonly gap: string;
  readonly list: (texts: readonly string[]) => string;
  readonly quoted: (text: string) => string;
  readonly added: (tab: string, rows: number) => string;
  readonly takenOver: (contacts: number) => string;
  readonly alreadyThere: (rows: number) => string;
  readonly nothing: string;
  readonly readAs: (file: string, tab: string, pairs: Pairs) => string;
  readonly companiesToo: (file: string) => string;
  readonly unknownColumns: (file: string, columns: readonly string[]) => string;
  readonly remarks: (rows: number) => string;
  readonly rejected: (rows: number, problems: string, folder: string) => string;
  readonly fault: (file: string, line: number, column: string, problem: string) => string;
  readonly moreFaults: (rows: number) => string;
  readonly movedAside: (folder: string) => string;
  readonly notRead: (file: string) => string;
  readonly notGuessed: (file: string, header: readonly string[], needed: string) => string;
  readonly needs: (tab: string, captions: readonly string[]) => string;
  readonly wholeWorkbook: (file: string) => string;
  readonly faults: {
    readonly nothingDropped: string;
    readonly tooMany: (most: number) => string;
    readonly tooLarge: (megabytes: number) => string;
    readonly badPath: (path: string) => string;
    readonly twice: (path: string) => string;
    readonly unreadable: (path: string) => string;
    readonly outside: (from: string) => string;
    readonly noTable: string;
    readonly badJson: (file: string) => string;
    readonly emptyTable: (file: string) => string;
  };
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count.toLocaleString('en-US')} rows`;
}

const en: FileWords = {
  gap: ' ',
  list: (texts) => texts.join(', '),
  quoted: (text) => `“${text}”`,
  added: (tab, count) => `${tab}: ${rows(count)} added.`,
  takenOver: (count) =>
    count === 1
      ? 'One last contact was taken over from your list.'
      : `${count.toLocaleString('en-US')} last contacts were taken over from your list.`,
  alreadyThere: (count) =>
    count === 1
      ? '1 row was there already and was left as it is.'
      : `${rows(count)} were there already and were left as they are.`,
  nothing: 'Nothing new was found in these files.',
  readAs: (file, tab, pairs) =>
    `${file} was read as ${tab}: ${pairs.map(([column, caption]) => (column === caption ? column : `${column} as ${caption}`)).join(', ')}.`,
  companiesToo: (file) => `Companies named in ${file} that were not there yet were added as customers.`,
  unknownColumns: (file, columns) =>
    `${file} has ${columns.length === 1 ? 'a column' : 'columns'} for which Rapport knows no place: ${columns.map((one) => `“${one}”`).join(', ')}. ` +
    'Your file still has them; to import them too, write an import.json (see the README) or give them captions of Rapport.',
  remarks: (count) => `${rows(count)} ${count === 1 ? 'was' : 'were'} taken with a remark:`,
  rejected: (count, problems, folder) =>
    `${rows(count)} could not be taken. They lie in ${folder}, and ${problems} says what is wrong with each. ` +
    'Mend them there and drop that folder here.',
  fault: (file, line, column, problem) => `${file}, line ${line}, ${column}: ${problem}`,
  moreFaults: (count) => `… and ${rows(count)} more.`,
  movedAside: (folder) => `Rows that somebody was mending are now in ${folder}.`,
  notRead: (file) => `${file} was not read: only .csv, .tsv, .txt, .xlsx and .json files hold tables.`,
  notGuessed: (file, header, needed) =>
    `${file} was not imported: its captions (${header.join(', ')}) fit no tab. ${needed} ` +
    'Rename the captions in its first line, or put an import.json beside it that says which column is which.',
  needs: (tab, captions) => `${tab} needs ${captions.map((one) => `“${one}”`).join(' and ')}.`,
  wholeWorkbook: (file) =>
    `${file} is a whole workbook that Rapport has saved. Open it with File › Open instead of importing it.`,
  faults: {
    nothingDropped: 'There is no file in what you dropped. Drop a file or a folder with files.',
    tooMany: (most) => `These are more than ${most} files. Drop only those that are to be imported.`,
    tooLarge: (megabytes) =>
      `These files are larger than ${megabytes} MB together. Drop fewer, or divide them.`,
    badPath: (path) => `${path} is no name that can be kept. Rename the file and drop it again.`,
    twice: (path) => `${path} was dropped twice. Drop each file once.`,
    unreadable: (path) => `${path} did not arrive whole. Drop it again.`,
    outside: (from) =>
      `import.json names ${from}, which lies outside the folder that you dropped. Put the file beside import.json.`,
    noTable: 'None of these files could be imported.',
    badJson: (file) =>
      `${file} is no list of records such as [{ "Company": "Acme" }]. Save it as .csv and drop that.`,
    emptyTable: (file) => `${file} is empty: there is no line of captions in it.`,
  },
};

const zhCN: FileWords = {
  gap: '',
  list: (texts) => texts.join('、'),
  quoted: (text) => `“${text}”`,
  added: (tab, count) => `${tab}：新增 ${count} 条。`,
  takenOver: (count) => `从您的名单中带入了 ${count} 个最近联系日期。`,
  alreadyThere: (count) => `${count} 条原来就有，未作改动。`,
  nothing: '这些文件里没有新的内容。',
  readAs: (file, tab, pairs) =>
    `${file} 按“${tab}”导入：${pairs.map(([column, caption]) => (column === caption ? column : `${column}→${caption}`)).join('、')}。`,
  companiesToo: (file) => `${file} 中原来没有的公司已添加为客户。`,
  unknownColumns: (file, columns) =>
    `${file} 中有 Rapport 不认识的列：${columns.map((one) => `“${one}”`).join('、')}。` +
    '这些内容仍在您的文件里；如需导入，请编写 import.json（见 README），或改用 Rapport 的列名。',
  remarks: (count) => `${count} 条已导入，但有提示：`,
  rejected: (count, problems, folder) =>
    `${count} 条未能导入，保存在 ${folder}，每条的问题见 ${problems}。改好后把这个文件夹拖到这里即可。`,
  fault: (file, line, column, problem) => `${file} 第 ${line} 行“${column}”：${problem}`,
  moreFaults: (count) => `……还有 ${count} 条。`,
  movedAside: (folder) => `之前正在修改的行移到了 ${folder}。`,
  notRead: (file) => `${file} 没有读取：只支持 .csv、.tsv、.txt、.xlsx 和 .json 文件。`,
  notGuessed: (file, header, needed) =>
    `${file} 没有导入：它的列名（${header.join('、')}）与任何工作表都不匹配。${needed}` +
    '请修改首行的列名，或在旁边放一个说明各列含义的 import.json。',
  needs: (tab, captions) => `“${tab}”需要${captions.map((one) => `“${one}”`).join('和')}列。`,
  wholeWorkbook: (file) => `${file} 是由 Rapport 保存的完整工作簿。请用“文件 › 打开”打开它，不要导入。`,
  faults: {
    nothingDropped: '没有收到文件。请拖入文件或装有文件的文件夹。',
    tooMany: (most) => `文件超过 ${most} 个。请只拖入需要导入的文件。`,
    tooLarge: (megabytes) => `文件总共超过 ${megabytes} MB。请减少文件或拆分后再拖入。`,
    badPath: (path) => `无法使用 ${path} 这个名称。请重命名后再拖入。`,
    twice: (path) => `${path} 拖入了两次。每个文件只需拖入一次。`,
    unreadable: (path) => `${path} 没有完整收到。请重新拖入。`,
    outside: (from) => `import.json 提到的 ${from} 不在拖入的文件夹里。请把文件放在 import.json 旁边。`,
    noTable: '这些文件都无法导入。',
    badJson: (file) => `${file} 不是记录列表，例如 [{ "公司": "甲公司" }]。请另存为 .csv 后拖入。`,
    emptyTable: (file) => `${file} 是空的，没有列名。`,
  },
};

export function fileWords(language: FileLanguage): FileWords {
  return language === 'zh-CN' ? zhCN : en;
}
