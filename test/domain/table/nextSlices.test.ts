import { describe, expect, it } from '@jest/globals';
import { day } from '../../../src/domain/day';
import {
  choice,
  id,
  money,
  openChoice,
  percent,
  person,
  ref,
  text,
  day as dayColumn,
} from '../../../src/domain/table/column';
import { highlightFormula } from '../../../src/domain/table/highlightFormula';
import { newRow, recordReader } from '../../../src/domain/table/record';
import {
  columnOrder,
  defineTable,
  frozenColumns,
  type NewRecord,
  type RecordOf,
} from '../../../src/domain/table/table';
import type { ColumnWords, TableWords, Vocabulary } from '../../../src/domain/table/words';
import { days } from './cellRules';

/** A tab of the next slices (TABLES.md), with the language of definitions as it is. */
const opportunities = defineTable({
  name: 'opportunities',
  idPrefix: 'O',
  title: 'name',
  firstScreen: ['name', 'customer', 'stage', 'amount', 'expectedCloseOn', 'owner'],
  columns: {
    id: id(),
    ...ref.required('customer', 'customers'),
    name: text.required(),
    stage: choice(['lead', 'offer', 'won', 'lost']),
    amount: money({ atLeast: 0 }),
    probability: percent({ atLeast: 0, atMost: 1 }),
    expectedCloseOn: dayColumn(),
    owner: person(),
    stageChangedOn: dayColumn({ derived: true }),
    ...ref('campaign', 'campaigns'),
    lostReason: openChoice(['price', 'competitor']),
  },
  highlights: [{ when: 'AND({stage=offer},{expectedCloseOn}<TODAY())', look: 'overdue' }],
});

type Opportunity = RecordOf<typeof opportunities>;

const caption = (text_: string): ColumnWords => ({ caption: text_, note: text_ });
const keeping = {
  createdOn: caption('Created on'),
  createdBy: caption('Created by'),
  updatedOn: caption('Updated on'),
  updatedBy: caption('Updated by'),
  sourceKey: caption('Source key'),
};

const words: TableWords<typeof opportunities> = {
  tab: 'Opportunities',
  columns: {
    id: caption('Opportunity ID'),
    customerId: caption('Customer ID'),
    customer: caption('Customer'),
    name: caption('Opportunity'),
    stage: caption('Stage'),
    amount: caption('Amount'),
    probability: caption('Probability'),
    expectedCloseOn: caption('Expected close'),
    owner: caption('Owner'),
    stageChangedOn: caption('Stage changed'),
    campaignId: caption('Campaign ID'),
    campaign: caption('Campaign'),
    lostReason: caption('Why lost'),
    ...keeping,
  },
  choices: {
    stage: { lead: 'Lead', offer: 'Offer', won: 'Won', lost: 'Lost' },
    lostReason: { price: 'Price', competitor: 'Competitor' },
  },
};

const vocabulary: Vocabulary = {
  en: words,
  'zh-CN': {
    ...words,
    choices: { ...words.choices, stage: { lead: '线索', offer: '报价', won: '赢单', lost: '输单' } },
  },
};
const rules = { vocabulary, language: 'zh-CN', days } as const;

describe('a tab of the next slices', () => {
  it('gets its record type from its definition', () => {
    const record: Pick<Opportunity, 'name' | 'stage' | 'amount' | 'lostReason' | 'expectedCloseOn'> = {
      name: 'Fifty desks',
      stage: 'offer',
      amount: 12000,
      lostReason: 'a reason of the team',
      expectedCloseOn: day('2026-06-30'),
    };
    const fresh: NewRecord<typeof opportunities> = { ...record, name: 'Fifty desks', customerId: 'C-1' };
    // @ts-expect-error a stage is one of its codes
    const wrongStage: Opportunity['stage'] = 'maybe';
    // @ts-expect-error a day is made by the day functions, not by any text
    const wrongDay: Opportunity['expectedCloseOn'] = 'tomorrow';
    // @ts-expect-error the customer is required
    const incomplete: NewRecord<typeof opportunities> = { name: 'Fifty desks' };
    expect([wrongStage, wrongDay, incomplete.name, fresh.customerId]).toEqual([
      'maybe',
      'tomorrow',
      'Fifty desks',
      'C-1',
    ]);
  });

  it('does not compile while a caption or a label is missing', () => {
    // @ts-expect-error a label of stage is missing
    const withoutLabel: TableWords<typeof opportunities>['choices']['stage'] = {
      lead: 'Lead',
      offer: 'Offer',
      won: 'Won',
    };
    // @ts-expect-error captions are missing
    const withoutCaption: TableWords<typeof opportunities>['columns'] = { ...keeping };
    expect([withoutLabel, withoutCaption]).toHaveLength(2);
  });

  it('is written and read like any other', () => {
    const record = {
      name: 'Fifty desks',
      stage: 'offer',
      probability: 0.4,
      expectedCloseOn: day('2026-06-30'),
    } as const;
    const row = newRow(opportunities, record, rules);
    expect(row).toMatchObject({ stage: '报价', probability: 0.4, customer: '' });
    const fields = ['name', 'stage', 'probability', 'expectedCloseOn'] as const;
    const read = recordReader(
      opportunities,
      fields,
      rules,
    )(
      fields.map((field) => [row[field] ?? '']),
      () => 3,
    );
    expect(read.records).toEqual([record]);
  });

  it('is laid with its id hidden first, the title frozen, the first screen next and its records at the end', () => {
    const order = columnOrder(opportunities);
    expect(order.slice(0, 7)).toEqual([
      'id',
      'name',
      'customer',
      'stage',
      'amount',
      'expectedCloseOn',
      'owner',
    ]);
    expect(order.slice(-5)).toEqual(['createdOn', 'createdBy', 'updatedOn', 'updatedBy', 'sourceKey']);
    expect(frozenColumns(opportunities)).toBe(2);
  });

  it('gets its colours from conditions over its fields', () => {
    const formula = highlightFormula(opportunities.highlights[0]!, opportunities, vocabulary, {
      cell: (field) => `$${field.charAt(0).toUpperCase()}3`,
      setting: (key) => key,
    });
    expect(formula).toBe('=AND(OR($S3="Offer",$S3="报价"),$E3<TODAY())');
  });
});
