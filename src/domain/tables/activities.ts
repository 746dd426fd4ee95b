import {
  choice,
  day,
  id,
  longText,
  money,
  number,
  openChoice,
  people,
  person,
  ref,
  refs,
  text,
} from '../table/column';
import { defineTable, type NewRecord, type RecordOf } from '../table/table';

export const activities = defineTable({
  name: 'activities',
  idPrefix: 'A',
  title: 'customer',
  firstScreen: ['customer', 'status', 'dueOn', 'doneOn', 'by', 'outcome', 'kind', 'summary', 'nextStep'],
  columns: {
    id: id(),
    ...ref.required('customer', 'customers'),
    ...refs('contacts', 'contacts'),
    kind: choice(['visit', 'call', 'video', 'email', 'chat', 'event', 'other']),
    status: choice(['planned', 'done', 'cancelled']),
    dueOn: day(),
    doneOn: day(),
    by: person(),
    with: people(),
    place: text(),
    purpose: openChoice([
      'introduction',
      'negotiation',
      'service',
      'collection',
      'care',
      'complaint',
      'other',
    ]),
    summary: longText(),
    feedback: longText(),
    outcome: choice(['positive', 'neutral', 'negative', 'no answer']),
    nextStep: text(),
    minutes: number({ atLeast: 0 }),
    expense: money({ atLeast: 0 }),
    /** Of the page that logged it: the same request is one activity, however often it arrives. */
    requestKey: text({ derived: true, hidden: true }),
  },
  highlights: [
    { when: 'AND({status=planned},ISNUMBER({dueOn}),{dueOn}<TODAY())', look: 'overdue' },
    { when: '{status=planned}', look: 'planned' },
    { when: '{status=cancelled}', look: 'done' },
    { when: '{outcome=negative}', look: 'problem', fields: ['outcome'] },
  ],
});

export type Activity = RecordOf<typeof activities>;
export type NewActivity = NewRecord<typeof activities>;
