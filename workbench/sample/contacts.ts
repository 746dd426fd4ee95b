import { addDays, type Day, daysBetween, makeDay, yearOf } from './calendar/day';
import type { Customer } from './customers';
import { type MadeName, nameMaker } from './nameMaker';
import { makeContactPhone } from './phones';
import type { Random } from './random';
import type { ContactRow } from './rows';
import type { SampleWords } from './words/words';

const CONSENT_FIELDS = { surveyConsent: '', consentOn: '', consentSource: '', refusedOn: '' } as const;
type Consent = Pick<ContactRow, keyof typeof CONSENT_FIELDS>;

function drawConsent(words: SampleWords, since: Day, today: Day, random: Random): Consent {
  const day = (): Day => {
    return addDays(since, random.integer(0, Math.max(0, daysBetween(since, today) - 1)));
  };
  if (random.chance(0.55)) {
    return {
      ...CONSENT_FIELDS,
      surveyConsent: 'yes',
      consentOn: day(),
      consentSource: random.pick(words.trade.consentSources),
    };
  }
  return random.chance(0.06) ? { ...CONSENT_FIELDS, surveyConsent: 'no', refusedOn: day() } : CONSENT_FIELDS;
}

function howMany(customer: Customer, random: Random): number {
  if (customer.standing === 'backlog') return random.integer(0, 1);
  return random.weighted([
    [1, 5],
    [2, 3.5],
    [3, 1.2],
    [0, 0.4],
  ]);
}

function sometimes(probability: number, texts: readonly string[], random: Random): string {
  return random.chance(probability) ? random.pick(texts) : '';
}

function makeContact(
  customer: Customer,
  index: number,
  made: MadeName,
  words: SampleWords,
  today: Day,
): ContactRow {
  const random = customer.random;
  const role = index === 0 ? 'decision maker' : random.pick(['influencer', 'user', 'user', 'gatekeeper']);
  const birthday = makeDay(
    yearOf(today) - random.integer(24, 62),
    random.integer(1, 12),
    random.integer(1, 28),
  );
  return {
    customer: customer.name,
    name: made.full,
    title: random.pick(customer.industry.titles),
    role,
    phone: random.chance(0.85) ? makeContactPhone(words, customer.city, random) : '',
    email: random.chance(words.language === 'en' ? 0.9 : 0.5) ? `${made.latin}@${customer.domain}` : '',
    wechat:
      words.language === 'zh-CN' && random.chance(0.6)
        ? `wx_${made.latin.replace('.', '')}${random.integer(10, 99)}`
        : '',
    birthday: random.chance(0.35) ? birthday : '',
    personality: sometimes(0.3, words.life.personality, random),
    hobbies: sometimes(0.25, words.life.hobbies, random),
    family: sometimes(0.15, words.life.family, random),
    isPrimary: index === 0 ? 'yes' : 'no',
    hasLeft: index > 0 && random.chance(0.06) ? 'yes' : 'no',
    language: words.language,
    ...drawConsent(words, customer.since ?? addDays(today, -400), today, random),
  };
}

/** The people at each customer, in step with the customers. */
export function makeContacts(customers: readonly Customer[], words: SampleWords, today: Day): ContactRow[][] {
  const newName = nameMaker(words.people);
  return customers.map((customer) => {
    return Array.from({ length: howMany(customer, customer.random) }, (_, index) => {
      return makeContact(customer, index, newName(customer.random), words, today);
    });
  });
}
