import { call } from './call';
import { attachEnums, enumValue } from './enums';
import type { EnumValue } from './enums';
import { Exception } from './exception';
import { service } from './service';
import { deleteTrigger, myTriggers } from './trigger';
import type { Trigger } from './trigger';
import { newTrigger } from './triggerBuilders';

/** What is granted. `getAuthorizedScopes` is missing in the typings. PLATFORM 8 */
class AuthorizationInfo {
  readonly #missing: readonly string[];
  readonly #held: readonly string[];

  constructor(missing: readonly string[], held: readonly string[]) {
    this.#missing = missing;
    this.#held = held;
  }

  getAuthorizationStatus(): EnumValue {
    return enumValue('ScriptApp.AuthorizationStatus', this.#missing.length > 0 ? 'REQUIRED' : 'NOT_REQUIRED');
  }

  getAuthorizationUrl(): string | null {
    return this.#missing.length > 0 ? 'https://accounts.google.com/o/oauth2/auth' : null;
  }

  getAuthorizedScopes(): string[] {
    return [...this.#held];
  }
}

service('ScriptApp.AuthorizationInfo', AuthorizationInfo);

/** The web app that the script is deployed as. */
class Service {
  getUrl(): string {
    return call<string>('script.webAppUrl');
  }

  /** The workbench has the script deployed at all times. */
  isEnabled(): boolean {
    return true;
  }
}

service('ScriptApp.Service', Service);

class ScriptAppClass {
  deleteTrigger(trigger: Trigger): void {
    deleteTrigger(trigger);
  }

  getAuthorizationInfo(_authMode: EnumValue, scopes: readonly string[] | null = null): AuthorizationInfo {
    const missing = call<string[]>('auth.missing', scopes);
    return new AuthorizationInfo(missing, call<string[]>('auth.held'));
  }

  getInstallationSource(): EnumValue {
    return enumValue('ScriptApp.InstallationSource', 'NONE');
  }

  /** A token would be a key to somebody's account: the local platform has none to give. */
  getOAuthToken(): string {
    throw new Exception(
      'ScriptApp.getOAuthToken is refused by the local platform: there is no account behind it.',
    );
  }

  /** Only those of the person whose rights the code has. PLATFORM 2.4 */
  getProjectTriggers(): Trigger[] {
    return myTriggers();
  }

  getScriptTriggers(): Trigger[] {
    return myTriggers();
  }

  getUserTriggers(document: { getId: () => string }): Trigger[] {
    const id = document.getId();
    return myTriggers().filter((trigger) => trigger.getTriggerSourceId() === id);
  }

  getScriptId(): string {
    return call<string>('script.id');
  }

  getService(): Service {
    return new Service();
  }

  newTrigger(functionName: string): ReturnType<typeof newTrigger> {
    return newTrigger(functionName);
  }

  /** All of the manifest; every authorisation mode comes to the same here. */
  requireAllScopes(): void {
    call('auth.require', null);
  }

  requireScopes(_authMode: EnumValue, oAuthScopes: readonly string[]): void {
    call('auth.require', oAuthScopes);
  }
}

service('ScriptApp', ScriptAppClass);

export const ScriptApp = new ScriptAppClass();
attachEnums('ScriptApp', ScriptApp);
