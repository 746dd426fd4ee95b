import { addDays, type Day } from './calendar/day';
import { makePhone } from './phones';
import type { Random } from './random';
import type { CustomerRow } from './rows';
import { dealStandings, drawLastContact, type Standing } from './standing';
import type { Rep } from './team';
import type { CityWords, IndustryWords, RegionWords, SampleWords, SpelledName } from './words/words';

/** What is settled about a customer before anything is written about them. */
export interface Customer {
  readonly name: string;
  readonly tier: CustomerRow['tier'];
  /** Days; null where the tier's cadence holds. */
  readonly ownCadence: number | null;
  readonly cadence: number;
  readonly standing: Standing;
  readonly lastContactOn: Day | null;
  readonly since: Day | null;
  /** Who works with them, whether or not the customer's row names an owner. */
  readonly rep: Rep;
  readonly hasOwner: boolean;
  readonly unhappy: boolean;
  readonly industry: IndustryWords;
  readonly place: RegionWords;
  readonly city: CityWords;
  readonly phone: string;
  /** `kestrelby.example` */
  readonly domain: string;
  /** For everything else about this customer. */
  readonly random: Random;
}

export interface CustomersPlan {
  readonly words: SampleWords;
  readonly random: Random;
  readonly today: Day;
  readonly count: number;
  readonly reps: readonly Rep[];
  /** The boss, who keeps some of the most important customers. */
  readonly admin: Rep;
  readonly isWorkday: (day: Day) => boolean;
}

/** The settings' defaults, see TABLES.md. */
const CADENCE_OF_TIER = { A: 30, B: 60, C: 90, '': 90 } as const;

/** How many of the most important customers the boss keeps. */
const KEPT_BY_ADMIN = 0.1;

function drawRep(reps: readonly Rep[], region: string, random: Random): Rep {
  const near = reps.filter((rep) => rep.regions.includes(region));
  const candidates = near.length > 0 ? near : reps;
  return random.weighted(candidates.map((rep) => [rep, rep.leftOn === null ? 1 : 0.5] as const));
}

/** When the customer came to us: before the last contact if there was one. Old lists do not always say. */
function drawSince(
  standing: Standing,
  cadence: number,
  lastContactOn: Day | null,
  today: Day,
  random: Random,
): Day | null {
  switch (standing) {
    case 'backlog':
      return null;
    case 'new':
      return addDays(today, -random.integer(1, Math.min(cadence, 20)));
    case 'never, overdue':
      return addDays(today, -cadence - random.integer(5, 90));
    default:
      if (random.chance(0.05)) return null;
      return addDays(lastContactOn ?? today, -random.integer(20, random.chance(0.3) ? 300 : 1800));
  }
}

type NameDrawer = (
  industry: IndustryWords,
  city: CityWords,
  random: Random,
) => { name: string; stem: SpelledName };

/** Names are the key of the Customers tab, so none comes twice. */
function customerNames(words: SampleWords): NameDrawer {
  const taken = new Set<string>();
  return (industry, city, random) => {
    for (let attempt = 0; ; attempt += 1) {
      const stem = random.pick(words.companies.stems);
      const plain = words.companies.name({
        stem: stem[0],
        city: city.city,
        business: random.pick(industry.businesses),
        ending: random.pick(words.companies.endings),
        form: random.next(),
      });
      const name = attempt < 20 ? plain : `${plain} ${attempt - 18}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return { name, stem };
    }
  };
}

export function makeCustomers({
  words,
  random,
  today,
  count,
  reps,
  admin,
  isWorkday,
}: CustomersPlan): Customer[] {
  const drawName = customerNames(words);
  return dealStandings(count, random).map((standing, index) => {
    const own = random.fork(`customer ${index}`);
    const place = own.pick(words.places);
    const city = own.pick(place.cities);
    const industry = own.pick(words.companies.industries);
    const { name, stem } = drawName(industry, city, own);
    const tier = own.weighted([
      ['A', 0.2],
      ['B', 0.35],
      ['C', 0.4],
      ['', 0.05],
    ] as const);
    const ownCadence = own.chance(0.08) ? own.pick([14, 21, 45, 120]) : null;
    const cadence = ownCadence ?? CADENCE_OF_TIER[tier];
    const lastContactOn = drawLastContact(standing, cadence, today, isWorkday, own);
    return {
      name,
      tier,
      ownCadence,
      cadence,
      standing,
      lastContactOn,
      since: drawSince(standing, cadence, lastContactOn, today, own),
      rep: tier === 'A' && own.chance(KEPT_BY_ADMIN) ? admin : drawRep(reps, place.region, own),
      hasOwner: !own.chance(standing === 'backlog' ? 0.25 : 0.025),
      unhappy: lastContactOn !== null && own.chance(0.07),
      industry,
      place,
      city,
      phone: makePhone(words, city, own),
      domain: `${stem[1]}.example`,
      random: own,
    };
  });
}
