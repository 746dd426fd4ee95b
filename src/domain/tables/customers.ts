import {
  choice,
  day,
  email,
  id,
  longText,
  money,
  number,
  openChoice,
  people,
  person,
  phone,
  tags,
  text,
  url,
} from '../table/column';
import { defineTable, type RecordOf } from '../table/table';
import { LANGUAGES } from '../table/words';

// A snooze hides the colours until its day, and the end of the co-operation for good.
const awake = 'NOT(AND(ISNUMBER({snoozedUntil}),{snoozedUntil}>TODAY())),NOT({status=ended})';

/** What colours a whole row, the first that holds. */
const rowColours = [
  {
    when: 'AND(ISNUMBER({nextActivityOn}),{nextActivityOn}>=TODAY(),{nextActivityOn}<=TODAY()+6,NOT({status=ended}))',
    look: 'planned',
  },
  { when: `AND(ISNUMBER({contactDueOn}),{contactDueOn}<TODAY(),${awake})`, look: 'overdue' },
  {
    // Due on less last contact is the cadence; the window is at most half of it. Never contacted is never due soon.
    when:
      'AND(ISNUMBER({contactDueOn}),ISNUMBER({lastContactOn}),{contactDueOn}>=TODAY(),' +
      '{contactDueOn}-TODAY()<MIN({setting:dueSoonDays},INT(({contactDueOn}-{lastContactOn})/2)),' +
      `${awake})`,
    look: 'due soon',
  },
] as const;

export const customers = defineTable({
  name: 'customers',
  idPrefix: 'C',
  naturalKey: 'name',
  title: 'name',
  firstScreen: [
    'name',
    'contactState',
    'contactDueOn',
    'lastContactOn',
    'nextActivityOn',
    'owner',
    'tier',
    'phone',
  ],
  columns: {
    id: id(),
    name: text.required(),
    owner: person(),
    tier: choice(['A', 'B', 'C']),
    phone: phone(),
    helpers: people(),
    email: email(),
    wechat: text(),
    social: text(),
    industry: openChoice([]),
    region: openChoice([]),
    province: text(),
    city: text(),
    district: text(),
    address: text(),
    source: openChoice(['referral', 'website', 'exhibition', 'campaign', 'cold call', 'other']),
    website: url(),
    employees: number({ atLeast: 0 }),
    turnover: money({ atLeast: 0 }),
    brands: tags(),
    brandShare: text(),
    products: tags(),
    outlets: text(),
    logistics: text(),
    needs: longText(),
    language: choice(LANGUAGES),
    tags: tags(),
    notes: longText(),
    purchased: text(),
    lastPurchaseOn: day(),
    statusChangedOn: day({ derived: true }),
    // From here on stands what the nightly job reads, side by side: one read for all of it.
    status: choice(['potential', 'interested', 'active', 'ended']),
    customerSince: day(),
    endedOn: day(),
    endReason: openChoice([]),
    // Whole days from 1 on; a bad one is a problem of its own and does not count (CONTACT, Import).
    cadenceDays: number(),
    snoozedUntil: day(),
    snoozeReason: text(),
    satisfaction: number({ derived: true }),
    recommend: number({ derived: true }),
    surveyedOn: day({ derived: true }),
    lastContactOn: day({ derived: true }),
    contactState: choice(['never', 'on track', 'planned', 'due soon', 'overdue', 'paused'], {
      derived: true,
    }),
    contactDueOn: day({ derived: true }),
    nextActivityOn: day({ derived: true }),
    attempts: number({ derived: true }),
    /** What each person has been told of this customer, so that it is told once; see domain/told. */
    told: text({ derived: true, hidden: true }),
  },
  highlights: [
    // Single cells first, or the colour of their row would hide them: the first rule that holds wins.
    {
      when: 'AND(ISNUMBER({lastPurchaseOn}),TODAY()-{lastPurchaseOn}>{setting:purchaseAtRiskDays},NOT({status=ended}))',
      look: 'at risk',
      fields: ['lastPurchaseOn'],
    },
    {
      when: 'AND(ISNUMBER({satisfaction}),{satisfaction}<={setting:lowSatisfaction})',
      look: 'problem',
      fields: ['satisfaction'],
    },
    {
      when: 'AND(ISNUMBER({recommend}),{recommend}<={setting:lowRecommend})',
      look: 'problem',
      fields: ['recommend'],
    },
    // Bold has no colour of its own: in a coloured row the tier of an important customer takes the row's.
    ...rowColours.map((row) => ({
      ...row,
      when: `AND({tier=A},${row.when})`,
      fields: ['tier'] as const,
      bold: true as const,
    })),
    { when: '{tier=A}', look: 'important', fields: ['tier'] },
    ...rowColours,
  ],
});

export type Customer = RecordOf<typeof customers>;
