/** What the server tells a window unasked. */
import type { Question } from '../../../store/session';
import type { Status } from './status';
import type { AreaView, BookHead, RowsView, RuleView } from './book';
import type { FrameView, MenuView, RunView } from './faces';
import type { MailHead } from './mails';

export type Push =
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'book'; readonly book: BookHead }
  /** Cells that changed. */
  | { readonly kind: 'rows'; readonly rows: RowsView }
  /** Lists of rules that are others now; no row need differ. */
  | { readonly kind: 'rules'; readonly rules: Readonly<Record<number, RuleView>>; readonly state: number }
  /**
   * Rows or columns came, went or changed places, or too much has changed to be told: the tab's rows of an earlier
   * state are to be asked for again.
   */
  | {
      readonly kind: 'reshaped';
      readonly sheetId: number;
      readonly shape: number;
      readonly state: number;
    }
  | { readonly kind: 'menus'; readonly menus: readonly MenuView[] }
  | { readonly kind: 'question'; readonly id: string; readonly run: string; readonly question: Question }
  | { readonly kind: 'question over'; readonly id: string }
  | { readonly kind: 'toast'; readonly text: string; readonly title: string; readonly seconds: number | null }
  | { readonly kind: 'frame'; readonly frame: FrameView }
  | { readonly kind: 'frame over'; readonly id: string }
  /** A script, or a link, selected something in this person's window. */
  | { readonly kind: 'select'; readonly sheetId: number; readonly area: AreaView }
  | { readonly kind: 'run'; readonly run: RunView }
  | { readonly kind: 'mail'; readonly mail: MailHead }
  /** Everything was replaced (another file, a new workbook): load the page again. */
  | { readonly kind: 'reload' };
