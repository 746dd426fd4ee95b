import { call } from './call';
import { service } from './service';
import { digest } from './utilities/digest';
import { base64Encode, unsigned, utf8Encode } from './utilities/bytes';
import { enumValue } from './enums';
import { User } from './user';

type People = { readonly active: string; readonly effective: string; readonly locale: string };

class SessionClass {
  readonly #zone: string;

  constructor(zone: string) {
    this.#zone = zone;
  }

  getActiveUser(): User {
    return new User(call<People>('session.people').active);
  }

  getEffectiveUser(): User {
    return new User(call<People>('session.people').effective);
  }

  getActiveUserLocale(): string {
    return call<People>('session.people').locale;
  }

  getScriptTimeZone(): string {
    return this.#zone;
  }

  getTimeZone(): string {
    return this.#zone;
  }

  /** The same for a person each time, and tells nothing of who it is. */
  getTemporaryActiveUserKey(): string {
    const { active } = call<People>('session.people');
    const bytes = digest(
      enumValue('Utilities.DigestAlgorithm', 'SHA_256'),
      utf8Encode(`temporary key of ${active}`),
    );
    return base64Encode(unsigned(bytes), true);
  }
}

service('Session', SessionClass);

export function createSessionService(zone: string): object {
  return new SessionClass(zone);
}
