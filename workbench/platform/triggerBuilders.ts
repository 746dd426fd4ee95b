import { ClockTriggerBuilder } from './clockTriggerBuilder';
import { Exception } from './exception';
import { service } from './service';
import { installTrigger } from './trigger';
import type { Trigger } from './trigger';

class SpreadsheetTriggerBuilder {
  readonly #handler: string;
  readonly #sourceId: string;
  #event: string | null = null;

  constructor(handler: string, sourceId: string) {
    this.#handler = handler;
    this.#sourceId = sourceId;
  }

  onOpen(): this {
    this.#event = 'ON_OPEN';
    return this;
  }

  onEdit(): this {
    this.#event = 'ON_EDIT';
    return this;
  }

  onChange(): this {
    this.#event = 'ON_CHANGE';
    return this;
  }

  onFormSubmit(): this {
    this.#event = 'ON_FORM_SUBMIT';
    return this;
  }

  create(): Trigger {
    if (this.#event === null) throw new Exception('An event type must be specified for this trigger.');
    return installTrigger({
      handler: this.#handler,
      source: 'SPREADSHEETS',
      event: this.#event,
      sourceId: this.#sourceId,
    });
  }
}

service('ScriptApp.SpreadsheetTriggerBuilder', SpreadsheetTriggerBuilder);

class TriggerBuilder {
  readonly #handler: string;

  constructor(handler: string) {
    this.#handler = handler;
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#handler);
  }

  forSpreadsheet(spreadsheet: string | { getId: () => string }): SpreadsheetTriggerBuilder {
    const id = typeof spreadsheet === 'string' ? spreadsheet : spreadsheet.getId();
    return new SpreadsheetTriggerBuilder(this.#handler, id);
  }
}

service('ScriptApp.TriggerBuilder', TriggerBuilder);

export function newTrigger(handler: string): TriggerBuilder {
  return new TriggerBuilder(handler);
}
