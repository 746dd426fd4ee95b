import type { customers as table } from '../../../domain/tables/customers';
import type { TableWords } from '../../../domain/table/words';
import { recordKeeping } from './recordKeeping';

export const customers: TableWords<typeof table> = {
  tab: 'Customers',
  columns: {
    id: {
      caption: 'Customer ID',
      note: 'Given by Rapport, and never changes. Other tabs point to the customer by it.',
    },
    name: {
      caption: 'Customer',
      note: 'Name of the company or person. Each name stands once; a new row needs nothing else.',
    },
    status: {
      caption: 'Status',
      note: 'How far you are with this customer. Nobody is reminded of ended ones.',
    },
    tier: {
      caption: 'Tier',
      note: 'How important the customer is. The tier decides how often to get in touch; the days are in Settings.',
    },
    owner: {
      caption: 'Owner',
      note: 'E-mail address of the colleague who looks after this customer and is reminded of it, as in Team.',
    },
    helpers: {
      caption: 'Helpers',
      note: 'Colleagues who help with this customer and may log activities. They get no reminders. Several addresses: separate them with commas.',
    },
    phone: {
      caption: 'Phone',
      note: 'Kept exactly as you type it, with leading zeros and +. Several numbers may stand here.',
    },
    email: { caption: 'E-mail', note: "The customer's main e-mail address, such as info@example.com." },
    wechat: { caption: 'WeChat', note: 'WeChat ID of the customer.' },
    social: {
      caption: 'Social account',
      note: 'LinkedIn, WhatsApp, Weibo or whatever else you reach them by.',
    },
    industry: {
      caption: 'Industry',
      note: 'Line of business. Choose one, or type a new one and the team can choose it from then on.',
    },
    region: {
      caption: 'Region',
      note: 'Your own sales region, not the postal one. Type a new one where it is missing.',
    },
    province: { caption: 'Province', note: 'Province or state of the address.' },
    city: { caption: 'City', note: 'City of the address.' },
    district: { caption: 'District', note: 'District or county of the address.' },
    address: { caption: 'Address', note: 'Street and number: where a visit goes.' },
    source: {
      caption: 'Source',
      note: 'How the customer found you, or you them. Choose one or type your own.',
    },
    website: { caption: 'Website', note: 'Address of their site, such as https://example.com.' },
    employees: { caption: 'Employees', note: 'How many people work there; a rough number is fine.' },
    turnover: { caption: 'Annual turnover', note: 'Their turnover in a year, in your own currency.' },
    brands: { caption: 'Brands carried', note: 'Brands that they sell. Separate several with commas.' },
    brandShare: {
      caption: 'Brand shares',
      note: 'How much of their sales each brand makes, in your own words: "ours 40 %, others 60 %".',
    },
    products: {
      caption: 'Main products',
      note: 'What they mainly sell or make. Separate several with commas.',
    },
    outlets: {
      caption: 'Outlets',
      note: 'Their shops: how many of their own, franchised, and counters in stores.',
    },
    logistics: {
      caption: 'Logistics',
      note: 'Who delivers for them, at what price, how fast and how reliably.',
    },
    needs: {
      caption: 'Needs and preferences',
      note: 'What matters to them: what they look for, how they like to be treated, what to avoid.',
    },
    purchased: { caption: 'Bought', note: 'Products or services they bought from you.' },
    lastPurchaseOn: {
      caption: 'Last purchase',
      note: 'Day of the last purchase, such as 2026-03-31. It turns amber when it is too long ago; the days are in Settings.',
    },
    customerSince: {
      caption: 'Customer since',
      note: 'Day on which you took them on. As long as nobody has been in touch, the days are counted from here.',
    },
    statusChangedOn: {
      caption: 'Status changed',
      note: 'Day of the last change of the status. Rapport fills it in.',
    },
    endedOn: { caption: 'Ended on', note: 'Day on which the co-operation ended.' },
    endReason: {
      caption: 'Why ended',
      note: 'Why it ended. Choose one or type your own; the reasons are worth comparing.',
    },
    cadenceDays: {
      caption: 'Contact every (days)',
      note: 'How many days may pass between two contacts with this customer, from 1. Blank: what Settings says for the tier.',
    },
    snoozedUntil: {
      caption: 'Not before',
      note: 'Nobody is reminded of this customer until this day, for instance while they are on leave.',
    },
    snoozeReason: { caption: 'Why not before', note: 'Why you wait, so that colleagues know too.' },
    language: {
      caption: 'Language',
      note: 'In which language to write to this customer. Blank: that of the workbook.',
    },
    tags: {
      caption: 'Tags',
      note: 'Your own keywords to find and filter customers by. Separate several with commas.',
    },
    notes: { caption: 'Notes', note: 'Anything else that is worth knowing.' },
    lastContactOn: {
      caption: 'Last contact',
      note: 'Day of the last activity in which you reached them. Comes from Activities: log one there and it moves.',
    },
    attempts: {
      caption: 'Attempts since',
      note: 'How often somebody has tried to reach them without an answer since the last contact.',
    },
    contactState: {
      caption: 'Contact state',
      note: 'Whether it is time to get in touch. Worked out every night from the activities, the tier and the settings.',
    },
    contactDueOn: {
      caption: 'Contact due',
      note: 'Last day on which a contact is still on time: last contact plus the days that are agreed.',
    },
    nextActivityOn: { caption: 'Next activity', note: 'Day of the next planned activity, from Activities.' },
    satisfaction: {
      caption: 'Last satisfaction (1–5)',
      note: 'From their last answer to a survey: 1 is bad, 5 is very good.',
    },
    recommend: {
      caption: 'Would recommend (0–10)',
      note: 'From their last answer to a survey: how likely they are to recommend you.',
    },
    surveyedOn: { caption: 'Last surveyed', note: 'Day of their last answer to a survey.' },
    told: {
      caption: 'Already told',
      note: 'What Rapport has already told whom about this customer, so that nobody is told twice. Please leave it as it is.',
    },
    ...recordKeeping,
  },
  choices: {
    status: { potential: 'Potential', interested: 'Interested', active: 'Active', ended: 'Ended' },
    tier: { A: 'A', B: 'B', C: 'C' },
    source: {
      referral: 'Referral',
      website: 'Website',
      exhibition: 'Exhibition',
      campaign: 'Campaign',
      'cold call': 'Cold call',
      other: 'Other',
    },
    language: { en: 'English', 'zh-CN': 'Chinese' },
    contactState: {
      never: 'Never contacted',
      'on track': 'On track',
      planned: 'Planned',
      'due soon': 'Due soon',
      overdue: 'Overdue',
      paused: 'Paused',
    },
  },
};
