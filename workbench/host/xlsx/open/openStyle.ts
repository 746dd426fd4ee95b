import { type Color, type FontStyle, resolveThemeColor } from 'hucre';
import type { CellStyle } from 'hucre/xlsx';
import type { CellProps } from '../../../store/workbook/propTable';
import type { ConditionalLook } from '../../../store/workbook/workbook';
import type { OpenContext } from './openContext';

type Looks = Pick<OpenContext, 'usualFont' | 'themeColors'>;

/** The first eight of the old palette; the rest is seldom met. 64 is "automatic". */
const INDEXED = ['000000', 'ffffff', 'ff0000', '00ff00', '0000ff', 'ffff00', 'ff00ff', '00ffff'];

/** `#1a73e8`; null where the file leaves the colour to the program. */
export function openColor(
  color: Color | undefined,
  { themeColors }: Pick<Looks, 'themeColors'>,
): string | null {
  if (color === undefined) return null;
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6).toLowerCase()}`;
  if (color.theme !== undefined) {
    const rgb = resolveThemeColor([...themeColors], color.theme, color.tint);
    return /^[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.toLowerCase()}` : null;
  }
  const indexed = color.indexed === undefined ? undefined : INDEXED[color.indexed % 8];
  return indexed === undefined || (color.indexed ?? 64) > 15 ? null : `#${indexed}`;
}

function fillOf(style: CellStyle, looks: Looks): string | null {
  const { fill } = style;
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return null;
  return openColor(fill.fgColor, looks) ?? openColor(fill.bgColor, looks);
}

function lineOf(font: FontStyle): string | undefined {
  if (font.strikethrough === true) return 'line-through';
  return font.underline === undefined || font.underline === false ? undefined : 'underline';
}

/** Black is what every cell has that says nothing. */
function fontColorOf(font: FontStyle, looks: Looks): string | null {
  const color = openColor(font.color, looks);
  return color === '#000000' ? null : color;
}

function fontProps(font: FontStyle, looks: Looks): CellProps {
  const { usualFont } = looks;
  const color = fontColorOf(font, looks);
  const line = lineOf(font);
  return {
    ...(font.bold === true ? { fontWeight: 'bold' } : {}),
    ...(font.italic === true ? { fontStyle: 'italic' } : {}),
    ...(line === undefined ? {} : { fontLine: line }),
    ...(color === null ? {} : { fontColor: color }),
    ...(font.name === undefined || font.name === usualFont.name ? {} : { fontFamily: font.name }),
    ...(font.size === undefined || font.size === usualFont.size ? {} : { fontSize: font.size }),
  };
}

/** At the bottom is where texts stand that nobody has put elsewhere. */
const VERTICAL: Readonly<Record<string, string>> = { top: 'top', center: 'middle' };

function alignmentProps({ alignment }: CellStyle): CellProps {
  const horizontal = ['left', 'center', 'right'].find((one) => one === alignment?.horizontal);
  const vertical = alignment?.vertical === undefined ? undefined : VERTICAL[alignment.vertical];
  return {
    ...(horizontal === undefined ? {} : { horizontalAlignment: horizontal }),
    ...(vertical === undefined ? {} : { verticalAlignment: vertical }),
    ...(alignment?.wrapText === true ? { wrap: 'WRAP' } : {}),
  };
}

/** The locale marks of other programs, `[$-409]`, say nothing that Sheets heeds. */
function formatOf(style: CellStyle): string | null {
  const format = (style.numFmt ?? '').replace(/\[\$-[0-9A-Fa-f]+\]/g, '').replace(/;@$/, '');
  return format === '' || /^general$/i.test(format) ? null : format;
}

/** How a cell of the file looks, apart from its checks. Borders are not taken over: Rapport draws none. */
export function openProps(style: CellStyle, looks: Looks): CellProps {
  const format = formatOf(style);
  const background = fillOf(style, looks);
  return {
    ...(style.font === undefined ? {} : fontProps(style.font, looks)),
    ...alignmentProps(style),
    ...(background === null || background === '#ffffff' ? {} : { background }),
    ...(format === null ? {} : { format }),
  };
}

/** What a rule changes in the look of a cell. */
export function openLook(style: CellStyle | undefined, looks: Looks): ConditionalLook {
  const font = style?.font ?? {};
  const fill = style?.fill?.type === 'pattern' ? style.fill : undefined;
  const yes = (set: unknown): true | null => (set === undefined || set === false ? null : true);
  return {
    // Inside a rule the colour that shows is the "background" one; programs that know no better set the other.
    background: openColor(fill?.bgColor, looks) ?? openColor(fill?.fgColor, looks),
    fontColor: openColor(font.color, looks),
    bold: yes(font.bold),
    italic: yes(font.italic),
    strikethrough: yes(font.strikethrough),
    underline: yes(font.underline),
  };
}
