import { dressed } from '../../../store/workbook/conditionalFormats';
import { type CellProps, propsById } from '../../../store/workbook/propTable';
import type { ConditionalFormat, Workbook } from '../../../store/workbook/workbook';
import type { LookView } from '../protocol/book';

const PLAIN: LookView = {
  background: null,
  color: null,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  size: null,
  family: null,
  align: null,
  valign: null,
  wrap: false,
};

function oneOf<T extends string>(value: string | undefined, known: readonly T[]): T | null {
  return known.find((name) => name === value) ?? null;
}

/** Sheets' own properties in the words of the page. */
export function lookOf(props: CellProps): LookView {
  return {
    background: props.background ?? null,
    color: props.fontColor ?? null,
    bold: props.fontWeight === 'bold',
    italic: props.fontStyle === 'italic',
    underline: props.fontLine?.includes('underline') === true,
    strikethrough: props.fontLine?.includes('line-through') === true,
    size: props.fontSize ?? null,
    family: props.fontFamily ?? null,
    align: oneOf(props.horizontalAlignment, ['left', 'center', 'right']),
    valign: oneOf(props.verticalAlignment, ['top', 'middle', 'bottom']),
    wrap: props.wrap === 'WRAP',
  };
}

/** Looks by number. Equal looks have one number, which stays theirs; 0 is the plain one. */
export class LookTable {
  readonly views: LookView[] = [PLAIN];
  private readonly keys = new Map<string, number>([[JSON.stringify(PLAIN), 0]]);
  /** By the number of the properties in the workbook, whose look never changes. */
  private readonly byProps: number[] = [];
  private readonly byRule = new WeakMap<ConditionalFormat, number[]>();

  constructor(private readonly workbook: Workbook) {}

  private intern(look: LookView): number {
    const key = JSON.stringify(look);
    const known = this.keys.get(key);
    if (known !== undefined) return known;
    const made = this.views.push(look) - 1;
    this.keys.set(key, made);
    return made;
  }

  own(propsId: number): number {
    return (this.byProps[propsId] ??= this.intern(lookOf(propsById(this.workbook.props, propsId))));
  }

  under(propsId: number, rule: ConditionalFormat): number {
    let known = this.byRule.get(rule);
    if (known === undefined) {
      known = [];
      this.byRule.set(rule, known);
    }
    return (known[propsId] ??= this.intern(lookOf(dressed(propsById(this.workbook.props, propsId), rule))));
  }
}
