/** Languages of the page; the server answers each window in its own. */
export type PageLanguage = 'en' | 'zh-CN';

/** Sentences with which the workbench refuses what a person asked for, or explains what came of it. */
export interface LiveWords {
  readonly notShared: (person: string) => string;
  readonly noLongerShared: (person: string) => string;
  readonly onlyViews: (person: string) => string;
  readonly notTheirBook: (person: string) => string;
  readonly noAddress: (text: string) => string;
  readonly ownerStays: string;
  readonly oneOwner: string;
  readonly noZone: (text: string) => string;
  readonly noLocale: (text: string) => string;
  readonly fileNotWhole: string;
  readonly noFile: string;
  readonly notSaved: string;
  readonly tabGone: string;
  readonly triggerGone: string;
  readonly onlyForward: string;
  readonly daysAtMost: (days: number) => string;
  readonly windowClosed: string;
  readonly answered: string;
  readonly closing: string;
  readonly otherBook: string;
  readonly runGone: string;
  readonly mailGone: string;
  readonly framesGone: string;
  readonly noAccessToPage: string;
  /** @param cause in the words of whatever failed, without a full stop */
  readonly unexpected: (cause: string) => string;
  /** Instead of a web page: cause, action, and what stands before Google's own words. */
  readonly noWebPage: Readonly<Record<'doGet' | 'doPost', string>>;
  readonly addFunction: (name: string) => string;
  readonly googleSays: (message: string) => string;
}

const en: LiveWords = {
  notShared: (person) =>
    `The spreadsheet is not shared with ${person}. Its owner can share it in the settings.`,
  noLongerShared: (person) => `The spreadsheet is no longer shared with ${person}.`,
  onlyViews: (person) =>
    `${person} may only view this spreadsheet. Its owner can change that in the settings.`,
  notTheirBook: (person) =>
    `${person} may not change this workbook, nor put another in its place. Act as its owner.`,
  noAddress: (text) => `"${text}" is no e-mail address.`,
  ownerStays: 'The owner of the spreadsheet always has all rights to it.',
  oneOwner: 'A spreadsheet has one owner. Choose editor, viewer or none.',
  noZone: (text) => `"${text}" is no time zone. Choose one such as Europe/Berlin.`,
  noLocale: (text) => `"${text}" is no locale. Choose one such as en_US.`,
  fileNotWhole: 'A file arrived without its name or its content. Drop it again.',
  noFile: 'No file arrived. Drop it again.',
  notSaved:
    'The open workbook could not be saved, so nothing was put in its place. Make room on the disk and try again.',
  tabGone: 'This tab was deleted.',
  triggerGone: 'This trigger is gone, or fires by an edit and not by the clock.',
  onlyForward: 'The clock only goes forward.',
  daysAtMost: (days) => `The clock moves at most ${days} days at once.`,
  windowClosed: 'This window was closed in the meantime. Load the page again.',
  answered: 'This question was answered already.',
  closing: 'The workbench is being closed.',
  otherBook: 'Another workbook was opened meanwhile, so what was going on in this one has ended.',
  runGone: 'This run is no longer in the log.',
  mailGone: 'There is no such mail. Another workbook may have been opened meanwhile.',
  framesGone: 'This page of the script was closed. Open it again.',
  noAccessToPage: 'You need access to this page. Ask whoever deployed it.',
  unexpected: (cause) =>
    `Something went wrong inside the workbench: ${cause}. Nothing else is affected; try again, or copy the details for whoever looks after it.`,
  noWebPage: {
    doGet: 'This script has no web page: it has no function doGet, which would make it.',
    doPost:
      'This script takes nothing that is sent to it: it has no function doPost, which would receive it.',
  },
  addFunction: (name) =>
    `Add a function ${name} to the script, start the workbench again, and load this page.`,
  googleSays: (message) => `What Google says here: ${message}`,
};

const zhCN: LiveWords = {
  notShared: (person) => `此表格没有与 ${person} 共享。表格所有者可以在设置中共享。`,
  noLongerShared: (person) => `此表格已不再与 ${person} 共享。`,
  onlyViews: (person) => `${person} 只能查看此表格。表格所有者可以在设置中更改。`,
  notTheirBook: (person) => `${person} 不能修改此工作簿，也不能用别的工作簿替换它。请以所有者身份操作。`,
  noAddress: (text) => `“${text}”不是邮箱地址。`,
  ownerStays: '表格所有者始终拥有全部权限。',
  oneOwner: '一个表格只有一位所有者。请选择编辑者、查看者或无权限。',
  noZone: (text) => `“${text}”不是时区。请选择例如 Asia/Shanghai。`,
  noLocale: (text) => `“${text}”不是语言区域。请选择例如 zh_CN。`,
  fileNotWhole: '收到的文件缺少名称或内容。请重新拖入。',
  noFile: '没有收到文件。请重新拖入。',
  notSaved: '当前工作簿无法保存，因此没有被替换。请腾出磁盘空间后重试。',
  tabGone: '这个工作表已被删除。',
  triggerGone: '这个触发器已不存在，或者它由编辑触发，而不是定时触发。',
  onlyForward: '时钟只能向前走。',
  daysAtMost: (days) => `时钟一次最多前进 ${days} 天。`,
  windowClosed: '这个窗口在此期间已关闭。请重新加载页面。',
  answered: '这个问题已经回答过了。',
  closing: '工作台正在关闭。',
  otherBook: '在此期间打开了另一个工作簿，原工作簿中正在进行的操作已结束。',
  runGone: '日志中已没有这次运行。',
  mailGone: '没有这封邮件。可能在此期间打开了另一个工作簿。',
  framesGone: '脚本的这个页面已关闭。请重新打开。',
  noAccessToPage: '您没有访问此页面的权限。请联系部署者。',
  unexpected: (cause) => `工作台内部出错：${cause}。其他内容不受影响；请重试，或复制详细信息交给维护人员。`,
  noWebPage: {
    doGet: '这个脚本没有网页：其中没有用来生成网页的 doGet 函数。',
    doPost: '这个脚本不接收提交的内容：其中没有用来接收的 doPost 函数。',
  },
  addFunction: (name) => `请在脚本中添加 ${name} 函数，重新启动工作台，然后加载此页面。`,
  googleSays: (message) => `Google 此时的原文：${message}`,
};

const WORDS: Readonly<Record<PageLanguage, LiveWords>> = { en, 'zh-CN': zhCN };

export function liveWords(language: PageLanguage): LiveWords {
  return WORDS[language];
}

/** Of what a window says of its language, or a browser in `Accept-Language`: English unless Chinese comes first. */
export function pageLanguageOf(text: unknown): PageLanguage {
  return typeof text === 'string' && /^\s*zh\b/i.test(text) ? 'zh-CN' : 'en';
}
