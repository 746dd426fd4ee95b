import { AUTOMATIC_PATTERN } from '../../store/numberFormat/displayValue';
import { EnumValue, enumValue } from '../enums';
import { Color } from './color';
import { colorHexOrNull, rgbHex } from './colors';
import { type Look, lookOrNull, lookText, lookTexts, setLook, setLooks } from './looks';
import { hexOf, RangeFont } from './rangeFont';

function wrapName(value: unknown): Look {
  return value instanceof EnumValue ? value.name() : null;
}

/** How cells look: number formats, backgrounds, alignment. Each in the singular (first cell, all cells) and plural. */
export class RangeLook extends RangeFont {
  getNumberFormat(): string {
    return lookText(this, 'format');
  }

  getNumberFormats(): string[][] {
    return lookTexts(this, 'format');
  }

  setNumberFormat(numberFormat: string): this {
    return setLook(this, 'format', formatOrNull(numberFormat));
  }

  setNumberFormats(numberFormats: string[][]): this {
    return setLooks(this, 'format', numberFormats, formatOrNull);
  }

  getBackground(): string {
    return lookText(this, 'background');
  }

  getBackgrounds(): string[][] {
    return lookTexts(this, 'background');
  }

  setBackground(color: string | null): this {
    return setLook(this, 'background', colorHexOrNull(color));
  }

  setBackgrounds(colors: (string | null)[][]): this {
    return setLooks(this, 'background', colors, colorHexOrNull);
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return setLook(this, 'background', rgbHex(red, green, blue));
  }

  getBackgroundObject(): Color {
    return new Color(lookText(this, 'background'));
  }

  getBackgroundObjects(): Color[][] {
    return lookTexts(this, 'background').map((line) => line.map((hex) => new Color(hex)));
  }

  setBackgroundObject(color: Color | null): this {
    return setLook(this, 'background', hexOf(color));
  }

  setBackgroundObjects(colors: (Color | null)[][]): this {
    return setLooks(this, 'background', colors, hexOf);
  }

  getHorizontalAlignment(): string {
    return lookText(this, 'horizontalAlignment');
  }

  getHorizontalAlignments(): string[][] {
    return lookTexts(this, 'horizontalAlignment');
  }

  setHorizontalAlignment(alignment: string | null): this {
    return setLook(this, 'horizontalAlignment', alignment === 'normal' ? null : alignment);
  }

  setHorizontalAlignments(alignments: (string | null)[][]): this {
    return setLooks(this, 'horizontalAlignment', alignments, (value) =>
      value === 'normal' ? null : lookOrNull(value),
    );
  }

  getVerticalAlignment(): string {
    return lookText(this, 'verticalAlignment');
  }

  getVerticalAlignments(): string[][] {
    return lookTexts(this, 'verticalAlignment');
  }

  setVerticalAlignment(alignment: string | null): this {
    return setLook(this, 'verticalAlignment', alignment);
  }

  setVerticalAlignments(alignments: (string | null)[][]): this {
    return setLooks(this, 'verticalAlignment', alignments);
  }

  getWrapStrategy(): EnumValue {
    return enumValue('SpreadsheetApp.WrapStrategy', lookText(this, 'wrap'));
  }

  getWrapStrategies(): EnumValue[][] {
    return lookTexts(this, 'wrap').map((line) =>
      line.map((name) => enumValue('SpreadsheetApp.WrapStrategy', name)),
    );
  }

  setWrapStrategy(strategy: EnumValue): this {
    return setLook(this, 'wrap', strategy.name());
  }

  setWrapStrategies(strategies: EnumValue[][]): this {
    return setLooks(this, 'wrap', strategies, wrapName);
  }

  getWrap(): boolean {
    return lookText(this, 'wrap') === 'WRAP';
  }

  getWraps(): boolean[][] {
    return lookTexts(this, 'wrap').map((line) => line.map((name) => name === 'WRAP'));
  }

  setWrap(isWrapEnabled: boolean): this {
    return setLook(this, 'wrap', isWrapEnabled ? 'WRAP' : 'OVERFLOW');
  }

  setWraps(isWrapEnabled: boolean[][]): this {
    return setLooks(this, 'wrap', isWrapEnabled, (value) => (value === true ? 'WRAP' : 'OVERFLOW'));
  }
}

/** `General` and the empty pattern take the format away. */
function formatOrNull(pattern: unknown): Look {
  const text = lookOrNull(pattern);
  return text === '' || text === AUTOMATIC_PATTERN || String(text).toLowerCase() === 'general' ? null : text;
}
