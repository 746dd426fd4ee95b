import { enumValue } from './enums';
import { boundSpreadsheet, eventRange } from './spreadsheet/main';
import type { RangeHandle } from './spreadsheet/main';
import { uncounted } from './service';
import { User } from './user';

/** A trigger's event as the host describes it: plain data and, by name, the objects to be made here. */
export interface EventDescription {
  /** Copied as they are. */
  readonly plain: Readonly<Record<string, unknown>>;
  readonly authMode?: string;
  /** `e.source`: the bound spreadsheet. */
  readonly source?: boolean;
  readonly range?: RangeHandle;
  /** `e.user`, by e-mail address. */
  readonly user?: string;
}

/** The event object that the handler gets, with real handles in it. */
export function createEvent(description: EventDescription): Record<string, unknown> {
  return uncounted(() => {
    const event: Record<string, unknown> = { ...description.plain };
    if (description.authMode !== undefined)
      event['authMode'] = enumValue('ScriptApp.AuthMode', description.authMode);
    if (description.source === true) event['source'] = boundSpreadsheet();
    if (description.range) event['range'] = eventRange(description.range);
    if (description.user !== undefined) event['user'] = new User(description.user);
    return event;
  });
}
