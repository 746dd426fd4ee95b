/** What hands do in the sheet, and what they are answered. */
import type { AreaView, LookView } from './book';

/** What hands do in the sheet. */
export type SheetEdit =
  | { readonly kind: 'type'; readonly row: number; readonly col: number; readonly text: string }
  /** Texts from outside, or a block typed at once; null leaves a cell alone. */
  | {
      readonly kind: 'paste';
      readonly row: number;
      readonly col: number;
      readonly rows: readonly (readonly (string | null)[])[];
    }
  /** Copies as Sheets does (values, formulas, look, rules), or moves when it was cut. */
  | {
      readonly kind: 'copy';
      readonly from: { readonly sheetId: number; readonly area: AreaView };
      readonly row: number;
      readonly col: number;
      readonly cut: boolean;
    }
  /** A fill handle: the cells of `area` repeated over `to`, which contains it; with `series`, numbers and dates go on. */
  | { readonly kind: 'fill'; readonly area: AreaView; readonly to: AreaView; readonly series: boolean }
  | { readonly kind: 'clear'; readonly area: AreaView }
  | { readonly kind: 'look'; readonly area: AreaView; readonly look: Partial<LookView> }
  | { readonly kind: 'numberFormat'; readonly area: AreaView; readonly pattern: string }
  | { readonly kind: 'note'; readonly row: number; readonly col: number; readonly text: string }
  | {
      readonly kind: 'insert' | 'delete';
      readonly dimension: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'move';
      readonly dimension: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
      /** Before this position, counted before the move. */
      readonly to: number;
    }
  | {
      readonly kind: 'sort';
      readonly area: AreaView;
      readonly keys: readonly { readonly col: number; readonly ascending: boolean }[];
    }
  /** Null removes the filter. */
  | { readonly kind: 'filter'; readonly area: AreaView | null }
  /** Null shows all of that column. */
  | { readonly kind: 'filterColumn'; readonly col: number; readonly visible: readonly string[] | null }
  | {
      readonly kind: 'resize';
      readonly dimension: 'rows' | 'columns';
      readonly first: number;
      readonly last: number;
      readonly pixels: number;
    }
  | {
      readonly kind: 'hide' | 'show';
      readonly dimension: 'rows' | 'columns';
      readonly first: number;
      readonly last: number;
    }
  | { readonly kind: 'freeze'; readonly rows: number; readonly columns: number }
  | {
      readonly kind: 'collapse';
      readonly dimension: 'rows' | 'columns';
      readonly first: number;
      readonly last: number;
      readonly depth: number;
      readonly collapsed: boolean;
    }
  | { readonly kind: 'renameTab'; readonly name: string }
  | { readonly kind: 'moveTab'; readonly position: number }
  | { readonly kind: 'hideTab' | 'showTab' | 'deleteTab' | 'copyTab' }
  | { readonly kind: 'addTab' };

export interface EditRequest {
  readonly window: string;
  readonly sheetId: number;
  /** The `shape` that the positions were read off; positions of an older one are moved along, or the edit is refused. */
  readonly shape: number;
  readonly edit: SheetEdit;
  /** The person saw the warning of a warning-only protection and goes on. */
  readonly confirmed?: boolean;
}

export type EditAnswer =
  | { readonly kind: 'done' }
  /** Sheets refuses it; nothing has changed. */
  | { readonly kind: 'refused'; readonly message: string }
  /** A warning-only protection: ask, and send it again with `confirmed`. */
  | { readonly kind: 'confirm'; readonly description: string }
  /** The rows or columns that it meant are gone. */
  | { readonly kind: 'stale' };

export type UndoAnswer =
  | { readonly kind: 'done'; readonly sheetId: number }
  | { readonly kind: 'nothing' }
  /** Somebody changed it in between: what they wrote was kept. */
  | { readonly kind: 'partly'; readonly sheetId: number; readonly kept: number };
