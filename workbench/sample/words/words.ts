/**
 * Everything a sample company says, in one language. In phrases, `{contact}`, `{product}` (a machine), `{brand}`, `{month}` (a
 * coming one), `{lastMonth}` and `{number}` are filled in.
 */
export interface SampleWords {
  readonly language: 'en' | 'zh-CN';
  readonly people: PeopleWords;
  readonly companies: CompanyWords;
  readonly places: readonly RegionWords[];
  readonly trade: TradeWords;
  readonly talk: TalkWords;
  readonly life: LifeWords;
}

/** A name and how it is written in an address: `['王', 'wang']`. */
export type SpelledName = readonly [text: string, latin: string];

export interface PeopleWords {
  readonly family: readonly SpelledName[];
  readonly given: readonly SpelledName[];
  readonly fullName: (family: string, given: string) => string;
}

export interface CompanyWords {
  /** Own invented names: parts that are put together. */
  readonly stems: readonly SpelledName[];
  readonly industries: readonly IndustryWords[];
  /** Puts a name together. `city` is without the word for city. */
  readonly name: (parts: CompanyNameParts) => string;
  /** What follows a name in a customer list that was typed by people. */
  readonly endings: readonly string[];
}

export interface CompanyNameParts {
  readonly stem: string;
  readonly city: string;
  readonly business: string;
  readonly ending: string;
  /** 0 to below 1, to choose between forms. */
  readonly form: number;
}

export interface IndustryWords {
  readonly name: string;
  /** Last part of a company's name in this industry. */
  readonly businesses: readonly string[];
  readonly titles: readonly string[];
  /** What such a company itself sells or makes. */
  readonly offers: readonly string[];
  /** Has shops, and brands on show in them. */
  readonly chain?: boolean;
}

export interface RegionWords {
  readonly region: string;
  readonly cities: readonly CityWords[];
}

export interface CityWords {
  readonly province: string;
  readonly city: string;
  /** Telephone area code. */
  readonly area: string;
  readonly districts: readonly string[];
}

export interface TradeWords {
  readonly machines: readonly string[];
  /** What else they buy: parts, supplies, contracts. */
  readonly supplies: readonly string[];
  readonly brands: readonly string[];
  readonly needs: readonly string[];
  readonly sources: readonly string[];
  readonly logistics: readonly string[];
  /** Shops of a chain: its own, and those run by others under its name. */
  readonly outlets: (own: number, franchised: number) => string;
  readonly tags: readonly string[];
  readonly notes: readonly string[];
  readonly endReasons: readonly string[];
  readonly snoozeReasons: readonly string[];
  readonly streets: readonly string[];
  /** `12` and a street to an address. */
  readonly address: (street: string, number: number) => string;
  readonly consentSources: readonly string[];
}

export type SamplePurpose = 'introduction' | 'negotiation' | 'service' | 'collection' | 'care' | 'complaint';
export type SampleKind = 'visit' | 'call' | 'video' | 'email' | 'chat' | 'event';
/** What a talk is about, more coarsely: it decides how the talk may end. */
export type SampleTopic = 'sale' | 'bond' | 'money' | 'trouble';
export type SampleMood = 'positive' | 'neutral' | 'negative';

export interface TalkWords {
  /** How contact was made, with `{contact}`. */
  readonly openers: Readonly<Record<SampleKind, readonly string[]>>;
  /** What it was about; follows the opener within the sentence. */
  readonly subjects: Readonly<Record<SamplePurpose, readonly string[]>>;
  /** A sentence of its own: how it went. */
  readonly results: Readonly<Record<SampleTopic, Readonly<Record<SampleMood, readonly string[]>>>>;
  /** The customer's own words; `trouble` is said of what went wrong. */
  readonly feedback: Readonly<Record<SampleMood | 'trouble', readonly string[]>>;
  readonly nextSteps: Readonly<Record<SampleTopic, readonly string[]>>;
  /** A try that reached nobody. */
  readonly noAnswer: Readonly<Record<'call' | 'visit' | 'chat', readonly string[]>>;
  readonly plans: Readonly<Record<SamplePurpose, readonly string[]>>;
  readonly sentence: (opener: string, subject: string, result: string) => string;
  /** In place of a contact's name. */
  readonly somebody: string;
  readonly months: readonly string[];
  readonly fairs: readonly string[];
}

export interface LifeWords {
  readonly personality: readonly string[];
  readonly hobbies: readonly string[];
  readonly family: readonly string[];
}
