import type { Plain } from './bridge';
import { call } from './call';
import { attachEnums, enumValue } from './enums';
import type { EnumValue } from './enums';
import { Exception } from './exception';
import { pageFacts } from './html/htmlOutput';
import type { HtmlOutput } from './html/htmlOutput';
import { service } from './service';

type AnswerText = { readonly button: string; readonly text: string };

class PromptResponse {
  readonly #button: EnumValue;
  readonly #text: string;

  constructor({ button, text }: AnswerText) {
    this.#button = enumValue('Button', button);
    this.#text = text;
  }

  getResponseText(): string {
    return this.#text;
  }

  getSelectedButton(): EnumValue {
    return this.#button;
  }
}

service('PromptResponse', PromptResponse);

type Item = { kind: 'item' | 'separator' | 'menu'; caption: string; handler: string; items: Item[] };

let itemsOf: (menu: Menu) => { caption: string; items: Item[] };

class Menu {
  readonly #caption: string;
  readonly #addon: boolean;
  readonly #items: Item[] = [];

  static {
    itemsOf = (menu) => ({ caption: menu.#caption, items: menu.#items });
  }

  constructor(caption: string, addon: boolean) {
    this.#caption = caption;
    this.#addon = addon;
  }

  addItem(caption: string, functionName: string): this {
    this.#items.push({ kind: 'item', caption, handler: functionName, items: [] });
    return this;
  }

  addSeparator(): this {
    this.#items.push({ kind: 'separator', caption: '', handler: '', items: [] });
    return this;
  }

  addSubMenu(menu: Menu): this {
    const { caption, items } = itemsOf(menu);
    this.#items.push({ kind: 'menu', caption, handler: '', items });
    return this;
  }

  addToUi(): void {
    if (this.#items.length === 0) throw new Exception('Menu must have at least one item.');
    call('ui.addMenu', this.#caption, this.#addon, this.#items as Plain[]);
  }
}

service('Menu', Menu);

/** `OK_CANCEL` → the buttons from left to right. */
function buttonsOf(set: EnumValue | undefined): string[] {
  return set ? set.name().split('_') : ['OK'];
}

/** `(text)`, `(text, buttons)` or `(title, text, buttons)`. */
function ask(kind: 'alert' | 'prompt', args: readonly (string | EnumValue)[]): AnswerText {
  const texts = args.filter((arg): arg is string => typeof arg === 'string');
  const set = args.find((arg): arg is EnumValue => typeof arg !== 'string');
  const [title = '', text = ''] = texts.length > 1 ? texts : ['', ...texts];
  return call<AnswerText>('ui.ask', { kind, title, text, buttons: buttonsOf(set) });
}

type PageKind = 'sidebar' | 'modal' | 'modeless';

/** Puts a page beside or over the spreadsheet; the script goes on at once. */
export function showPage(kind: PageKind, output: HtmlOutput, title: string | null): void {
  const { html, width, height, title: own } = pageFacts(output);
  call('ui.showPage', { kind, html, width, height, title: title ?? own });
}

class Ui {
  alert(...args: (string | EnumValue)[]): EnumValue {
    return enumValue('Button', ask('alert', args).button);
  }

  prompt(...args: (string | EnumValue)[]): PromptResponse {
    return new PromptResponse(ask('prompt', args));
  }

  showSidebar(userInterface: HtmlOutput): void {
    showPage('sidebar', userInterface, null);
  }

  showModalDialog(userInterface: HtmlOutput, title: string): void {
    showPage('modal', userInterface, title);
  }

  showModelessDialog(userInterface: HtmlOutput, title: string): void {
    showPage('modeless', userInterface, title);
  }

  /** The old name, which takes the title from the page. */
  showDialog(userInterface: HtmlOutput): void {
    showPage('modeless', userInterface, null);
  }

  createMenu(caption: string): Menu {
    return new Menu(caption, false);
  }

  createAddonMenu(): Menu {
    return new Menu('', true);
  }
}

service('Ui', Ui);

/** What `SpreadsheetApp.getUi()` answers; whether this execution has a screen is the store's decision. */
export function createUi(): Ui {
  const ui = new Ui();
  attachEnums('Ui', ui);
  return ui;
}

class BrowserClass {
  msgBox(...args: (string | EnumValue)[]): string {
    return ask('alert', args).button.toLowerCase();
  }

  /** The text, or `cancel`. */
  inputBox(...args: (string | EnumValue)[]): string {
    const { button, text } = ask('prompt', args);
    return button === 'CANCEL' || button === 'CLOSE' ? 'cancel' : text;
  }
}

service('Browser', BrowserClass);

export const Browser = new BrowserClass();
attachEnums('Browser', Browser);
