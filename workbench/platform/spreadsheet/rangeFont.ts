import { Color } from './color';
import { colorHexOrNull } from './colors';
import { getLook, getLooks, type Look, lookText, lookTexts, setLook, setLooks } from './looks';
import { RangeContent } from './rangeContent';
import { TextStyle } from './textStyle';

export function hexOf(color: unknown): Look {
  return color === null ? null : Color.hexOf(color as Color); // checked by the service wrapper
}

/** The letters in the cells. */
export class RangeFont extends RangeContent {
  getFontColorObject(): Color {
    return new Color(lookText(this, 'fontColor'));
  }

  getFontColorObjects(): Color[][] {
    return lookTexts(this, 'fontColor').map((line) => line.map((hex) => new Color(hex)));
  }

  setFontColor(color: string | null): this {
    return setLook(this, 'fontColor', colorHexOrNull(color));
  }

  setFontColors(colors: unknown[][]): this {
    return setLooks(this, 'fontColor', colors, colorHexOrNull);
  }

  setFontColorObject(color: Color | null): this {
    return setLook(this, 'fontColor', hexOf(color));
  }

  setFontColorObjects(colors: (Color | null)[][]): this {
    return setLooks(this, 'fontColor', colors, hexOf);
  }

  getFontFamily(): string {
    return lookText(this, 'fontFamily');
  }

  getFontFamilies(): string[][] {
    return lookTexts(this, 'fontFamily');
  }

  setFontFamily(fontFamily: string | null): this {
    return setLook(this, 'fontFamily', fontFamily);
  }

  setFontFamilies(fontFamilies: (string | null)[][]): this {
    return setLooks(this, 'fontFamily', fontFamilies);
  }

  getFontSize(): number {
    return Number(getLook(this, 'fontSize'));
  }

  getFontSizes(): number[][] {
    return getLooks(this, 'fontSize').map((line) => line.map(Number));
  }

  setFontSize(size: number): this {
    return setLook(this, 'fontSize', size);
  }

  setFontSizes(sizes: number[][]): this {
    return setLooks(this, 'fontSize', sizes);
  }

  getFontWeight(): string {
    return lookText(this, 'fontWeight');
  }

  getFontWeights(): string[][] {
    return lookTexts(this, 'fontWeight');
  }

  setFontWeight(fontWeight: string | null): this {
    return setLook(this, 'fontWeight', fontWeight);
  }

  setFontWeights(fontWeights: (string | null)[][]): this {
    return setLooks(this, 'fontWeight', fontWeights);
  }

  getFontStyle(): string {
    return lookText(this, 'fontStyle');
  }

  getFontStyles(): string[][] {
    return lookTexts(this, 'fontStyle');
  }

  setFontStyle(fontStyle: string | null): this {
    return setLook(this, 'fontStyle', fontStyle);
  }

  setFontStyles(fontStyles: (string | null)[][]): this {
    return setLooks(this, 'fontStyle', fontStyles);
  }

  getFontLine(): string {
    return lookText(this, 'fontLine');
  }

  getFontLines(): string[][] {
    return lookTexts(this, 'fontLine');
  }

  setFontLine(fontLine: string | null): this {
    return setLook(this, 'fontLine', fontLine);
  }

  setFontLines(fontLines: (string | null)[][]): this {
    return setLooks(this, 'fontLine', fontLines);
  }

  getTextStyle(): TextStyle {
    const line = lookText(this, 'fontLine');
    return new TextStyle({
      bold: lookText(this, 'fontWeight') === 'bold',
      italic: lookText(this, 'fontStyle') === 'italic',
      strikethrough: line === 'line-through',
      underline: line === 'underline',
      fontFamily: lookText(this, 'fontFamily'),
      fontSize: Number(getLook(this, 'fontSize')),
      foreground: lookText(this, 'fontColor'),
    });
  }

  setTextStyle(style: TextStyle): this {
    const { bold, italic, strikethrough, underline, fontFamily, fontSize, foreground } =
      TextStyle.styleOf(style);
    if (bold !== null) setLook(this, 'fontWeight', bold ? 'bold' : 'normal');
    if (italic !== null) setLook(this, 'fontStyle', italic ? 'italic' : 'normal');
    if (strikethrough === true) setLook(this, 'fontLine', 'line-through');
    else if (underline === true) setLook(this, 'fontLine', 'underline');
    else if (strikethrough === false || underline === false) setLook(this, 'fontLine', 'none');
    if (fontFamily !== null) setLook(this, 'fontFamily', fontFamily);
    if (fontSize !== null) setLook(this, 'fontSize', fontSize);
    if (foreground !== null) setLook(this, 'fontColor', foreground);
    return this;
  }
}
