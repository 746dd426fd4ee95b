import type { BookHead } from '../../host/live/protocol/book';
import type { FoundCell } from '../../host/live/protocol/calls';
import type { PageBox, SelectedArea } from './screen';

/** What floats over the grid. One at a time. */
export type Popup =
  | { readonly kind: 'menu'; readonly x: number; readonly y: number }
  | { readonly kind: 'chooser'; readonly row: number; readonly col: number; readonly box: PageBox }
  | { readonly kind: 'filter'; readonly col: number; readonly box: PageBox }
  | { readonly kind: 'editNote'; readonly row: number; readonly col: number; readonly box: PageBox };

export interface Hovered {
  readonly text: string;
  readonly box: PageBox;
}

export interface UiState {
  readonly book: BookHead;
  readonly activeSheet: number;
  readonly selection: SelectedArea | null;
  readonly popup: Popup | null;
  /** A note, or a rule's help, under the pointer. */
  readonly hovered: Hovered | null;
  readonly finding: boolean;
  readonly found: readonly FoundCell[];
  /** The visible rows of the active tab are not here yet. */
  readonly loading: boolean;
  /** Goes up with every drawing, for what is laid over the cells. */
  readonly drawing: number;
}

/** State that React follows with `useSyncExternalStore`. */
export class UiStore {
  private readonly hearers = new Set<() => void>();

  constructor(private state: UiState) {}

  readonly get = (): UiState => this.state;

  readonly subscribe = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };

  set(part: Partial<UiState>): void {
    this.state = { ...this.state, ...part };
    for (const hear of this.hearers) hear();
  }
}
