import type { ICellDataForSheetInterceptor } from '@univerjs/core';

/** What is drawn into a cell besides its text, and hears clicks. */
export type Mark = 'dropdown' | 'checked' | 'unchecked' | 'funnel' | 'funnelled';

/** Something drawn into a cell, in the bought grid's terms. */
export type MarkRender = Extract<ICellDataForSheetInterceptor['customRender'], readonly unknown[]>[number];
