import type { activities as table } from '../../../domain/tables/activities';
import type { TableWords } from '../../../domain/table/words';
import { recordKeeping } from './recordKeeping';

export const activities: TableWords<typeof table> = {
  tab: 'Activities',
  columns: {
    id: { caption: 'Activity ID', note: 'Given by Rapport, and never changes.' },
    customerId: { caption: 'Customer ID', note: 'Follows the customer that you type. Rapport fills it in.' },
    customer: { caption: 'Customer', note: 'Whom it was with: the name as it stands in Customers.' },
    contactsIds: {
      caption: 'Contact IDs',
      note: 'Follow the contacts that you type. Rapport fills them in.',
    },
    contacts: {
      caption: 'Contacts',
      note: 'With which people: names as they stand in Contacts. Separate several with commas.',
    },
    kind: { caption: 'Kind', note: 'How you were in touch: by a visit, a call, a chat.' },
    status: {
      caption: 'Status',
      note: 'Planned until it happens, then done. Only what is done counts as contact.',
    },
    dueOn: {
      caption: 'Planned for',
      note: 'Day for which it is planned, such as 2026-03-31. A planned activity needs one.',
    },
    doneOn: {
      caption: 'Done on',
      note: 'Day on which it took place. A done activity needs one, and it is not in the future.',
    },
    by: { caption: 'By', note: 'E-mail address of the colleague who did it or will do it, as in Team.' },
    with: {
      caption: 'Together with',
      note: 'Colleagues who came along. Separate several addresses with commas.',
    },
    place: { caption: 'Place', note: 'Where it takes place, if not at the customer.' },
    purpose: { caption: 'Purpose', note: 'What it is for. Choose one or type your own.' },
    summary: {
      caption: 'Summary',
      note: 'What was said and agreed, so that a colleague could go on from here.',
    },
    feedback: {
      caption: 'What the customer said',
      note: "The customer's own view: praise, complaints, wishes.",
    },
    outcome: {
      caption: 'Outcome',
      note: 'How it went. "No answer" means that nobody was reached: an attempt, which does not count as contact.',
    },
    nextStep: {
      caption: 'Next step',
      note: 'What is to be done next. Plan it as a row of its own, and you are reminded of it.',
    },
    minutes: { caption: 'Minutes', note: 'How long it took.' },
    expense: { caption: 'Expense', note: 'What it cost, in your own currency.' },
    requestKey: {
      caption: 'Request key',
      note: 'Lets the page send an activity again without it being logged twice. Please leave it as it is.',
    },
    ...recordKeeping,
  },
  choices: {
    kind: {
      visit: 'Visit',
      call: 'Call',
      video: 'Video call',
      email: 'E-mail',
      chat: 'Chat',
      event: 'Event',
      other: 'Other',
    },
    status: { planned: 'Planned', done: 'Done', cancelled: 'Cancelled' },
    purpose: {
      introduction: 'Introduction',
      negotiation: 'Negotiation',
      service: 'Service',
      collection: 'Collecting payment',
      care: 'Customer care',
      complaint: 'Complaint',
      other: 'Other',
    },
    outcome: { positive: 'Positive', neutral: 'Neutral', negative: 'Negative', 'no answer': 'No answer' },
  },
};
