import { enumValue, type EnumValue } from '../enums';
import { Exception, notImplemented } from '../exception';
import { service } from '../service';
import { colorHex } from './colors';

export class RgbColor {
  readonly #hex: string;

  constructor(hex: string) {
    this.#hex = hex;
  }

  asHexString(): string {
    return this.#hex;
  }

  getColorType(): EnumValue {
    return enumValue('SpreadsheetApp.ColorType', 'RGB');
  }

  getRed(): number {
    return Number.parseInt(this.#hex.slice(1, 3), 16);
  }

  getGreen(): number {
    return Number.parseInt(this.#hex.slice(3, 5), 16);
  }

  getBlue(): number {
    return Number.parseInt(this.#hex.slice(5, 7), 16);
  }
}

export class Color {
  readonly #hex: string;

  constructor(hex: string) {
    this.#hex = hex;
  }

  asRgbColor(): RgbColor {
    return new RgbColor(this.#hex);
  }

  getColorType(): EnumValue {
    return enumValue('SpreadsheetApp.ColorType', 'RGB');
  }

  static hexOf(color: Color): string {
    return color.#hex;
  }
}

export class ColorBuilder {
  #hex: string | null = null;

  setRgbColor(cssString: string): this {
    this.#hex = colorHex(cssString);
    return this;
  }

  setThemeColor(): never {
    throw notImplemented('SpreadsheetApp.ColorBuilder.setThemeColor');
  }

  asRgbColor(): RgbColor {
    return new RgbColor(this.#built());
  }

  getColorType(): EnumValue {
    return enumValue('SpreadsheetApp.ColorType', this.#hex === null ? 'UNSUPPORTED' : 'RGB');
  }

  build(): Color {
    return new Color(this.#built());
  }

  #built(): string {
    if (this.#hex === null) throw new Exception('A color has not been set.');
    return this.#hex;
  }
}

service('RgbColor', RgbColor);
service('SpreadsheetApp.Color', Color);
service('SpreadsheetApp.ColorBuilder', ColorBuilder);
