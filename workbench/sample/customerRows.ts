import { addDays, type Day } from './calendar/day';
import type { Customer } from './customers';
import type { Random } from './random';
import type { ActivityRow, CustomerRow } from './rows';
import type { SampleWords } from './words/words';

function sometimes(probability: number, texts: readonly string[], random: Random): string {
  return random.chance(probability) ? random.pick(texts) : '';
}

function statusOf(customer: Customer, contacts: number): CustomerRow['status'] {
  if (customer.standing === 'ended') return 'ended';
  if (contacts === 0) return 'potential';
  if (contacts < 3) return customer.random.pick(['potential', 'interested', 'interested']);
  return customer.random.chance(0.85) ? 'active' : 'interested';
}

type Purchase = Pick<CustomerRow, 'purchased' | 'lastPurchaseOn'>;

/** Something bought at one of the last contacts, so that some purchases are fresh and some long ago. */
function drawPurchase(
  status: CustomerRow['status'],
  contactDays: readonly Day[],
  words: SampleWords,
  random: Random,
): Purchase {
  const days = contactDays.slice(-6);
  if ((status !== 'active' && status !== 'ended') || days.length === 0)
    return { purchased: '', lastPurchaseOn: '' };
  const products = random
    .shuffled([...words.trade.machines, ...words.trade.supplies])
    .slice(0, random.integer(1, 3));
  return { purchased: products.join(', '), lastPurchaseOn: random.chance(0.85) ? random.pick(days) : '' };
}

type Ending = Pick<CustomerRow, 'endedOn' | 'endReason' | 'snoozedUntil' | 'snoozeReason'>;

function drawEnding(customer: Customer, today: Day, words: SampleWords): Ending {
  const { standing, random, lastContactOn } = customer;
  const blank = { endedOn: '', endReason: '', snoozedUntil: '', snoozeReason: '' };
  if (standing === 'ended') {
    const endedOn = addDays(lastContactOn ?? today, random.integer(1, 40));
    return { ...blank, endedOn, endReason: random.pick(words.trade.endReasons) };
  }
  if (standing !== 'snoozed') return blank;
  const snoozedUntil = addDays(today, random.integer(10, 75));
  return { ...blank, snoozedUntil, snoozeReason: random.pick(words.trade.snoozeReasons) };
}

type Business = Pick<CustomerRow, 'employees' | 'turnover' | 'brands' | 'products' | 'outlets' | 'logistics'>;

/** What is known of their business; of small or new customers often nothing. */
function drawBusiness(customer: Customer, words: SampleWords): Business {
  const { random, industry } = customer;
  const employees = Math.round(4 * 1.6 ** (random.next() * 9));
  const sells = industry.chain === true;
  const known = random.chance(0.6);
  return {
    employees: known ? String(employees) : '',
    turnover: known && random.chance(0.7) ? String(employees * random.integer(60, 140) * 1000) : '',
    brands:
      sells && known ? random.shuffled(words.trade.brands).slice(0, random.integer(1, 2)).join(', ') : '',
    products: known ? random.pick(industry.offers) : '',
    outlets:
      sells && random.chance(0.3) ? words.trade.outlets(random.integer(1, 12), random.integer(0, 20)) : '',
    logistics: sometimes(0.2, words.trade.logistics, random),
  };
}

function drawTags(customer: Customer, words: SampleWords): string {
  const { random, tier } = customer;
  const [keyAccount, ...others] = words.trade.tags;
  const tags = random.shuffled(others).slice(
    0,
    random.weighted([
      [0, 5],
      [1, 3],
      [2, 1],
    ]),
  );
  if (tier === 'A' && keyAccount !== undefined) tags.unshift(keyAccount);
  return tags.join(', ');
}

function drawReach(
  customer: Customer,
  words: SampleWords,
): Pick<CustomerRow, 'phone' | 'email' | 'wechat' | 'website'> {
  const { random, domain, phone } = customer;
  const stem = domain.split('.')[0] ?? '';
  return {
    phone: random.chance(0.93) ? phone : '',
    email: random.chance(0.7) ? `info@${domain}` : '',
    wechat: words.language === 'zh-CN' && random.chance(0.4) ? `${stem}_${random.integer(2015, 2025)}` : '',
    website: random.chance(0.5) ? `https://www.${domain}` : '',
  };
}

/** The customer's row; the activities say since when they buy and how far the talks are. */
export function makeCustomerRow(
  customer: Customer,
  history: readonly ActivityRow[],
  words: SampleWords,
  today: Day,
): CustomerRow {
  const { random, city, place, rep } = customer;
  const contactDays = history.filter((row) => row.outcome !== 'no answer').map((row) => row.doneOn);
  const status = statusOf(customer, contactDays.length);
  const helped = customer.hasOwner && customer.tier === 'A' && random.chance(0.1);
  return {
    name: customer.name,
    status,
    tier: customer.tier,
    owner: customer.hasOwner ? rep.row.email : '',
    helpers: helped ? rep.row.manager : '',
    ...drawReach(customer, words),
    industry: customer.industry.name,
    region: place.region,
    province: city.province,
    city: city.city,
    district: random.pick(city.districts),
    address: words.trade.address(random.pick(words.trade.streets), random.integer(1, 288)),
    source: random.chance(0.9) ? random.pick(words.trade.sources) : '',
    ...drawBusiness(customer, words),
    needs: sometimes(0.4, words.trade.needs, random),
    ...drawPurchase(status, contactDays, words, random),
    customerSince: customer.since ?? '',
    ...drawEnding(customer, today, words),
    cadenceDays: customer.ownCadence === null ? '' : String(customer.ownCadence),
    language: words.language,
    tags: drawTags(customer, words),
    notes: sometimes(0.2, words.trade.notes, random),
  };
}
