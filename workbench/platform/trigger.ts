import type { Plain } from './bridge';
import { call } from './call';
import { enumValue } from './enums';
import type { EnumValue } from './enums';
import { service } from './service';

type TriggerView = {
  readonly id: string;
  readonly handler: string;
  readonly source: string;
  readonly event: string;
  readonly sourceId: string | null;
};

let viewOf: (trigger: Trigger) => TriggerView;

export class Trigger {
  readonly #view: TriggerView;

  static {
    viewOf = (trigger) => trigger.#view;
  }

  constructor(view: TriggerView) {
    this.#view = view;
  }

  getEventType(): EnumValue {
    return enumValue('ScriptApp.EventType', this.#view.event);
  }

  getHandlerFunction(): string {
    return this.#view.handler;
  }

  getTriggerSource(): EnumValue {
    return enumValue('ScriptApp.TriggerSource', this.#view.source);
  }

  getTriggerSourceId(): string | null {
    return this.#view.sourceId;
  }

  getUniqueId(): string {
    return this.#view.id;
  }
}

service('ScriptApp.Trigger', Trigger);

export function deleteTrigger(trigger: Trigger): void {
  call('trigger.delete', viewOf(trigger).id);
}

export function myTriggers(): Trigger[] {
  return call<TriggerView[]>('trigger.mine').map((view) => new Trigger(view));
}

/** Installs a trigger for the person whose rights the code has. */
export function installTrigger(request: Record<string, Plain>): Trigger {
  return new Trigger(call<TriggerView>('trigger.create', request));
}
