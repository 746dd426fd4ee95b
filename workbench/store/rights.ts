import { scopeError, scopesFor, SCOPE } from './scopes';
import { ServiceError } from './serviceError';
import type { Session } from './session';

/**
 * What a simple trigger and top-level code may call although it needs a scope: the bound file (PLATFORM 2.3). Beyond
 * that, whatever needs no scope works there too (properties, locks, utilities, menus): PLATFORM forbids what needs
 * authorisation, and Google's guide gives just that reason. Asking who the user is answers with a blank instead of an
 * error, which is what scripts in the field see.
 */
const BOUND_FILE: readonly string[] = [SCOPE.currentSpreadsheet, SCOPE.email];

/** Whether this execution holds the scope: granted in the manifest, not refused by the person. PLATFORM 2.2, 2.7 */
export function holdsScope(session: Session, scope: string): boolean {
  if (session.scopes && !session.scopes.includes(scope)) return false;
  return !(session.world.people[session.effectiveUser]?.refusedScopes ?? []).includes(scope);
}

export function isLimited(session: Session): boolean {
  return session.kind === 'simple' || session.phase === 'load';
}

/** Throws Google's error where this execution may not call `method` (full name, such as `MailApp.sendEmail`). */
export function checkRights(session: Session, method: string): void {
  const key = `${session.phase} ${method}`;
  let refusal = session.decided.get(key);
  if (refusal === undefined) {
    refusal = refusalOf(session, method);
    session.decided.set(key, refusal);
  }
  if (refusal !== null) throw new ServiceError(refusal);
}

function refusalOf(session: Session, method: string): string | null {
  const needsScreen = method === 'SpreadsheetApp.getUi' || method === 'SpreadsheetApp.Spreadsheet.show';
  if (needsScreen || method.startsWith('Browser.')) {
    if (!session.ui || !session.world.bound) return `Cannot call ${method}() from this context.`;
  }
  const needed = scopesFor(method);
  if (needed.length === 0) return null;
  // A simple trigger runs before anybody has consented to anything: the manifest plays no part.
  const held = isLimited(session)
    ? needed.some((scope) => BOUND_FILE.includes(scope))
    : needed.some((scope) => holdsScope(session, scope));
  return held ? null : scopeError(method, needed);
}
