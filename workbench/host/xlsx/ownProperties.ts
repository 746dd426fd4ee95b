import type { WorkbookProperties } from 'hucre';
import type { World } from '../../store/world';

/** The file's own properties in which a saved workbook says what the format has no place for. */
const LISTS = 'Rapport lists';
const LOCALE = 'Rapport locale';
const ZONE = 'Rapport zone';

type Custom = NonNullable<WorkbookProperties['custom']>;

export interface OwnProperties {
  /** The hidden sheet of choices, so that it is known again when the file is opened; null where there is none. */
  readonly listsSheet: string | null;
  /** The spreadsheet's: in which language it speaks, and whose days its days are. Null in files of other programs. */
  readonly locale: string | null;
  readonly zone: string | null;
}

export function writeOwnProperties({ locale, zones }: World, listsSheet: string | null): Custom {
  return {
    [LOCALE]: locale,
    [ZONE]: zones.spreadsheet,
    ...(listsSheet === null ? {} : { [LISTS]: listsSheet }),
  };
}

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** What the file says of itself; whatever is no locale or no zone counts for nothing. */
export function readOwnProperties(custom: Custom | undefined): OwnProperties {
  const textOf = (name: string): string | null => {
    const value = custom?.[name];
    return typeof value === 'string' ? value : null;
  };
  const locale = textOf(LOCALE);
  const zone = textOf(ZONE);
  return {
    listsSheet: textOf(LISTS),
    locale: locale !== null && /^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(locale) ? locale : null,
    zone: zone !== null && isZone(zone) ? zone : null,
  };
}
