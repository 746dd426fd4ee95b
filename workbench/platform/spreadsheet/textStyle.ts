import { service } from '../service';
import { Color } from './color';
import { colorHex } from './colors';

/** Null leaves that part as it is. */
export interface Style {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: boolean | null;
  readonly fontFamily: string | null;
  readonly fontSize: number | null;
  readonly foreground: string | null;
}

const NOTHING: Style = {
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
  fontFamily: null,
  fontSize: null,
  foreground: null,
};

export class TextStyle {
  readonly #style: Style;

  constructor(style: Style) {
    this.#style = style;
  }

  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.#style);
  }

  getFontFamily(): string | null {
    return this.#style.fontFamily;
  }

  getFontSize(): number | null {
    return this.#style.fontSize;
  }

  getForegroundColor(): string | null {
    return this.#style.foreground;
  }

  getForegroundColorObject(): Color | null {
    return this.#style.foreground === null ? null : new Color(this.#style.foreground);
  }

  isBold(): boolean | null {
    return this.#style.bold;
  }

  isItalic(): boolean | null {
    return this.#style.italic;
  }

  isStrikethrough(): boolean | null {
    return this.#style.strikethrough;
  }

  isUnderline(): boolean | null {
    return this.#style.underline;
  }

  static styleOf(style: TextStyle): Style {
    return style.#style;
  }
}

export class TextStyleBuilder {
  #style: Style;

  constructor(style: Style = NOTHING) {
    this.#style = style;
  }

  #with(change: Partial<Style>): this {
    this.#style = { ...this.#style, ...change };
    return this;
  }

  setBold(bold: boolean): this {
    return this.#with({ bold });
  }

  setItalic(italic: boolean): this {
    return this.#with({ italic });
  }

  setStrikethrough(strikethrough: boolean): this {
    return this.#with({ strikethrough });
  }

  setUnderline(underline: boolean): this {
    return this.#with({ underline });
  }

  setFontFamily(fontFamily: string): this {
    return this.#with({ fontFamily });
  }

  setFontSize(fontSize: number): this {
    return this.#with({ fontSize });
  }

  setForegroundColor(cssString: string): this {
    return this.#with({ foreground: colorHex(cssString) });
  }

  setForegroundColorObject(color: Color): this {
    return this.#with({ foreground: Color.hexOf(color) });
  }

  build(): TextStyle {
    return new TextStyle(this.#style);
  }
}

service('SpreadsheetApp.TextStyle', TextStyle);
service('SpreadsheetApp.TextStyleBuilder', TextStyleBuilder);
