import type { ContactReason } from '../domain/contactState';
import type { Why } from '../domain/recipients';
import type { Language } from '../domain/table/words';
import { wordsOf } from './languages';

/** "97 days since the last contact (20 Dec 2025); every 90 days is agreed". No full stop: it stands in lists. */
export function contactReason(reason: ContactReason, language: Language): string {
  return said(wordsOf(language).contact.reason, reason);
}

/** The same without how many days are left, where `standing` says that. */
export function sinceWhen(reason: ContactReason, language: Language): string {
  return contactReason(reason.kind === 'dueSoon' ? { ...reason, kind: 'onTrack' } : reason, language);
}

/** "23 days overdue", "3 days left"; blank of what is neither. */
export function standing(reason: ContactReason, language: Language): string {
  const { beyond, left } = wordsOf(language).contact;
  switch (reason.kind) {
    case 'overdue':
    case 'neverContactedOverdue':
      return beyond(reason.beyond);
    case 'dueSoon':
      return left(reason.left);
    default:
      return '';
  }
}

/** Why somebody is told about a customer; blank where it is their own. */
export function whyTold(why: Why, language: Language): string {
  return said(wordsOf(language).contact.why, why);
}

type Sayings<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: (of: Extract<U, { readonly kind: K }>) => string;
};

function said<U extends { readonly kind: string }>(sayings: Sayings<U>, of: U): string {
  // The saying found under a kind takes just what has that kind; the compiler does not see the two together.
  const say = sayings[of.kind as U['kind']] as (of: U) => string;
  return say(of);
}
