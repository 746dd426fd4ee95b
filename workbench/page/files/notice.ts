import { recall, remember } from '../state/remembered';

/** What is told after the page was loaded with another workbook, in the language that the page then has. */
export interface Notice {
  /** Where the workbook before lies, with its folder; `''` where none was kept. */
  readonly file: string;
  /** What of a file was left out, a sentence each. */
  readonly remarks: readonly string[];
  /** The workbook is blank and wants to be set up. */
  readonly blank: boolean;
}

const NAME = 'notice';

export const keepNotice = (notice: Notice): void => remember('session', NAME, JSON.stringify(notice));

function isNotice(kept: unknown): kept is Notice {
  if (typeof kept !== 'object' || kept === null) return false;
  const { file, remarks, blank }: Partial<Record<keyof Notice, unknown>> = kept;
  const texts = Array.isArray(remarks) && remarks.every((remark) => typeof remark === 'string');
  return typeof file === 'string' && texts && typeof blank === 'boolean';
}

/** Once: a page that is loaded again says it no more. */
export function takeNotice(): Notice | null {
  const text = recall('session', NAME);
  if (text === null) return null;
  remember('session', NAME, null);
  const kept: unknown = JSON.parse(text);
  return isNotice(kept) ? kept : null;
}
