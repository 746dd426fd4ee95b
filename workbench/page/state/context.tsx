import { createContext, useContext, useEffect, useState } from 'react';
import type { Language } from '../text/language';
import { WORDS } from '../text/language';
import type { Words } from '../text/words';
import type { PageState } from './pageState';
import { useStore } from './store';
import type { Workbench } from './workbench';

export interface PageContext {
  readonly workbench: Workbench;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

/** Null outside the page, where nothing of it is shown. */
export const Page = createContext<PageContext | null>(null);

function usePage(): PageContext {
  const page = useContext(Page);
  if (page === null) throw new Error('This component belongs inside the page.');
  return page;
}

export const useWorkbench = (): Workbench => usePage().workbench;

export const useLanguage = (): readonly [Language, (language: Language) => void] => {
  const { language, setLanguage } = usePage();
  return [language, setLanguage];
};

export const useWords = (): Words => WORDS[usePage().language];

/** A piece of the page's state. `pick` returns something that the state itself holds. */
export function usePageState<Piece>(pick: (state: PageState) => Piece): Piece {
  return useStore(useWorkbench().store, pick);
}

/** The workbench's clock, told again every `every` milliseconds. */
export function useNow(every = 1000): number {
  const status = usePageState((state) => state.status);
  const statusAt = usePageState((state) => state.statusAt);
  const [real, setReal] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setReal(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return (status?.now ?? 0) + Math.max(0, real - statusAt);
}

/** Formats instants in the page's language and the spreadsheet's zone, hours from 00 to 23. */
export function useMoment(options: Intl.DateTimeFormatOptions): (instant: number) => string {
  const { tag } = useWords();
  const zone = usePageState((state) => state.status?.zones.spreadsheet);
  const format = new Intl.DateTimeFormat(tag, { hourCycle: 'h23', ...options, timeZone: zone ?? 'Etc/UTC' });
  return (instant) => format.format(instant);
}
