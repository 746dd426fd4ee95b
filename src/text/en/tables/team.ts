import type { team as table } from '../../../domain/tables/team';
import type { TableWords } from '../../../domain/table/words';
import { recordKeeping } from './recordKeeping';

export const team: TableWords<typeof table> = {
  tab: 'Team',
  columns: {
    email: {
      caption: 'E-mail',
      note: 'The address that the colleague uses with Google. Mails go here and nowhere else.',
    },
    name: { caption: 'Name', note: 'Name for mails and lists.' },
    role: {
      caption: 'Role',
      note: 'Admins set Rapport up and edit this tab. Managers hear of customers that nobody looks after. Blank: sales rep.',
    },
    manager: {
      caption: 'Manager',
      note: "E-mail address of this person's manager, who gets the summary and steps in where nobody else can.",
    },
    regions: {
      caption: 'Regions',
      note: 'Sales regions that this person looks after. Separate several with commas.',
    },
    language: {
      caption: 'Language',
      note: 'In which language to write to this person. Blank: that of the workbook.',
    },
    active: {
      caption: 'Active',
      note: 'No when a colleague has left: no more mails, and their customers come to the manager. Blank: yes.',
    },
    digest: {
      caption: 'Reminders',
      note: 'How often reminders come: every working day with news, once a week, or not at all. Blank: daily.',
    },
    awayFrom: {
      caption: 'Away from',
      note: 'First day of leave. From then on the stand-in gets the reminders.',
    },
    awayUntil: {
      caption: 'Away until',
      note: 'Last day of leave. Blank with a first day: away until you clear it.',
    },
    cover: {
      caption: 'Stand-in',
      note: 'E-mail address of the colleague who gets the reminders during leave. Blank: the manager.',
    },
    ...recordKeeping,
  },
  choices: {
    role: { rep: 'Sales rep', manager: 'Manager', admin: 'Admin' },
    language: { en: 'English', 'zh-CN': 'Chinese' },
    digest: { daily: 'Daily', weekly: 'Weekly', off: 'Off' },
  },
  synonyms: { role: { sales: 'rep', salesperson: 'rep' } },
};
