import type { AppWords } from '../appWords';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const app: AppWords = {
  product: 'Rapport',
  menu: {
    setUp: 'Set up …',
    runNightNow: 'Run the nightly job now …',
    repairColumns: 'Repair columns …',
    showJobs: 'Job history',
    changeLanguage: 'Language …',
    about: 'About Rapport',
  },
  yes: 'Yes',
  no: 'No',
  checklist: {
    title: 'Set up Rapport',
    intro: 'The tabs are ready. What is left, in this order:',
    ask: 'Type the number of a step and press OK. Cancel closes the list; you can come back at any time.',
    done: (label, fact) => `✓ ${label} — ${fact}`,
    open: (label, fact) => `○ ${label} — ${fact}`,
    team: 'Team: who works here',
    teamCount: (people, managers, unreadable) =>
      [
        count(people, 'active person', 'active people'),
        count(managers, 'manager', 'managers'),
        ...(unreadable === 0 ? [] : [`${count(unreadable, 'cell', 'cells')} to correct`]),
      ].join(', '),
    customers: 'Customers: type or paste them',
    customerCount: (customers, withoutOwner) =>
      withoutOwner === 0
        ? count(customers, 'customer', 'customers')
        : `${count(customers, 'customer', 'customers')}, ${withoutOwner} without an owner`,
    preview: 'Preview: what the nightly job would flag and mail',
    previewFact: 'changes nothing',
    testDigest: 'Test digest to me',
    testDigestFact: (address) => `one mail to ${address}`,
    goLive: 'Go live: mail the team',
    liveFact: (live) =>
      live ? 'live: each person gets their own mails' : 'not live: only you get mails, marked as tests',
    nightly: 'Nightly job on or off',
    nightlyFact: (owner, hour) =>
      owner === null ? 'off' : `on, runs as ${owner} between ${hour}:00 and ${hour + 1}:00`,
    stop: 'Cancel',
    unknownStep: (typed) => `“${typed}” is not one of the steps. Type a number from the list.`,
    confirmLive: (mails) =>
      `From now on each person gets their own mails. The next nightly job would send ${count(mails, 'mail', 'mails')}. Go live?`,
    confirmLiveEmpty: 'There are no customers yet. Go live all the same?',
    nowLiveButOff:
      'Rapport is live, but the nightly job is off: nobody is mailed until you switch it on in this list.',
    confirmStop:
      'Rapport is live. Switch back to tests? Mails then go to the admin alone again, marked as tests.',
    nowTest: 'Back to tests: from now on mails go to the admin alone.',
    nowLive: 'Rapport is live. The next nightly job mails the team.',
    testSent: (address) => `A test digest went to ${address}.`,
    nothingToSend: (why, customers) => {
      const reason = {
        'no customers': 'There are no customers yet. Add customers first.',
        'free day': 'Today is not a working day. Come back on one.',
        'nothing new': `Of ${count(customers, 'customer', 'customers')} none has become overdue or due soon, and no activity is planned for today.`,
      }[why];
      return `There is nothing to report today, so no test digest was sent. ${reason}`;
    },
    removed: (triggers) =>
      `The nightly job is off (${count(triggers, 'trigger', 'triggers')} removed). Any admin can switch it on again here.`,
    confirmRemove:
      'The nightly job is on. Switch it off? Customers stay as they are; nobody is reminded any more.',
    confirmCopy:
      'This workbook is a copy of another one. Nothing is mailed from a copy until you confirm that it is a workbook of its own. Is it?',
  },
  preview: {
    title: 'What the nightly job would do',
    nothing: 'Nothing: no customer is overdue, due soon or planned for today.',
    flagged: (n) => `${count(n, 'customer needs', 'customers need')} a look:`,
    mails: (n) => `${count(n, 'mail', 'mails')} would go out:`,
    noMailsFreeDay: 'No mails: today is not a working day.',
    noMailsNothingNew: 'No mails: nobody has anything new.',
    noMailsCopy: 'No mails: this workbook is a copy. Choose Set up and confirm it first.',
    customerLine: (name, state, why) => `• ${name}: ${state} – ${why}`,
    mailLine: (person, subject) => `• ${person}: ${subject}`,
    more: (n) => `  … and ${n} more`,
    problems: (n) => `${count(n, 'problem', 'problems')} in the tabs; they are noted on the cells.`,
    run: 'Run it now?',
    doneTitle: 'The nightly job',
    testMode: (address) => `Rapport is not live: all mails would go to ${address}, marked as tests.`,
  },
  night: {
    summary: ({ customers, changed, queued, sent, waiting, problems }) =>
      [
        `${count(customers, 'customer', 'customers')} checked, ${count(changed, 'cell', 'cells')} updated`,
        `${count(queued, 'mail', 'mails')} queued, ${sent} sent${waiting > 0 ? `, ${waiting} waiting` : ''}`,
        ...(problems > 0 ? [count(problems, 'problem', 'problems')] : []),
      ].join('; '),
    resumed: 'Out of time; goes on by itself in a few minutes.',
    busy: 'The nightly job is running already. Look at the job history in a few minutes.',
    copy: 'This workbook is a copy: nothing was mailed. Choose Set up to confirm it.',
  },
  repair: {
    title: 'Repair columns',
    nothing: 'All columns are in order.',
    confirm: (problems) =>
      `${problems}\n\nRepair this? Missing columns come back, doubled ones lose their key; no data is deleted.`,
    done: 'Repaired.',
  },
  jobs: {
    title: 'Job history',
    none: 'No job has run yet. Choose “Run the nightly job now” to start one.',
    names: { nightly: 'Nightly job' },
    line: (started, job, result, message) => `${started}  ${job}: ${result}. ${message}`,
  },
  language: {
    title: 'Language',
    ask: (current) => `The workbook speaks ${current}. Type 1 for English or 2 for 中文 (Chinese).`,
    unknown: (typed) => `“${typed}” is neither 1 nor 2. Nothing was changed.`,
    names: { en: 'English', 'zh-CN': '中文' },
    same: 'The workbook speaks this language already. Nothing was changed.',
    done: (cells) =>
      `Done: captions, drop-downs and ${count(cells, 'cell', 'cells')} are in the new language. Reload the page to see the menu in it.`,
  },
  about: {
    title: 'About Rapport',
    text: (version, url) =>
      `Rapport ${version}: a CRM that lives in your own Google Sheet.\nApache License 2.0. Your data stays in this spreadsheet.\n${url}`,
  },
  failure: {
    title: 'That did not work',
    unknown: (message) =>
      `Something unexpected happened. Nothing was lost; please try again. If it comes back, tell your admin:\n${message}`,
  },
};
