import type { Question, QuestionAnswer, Session, Shown } from '../../store/session';

/** What an execution shows while it runs, at the moment at which it shows it. */
export interface Screen {
  /** Blocks only this execution. `over` is aborted when the execution ends before the answer is there. */
  ask?(question: Question, over: AbortSignal): Promise<QuestionAnswer>;
  toast?(toast: Shown['toasts'][number]): void;
  /** All menus that this execution has made so far, whenever they change. */
  menus?(menus: Shown['menus']): void;
  page?(page: Shown['pages'][number]): void;
}

/** Hands over what has come since it was last called. */
export function createShowing(session: Session, screen: Screen): () => void {
  let toasts = 0;
  let pages = 0;
  let { menus } = session.shown;
  return () => {
    const { shown } = session;
    for (; toasts < shown.toasts.length; toasts += 1) {
      const toast = shown.toasts[toasts];
      if (toast) screen.toast?.(toast);
    }
    for (; pages < shown.pages.length; pages += 1) {
      const page = shown.pages[pages];
      if (page) screen.page?.(page);
    }
    // Each change of the menus makes a new list.
    if (shown.menus !== menus) {
      menus = shown.menus;
      screen.menus?.(menus);
    }
  };
}
