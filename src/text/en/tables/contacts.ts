import type { contacts as table } from '../../../domain/tables/contacts';
import type { TableWords } from '../../../domain/table/words';
import { recordKeeping } from './recordKeeping';

export const contacts: TableWords<typeof table> = {
  tab: 'Contacts',
  columns: {
    id: { caption: 'Contact ID', note: 'Given by Rapport, and never changes.' },
    name: { caption: 'Name', note: 'Name of the person at the customer.' },
    customerId: { caption: 'Customer ID', note: 'Follows the customer that you type. Rapport fills it in.' },
    customer: {
      caption: 'Customer',
      note: 'Where this person works: the name as it stands in Customers.',
    },
    title: { caption: 'Title', note: 'Job title, such as head of purchasing.' },
    role: { caption: 'Role in decisions', note: 'What part this person has when your customer decides.' },
    phone: { caption: 'Phone', note: 'Kept exactly as you type it, with leading zeros and +.' },
    email: { caption: 'E-mail', note: "The person's own address. Surveys go here, if the person agreed." },
    wechat: { caption: 'WeChat', note: 'WeChat ID of the person.' },
    birthday: {
      caption: 'Birthday',
      note: 'A full day such as 1980-05-20. Where you know the age only, use Age.',
    },
    age: { caption: 'Age', note: 'Only where the birthday is not known.' },
    personality: {
      caption: 'Personality',
      note: 'How this person is to talk to: direct, careful, fond of numbers.',
    },
    hobbies: {
      caption: 'Hobbies',
      note: 'What they like, as something to talk about. Separate several with commas.',
    },
    family: {
      caption: 'Family',
      note: 'What they told you of their family, if it is all right with them that you note it.',
    },
    isPrimary: {
      caption: 'Main contact',
      note: 'Yes for the person to turn to first. One for each customer is best.',
    },
    hasLeft: {
      caption: 'Has left',
      note: 'Yes when the person no longer works there. Keep the row: it has the history.',
    },
    language: {
      caption: 'Language',
      note: "In which language to write to this person. Blank: the customer's.",
    },
    notes: { caption: 'Notes', note: 'Anything else that is worth knowing.' },
    surveyConsent: {
      caption: 'Agreed to surveys',
      note: 'Yes only if the person agreed to be sent surveys. Without it none is sent.',
    },
    consentOn: { caption: 'Agreed on', note: 'Day on which the person agreed.' },
    consentSource: {
      caption: 'Agreed how',
      note: 'Where and how they agreed: in a visit, by mail, on a form.',
    },
    refusedOn: {
      caption: 'Refused on',
      note: 'Day on which the person said no to surveys. From then on the address gets none, whatever else stands here.',
    },
    ...recordKeeping,
  },
  choices: {
    role: {
      'decision maker': 'Decision maker',
      influencer: 'Influencer',
      user: 'User',
      gatekeeper: 'Gatekeeper',
    },
    language: { en: 'English', 'zh-CN': 'Chinese' },
  },
};
