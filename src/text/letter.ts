import type { Language } from '../domain/table/words';

/**
 * A mail in the words of its reader, before it becomes plain text or HTML: both are made of this alone, so that they
 * say the same. Nothing in it is escaped.
 */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** What the subject says, without product and day. */
  readonly headline: string;
  readonly day: string;
  /** Said before everything else; null where there is nothing of the kind. */
  readonly notice: string | null;
  readonly greeting: string;
  readonly parts: readonly LetterPart[];
  readonly link: LetterLink;
  readonly footer: string;
}

/** Where customers' names and the button lead to. */
export interface LetterLink {
  readonly label: string;
  readonly url: string;
}

export interface LetterPart {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly items: readonly LetterItem[];
  /** How many are not named; null where all are. */
  readonly more: string | null;
}

/** One customer, or one colleague's numbers. */
export interface LetterItem {
  readonly name: string;
  readonly isCustomer: boolean;
  readonly facts: readonly LetterFact[];
  /** Why it comes to the reader; blank where that needs no saying. */
  readonly why: string;
}

/** What stands out has a tone as well: how it looks, never instead of words. */
export interface LetterFact {
  readonly text: string;
  readonly tone: Tone | null;
}

export type Tone = 'late' | 'soon';
