import { EncryptedFileError } from 'hucre';
import { MOST_UNPACKED, unpackedSize } from '../unpackedSize';

export type FileLanguage = 'en' | 'zh-CN';

/** What an .xlsx may hold and the workbook does not. */
export type Loss = 'merges' | 'pictures' | 'protection' | 'rule' | 'validation' | 'links' | 'tables';

/** Why a file cannot be opened. */
export type OpenFault =
  | 'empty'
  | 'encrypted'
  | 'old'
  | 'ods'
  | 'not xlsx'
  | 'broken'
  | 'no sheets'
  | 'too large'
  | 'too large inside'
  | 'too many cells';

interface OpenWords {
  readonly faults: Readonly<Record<OpenFault, (file: string) => string>>;
  readonly losses: Readonly<Record<Loss, (sheet: string) => string>>;
}

const en: OpenWords = {
  faults: {
    empty: (file) => `${file} is empty: there is not a single byte in it. Choose another file.`,
    encrypted: (file) =>
      `${file} is protected by a password. Open it in its own program, save it without a password, and open that file here.`,
    old: (file) =>
      `${file} is in the old format .xls. Save it as .xlsx in its own program and open that file here.`,
    ods: (file) =>
      `${file} is an OpenDocument spreadsheet. Save it as .xlsx in its own program and open that file here.`,
    'not xlsx': (file) =>
      `${file} is not an .xlsx workbook. To take over a table from a text file, drop it onto the page to import it.`,
    broken: (file) =>
      `${file} is damaged and cannot be read. Open it in its own program, save it anew, and try again.`,
    'no sheets': (file) => `${file} holds no sheet with cells, so there is nothing to open.`,
    'too large': (file) =>
      `${file} is larger than 100 MB. Divide it, or delete what is not needed, and try again.`,
    'too large inside': (file) =>
      `${file} would be larger than 600 MB once it is unpacked. Divide it, or delete what is not needed, and try again.`,
    'too many cells': (file) =>
      `${file} needs more cells than a spreadsheet can have (ten million). Delete sheets or rows and try again.`,
  },
  losses: {
    merges: (sheet) => `${sheet}: merged cells were taken apart; what they say stands in the first of them.`,
    pictures: (sheet) => `${sheet}: pictures and charts were left out.`,
    protection: (sheet) => `${sheet}: the protection of the sheet was left out.`,
    rule: (sheet) => `${sheet}: colour scales, data bars and icons were left out.`,
    validation: (sheet) => `${sheet}: some checks of what may be typed were left out.`,
    links: (sheet) => `${sheet}: links became plain text.`,
    tables: (sheet) => `${sheet}: tables became plain cells; their contents are all there.`,
  },
};

const zhCN: OpenWords = {
  faults: {
    empty: (file) => `${file} 是空文件，没有任何内容。请选择其他文件。`,
    encrypted: (file) => `${file} 设有密码。请在原来的程序中打开，取消密码后另存，再到这里打开。`,
    old: (file) => `${file} 是旧的 .xls 格式。请在原来的程序中另存为 .xlsx，再到这里打开。`,
    ods: (file) => `${file} 是 OpenDocument 表格。请在原来的程序中另存为 .xlsx，再到这里打开。`,
    'not xlsx': (file) => `${file} 不是 .xlsx 工作簿。如果是文本表格，请直接拖到页面上导入。`,
    broken: (file) => `${file} 已损坏，无法读取。请在原来的程序中打开并重新保存，然后再试。`,
    'no sheets': (file) => `${file} 中没有带单元格的工作表，没有可打开的内容。`,
    'too large': (file) => `${file} 超过 100 MB。请拆分文件或删除不需要的内容后再试。`,
    'too large inside': (file) => `${file} 解压后会超过 600 MB。请拆分文件或删除不需要的内容后再试。`,
    'too many cells': (file) =>
      `${file} 需要的单元格超过了表格的上限（一千万）。请删除一些工作表或行后再试。`,
  },
  losses: {
    merges: (sheet) => `${sheet}：合并的单元格已拆开，内容在其中第一个单元格里。`,
    pictures: (sheet) => `${sheet}：图片和图表没有带过来。`,
    protection: (sheet) => `${sheet}：工作表保护没有带过来。`,
    rule: (sheet) => `${sheet}：色阶、数据条和图标集没有带过来。`,
    validation: (sheet) => `${sheet}：部分数据验证没有带过来。`,
    links: (sheet) => `${sheet}：超链接变成了普通文字。`,
    tables: (sheet) => `${sheet}：表格变成了普通单元格，内容都在。`,
  },
};

export function openWords(language: FileLanguage): OpenWords {
  return language === 'zh-CN' ? zhCN : en;
}

/** A file that cannot be opened. The message is for a person and stands by itself; nothing has changed. */
export class FileNotOpened extends Error {
  constructor(
    readonly fault: OpenFault,
    file: string,
    language: FileLanguage,
    options?: ErrorOptions,
  ) {
    super(openWords(language).faults[fault](file), options);
    this.name = 'FileNotOpened';
  }
}

const LARGEST = 100 * 1024 * 1024;
const PACKED = [0x50, 0x4b];
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];
/** How the part that holds an encrypted workbook is called in the container, two bytes a letter. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** What is wrong with a file at first sight; null where it may be an .xlsx. */
export function faultAtSight(bytes: Uint8Array): OpenFault | null {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > LARGEST) return 'too large';
  if (startsWith(bytes, OLD_CONTAINER)) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PART)
      ? 'encrypted'
      : 'old';
  }
  if (!startsWith(bytes, PACKED)) return 'not xlsx';
  if ((unpackedSize(bytes) ?? 0) > MOST_UNPACKED) return 'too large inside';
  const head = Buffer.from(bytes.subarray(0, 120)).toString('latin1');
  return head.includes('application/vnd.oasis.opendocument') ? 'ods' : null;
}

/** What the reader's error means to the person. */
export function faultOf(error: unknown): OpenFault {
  return error instanceof EncryptedFileError ? 'encrypted' : 'broken';
}
