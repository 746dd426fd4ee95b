import type { ICellDataForSheetInterceptor } from '@univerjs/core';
import type { FilterView, RowView } from '../../host/live/protocol/book';
import { STRING } from './engineTerms';
import type { StyleCache } from './cellStyle';
import type { Mark, MarkRender } from './mark';
import type { Legend, RowStore } from './rowStore';

const NOTE = { color: '#f29900', size: 7 };
const INVALID = { color: '#d93025', size: 7 };

/** Room that a mark at the right takes from the text. Pixels. */
const MARK_ROOM = 18;

interface Palette {
  readonly legend: Legend;
  readonly styles: StyleCache;
  readonly renders: Readonly<Record<Mark, MarkRender>>;
}

/** Which mark a cell bears: a funnel in the head of a filter, else what its rule asks for. */
export function markOf(
  view: RowView | null,
  row: number,
  col: number,
  text: string,
  filter: FilterView | null,
  rules: Legend['rules'],
): Mark | null {
  if (filter !== null && row === filter.area.row && col >= filter.area.col && col <= filter.area.lastCol) {
    return filter.filtered.includes(col) ? 'funnelled' : 'funnel';
  }
  const key = view?.rules?.[col];
  const rule = key === undefined ? undefined : rules.get(key);
  if (rule === undefined) return null;
  if (rule.kind === 'checkbox') return text.toUpperCase() === 'TRUE' ? 'checked' : 'unchecked';
  return rule.kind === 'list' && rule.showDropdown ? 'dropdown' : null;
}

/**
 * A cell as the grid draws it: the server's text unchanged, its look, its marks. Null where nothing is to be drawn.
 * Rows and columns count from 1.
 */
export function cellView(
  store: RowStore,
  row: number,
  col: number,
  filter: FilterView | null,
  { legend, styles, renders }: Palette,
): ICellDataForSheetInterceptor | null {
  const view = store.row(row) ?? null;
  const hope = store.hope(row, col);
  if (view === null && hope === undefined && filter === null) return null;
  const text = hope ?? view?.texts[col - 1] ?? '';
  const key = view?.looks[col - 1] ?? 0;
  const mark = markOf(view, row, col, text, filter, legend.rules);
  const note = view?.notes?.[col] !== undefined;
  const invalid = view?.invalid?.includes(col) === true;
  if (text === '' && key === 0 && mark === null && !note && !invalid) return null;
  const kind = hope === undefined ? (view?.kinds[col - 1] ?? ' ') : 't';
  const checkbox = mark === 'checked' || mark === 'unchecked';
  return {
    v: checkbox ? '' : text,
    t: STRING,
    s: styles.get(key, kind),
    ...(note || invalid
      ? { markers: { ...(note ? { tr: NOTE } : {}), ...(invalid ? { [note ? 'tl' : 'tr']: INVALID } : {}) } }
      : {}),
    ...(mark === null ? {} : { customRender: [renders[mark]] }),
    ...(mark === null || checkbox
      ? {}
      : { fontRenderExtension: { rightOffset: MARK_ROOM }, coverable: false }),
  };
}
