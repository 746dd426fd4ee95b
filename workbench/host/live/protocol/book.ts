/** The workbook as a window shows it. Rows and columns count from 1, areas are inclusive. */

export interface AreaView {
  readonly row: number;
  readonly col: number;
  readonly lastRow: number;
  readonly lastCol: number;
}

export interface SpanView {
  readonly first: number;
  readonly last: number;
}

export interface GroupView extends SpanView {
  readonly depth: number;
  readonly collapsed: boolean;
}

export interface AxisView {
  readonly count: number;
  /** Pixels, where they differ from the usual (rows 21, columns 100). */
  readonly sizes: Readonly<Record<number, number>>;
  readonly hidden: readonly SpanView[];
  readonly frozen: number;
  readonly groups: readonly GroupView[];
}

export interface FilterView {
  readonly area: AreaView;
  /** Columns with a criterion. */
  readonly filtered: readonly number[];
  /** Rows that the filter hides; they are not in `hidden` of the axis. */
  readonly hiddenRows: readonly SpanView[];
}

export interface ProtectionView {
  readonly area: AreaView;
  readonly description: string;
  readonly warningOnly: boolean;
  /** Whether the window's person may edit it all the same. */
  readonly mayEdit: boolean;
}

/** A tab apart from its cells. */
export interface SheetHead {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly gridlinesHidden: boolean;
  readonly rows: AxisView;
  readonly columns: AxisView;
  readonly filter: FilterView | null;
  readonly protections: readonly ProtectionView[];
  /** Goes up whenever rows or columns come, go or change places: positions of an older number are stale. */
  readonly shape: number;
  /** The last row with any content or look. */
  readonly lastRow: number;
}

export interface BookHead {
  readonly name: string;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetHead[];
}

/** The look of a cell as it is now: its own with the conditional formats applied. */
export interface LookView {
  readonly background: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly size: number | null;
  readonly family: string | null;
  readonly align: 'left' | 'center' | 'right' | null;
  readonly valign: 'top' | 'middle' | 'bottom' | null;
  readonly wrap: boolean;
}

/** A data validation as the grid needs it. */
export interface RuleView {
  readonly kind: 'list' | 'checkbox' | 'other';
  /** For lists: the labels, those of a range already looked up. */
  readonly items: readonly string[];
  readonly showDropdown: boolean;
  readonly help: string | null;
}

/** One row as it is shown. Lists are by column, cut after the last cell that has anything. */
export interface RowView {
  /** As displayed; `''` where nothing is. */
  readonly texts: readonly string[];
  /** `t` text, `n` number or date, `b` boolean, `e` error, a blank for none; as long as `texts`. */
  readonly kinds: string;
  /** Keys of `looks`; 0 is the plain look. */
  readonly looks: readonly number[];
  /** What the editor begins with where that is not the displayed text: a formula, a number in full. By column. */
  readonly typed?: Readonly<Record<number, string>>;
  readonly notes?: Readonly<Record<number, string>>;
  /** Keys of `rules` by column. */
  readonly rules?: Readonly<Record<number, number>>;
  /** Columns whose content its rule does not allow. */
  readonly invalid?: readonly number[];
}

/** Rows with all looks and rules that they name. Keys keep their meaning while the server runs; a rule's list may change. */
export interface RowsView {
  readonly sheetId: number;
  readonly shape: number;
  /**
   * Which state of the workbook these rows show: it goes up with every change. Answers and pushes may overtake each
   * other; of two that tell of the same row, the one of the later state is right.
   */
  readonly state: number;
  readonly rows: readonly (readonly [row: number, view: RowView | null])[];
  readonly looks: Readonly<Record<number, LookView>>;
  readonly rules: Readonly<Record<number, RuleView>>;
}
