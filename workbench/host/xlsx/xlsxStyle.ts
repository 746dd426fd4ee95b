import type { CellStyle } from 'hucre/xlsx';
import { AUTOMATIC_PATTERN } from '../../store/numberFormat/displayValue';
import type { CellProps } from '../../store/workbook/propTable';
import type { ConditionalLook } from '../../store/workbook/workbook';

/** What a cell of Sheets looks like that nobody has formatted. */
export const USUAL_FONT = { name: 'Arial', size: 10 } as const;

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  orange: 'FFA500',
  purple: '800080',
  gray: '808080',
  grey: '808080',
};

/** `#f80` and `#ff8800` to `FF8800`; null for a colour that is neither hexadecimal nor known by name. */
export function xlsxColor(color: string): { rgb: string } | null {
  const named = NAMED_COLORS[color.toLowerCase()];
  if (named !== undefined) return { rgb: named };
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color)?.[1]?.toUpperCase();
  if (digits === undefined) return null;
  return { rgb: digits.length === 6 ? digits : digits.replace(/./g, '$&$&') };
}

function isBold(weight: string | undefined): boolean {
  return weight === 'bold' || Number(weight) >= 600;
}

type Font = NonNullable<CellStyle['font']>;

function fontOf(props: CellProps): Font | null {
  const color = props.fontColor === undefined ? null : xlsxColor(props.fontColor);
  const font: Font = {
    ...(isBold(props.fontWeight) ? { bold: true } : {}),
    ...(props.fontStyle === 'italic' ? { italic: true } : {}),
    ...(props.fontLine === 'underline' ? { underline: true } : {}),
    ...(props.fontLine === 'line-through' ? { strikethrough: true } : {}),
    ...(color === null ? {} : { color }),
    ...(props.fontFamily === undefined ? {} : { name: props.fontFamily }),
    ...(props.fontSize === undefined ? {} : { size: props.fontSize }),
  };
  return Object.keys(font).length === 0 ? null : { ...USUAL_FONT, ...font };
}

const HORIZONTAL = ['left', 'center', 'right'] as const;
const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

type Alignment = NonNullable<CellStyle['alignment']>;

function alignmentOf(props: CellProps): Alignment | null {
  const horizontal = HORIZONTAL.find((one) => props.horizontalAlignment === one);
  const vertical = Object.entries(VERTICAL).find(([name]) => name === props.verticalAlignment)?.[1];
  const alignment: Alignment = {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(props.wrap === 'WRAP' ? { wrapText: true } : {}),
  };
  return Object.keys(alignment).length === 0 ? null : alignment;
}

/** How a cell looks, apart from its rules; null where nothing is set. */
export function xlsxStyle(props: CellProps): CellStyle | null {
  const font = fontOf(props);
  const alignment = alignmentOf(props);
  const background = props.background === undefined ? null : xlsxColor(props.background);
  const format = props.format === AUTOMATIC_PATTERN ? '' : (props.format ?? '');
  const style: CellStyle = {
    ...(font === null ? {} : { font }),
    ...(alignment === null ? {} : { alignment }),
    ...(background === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: background } }),
    ...(format === '' ? {} : { numFmt: format }),
  };
  return Object.keys(style).length === 0 ? null : style;
}

/** The look of a rule. Programs disagree which of a solid fill's two colours shows inside a rule: both are set. */
export function xlsxLook(look: ConditionalLook): CellStyle {
  const color = look.fontColor === null ? null : xlsxColor(look.fontColor);
  const background = look.background === null ? null : xlsxColor(look.background);
  const font: Font = {
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.italic === true ? { italic: true } : {}),
    ...(look.underline === true ? { underline: true } : {}),
    ...(look.strikethrough === true ? { strikethrough: true } : {}),
    ...(color === null ? {} : { color }),
  };
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(background === null
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: background, bgColor: background } }),
  };
}
