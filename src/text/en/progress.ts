import type { Words } from '../words';
import { count } from './formats';

export const progress: Words['progress'] = {
  'laying tab': ({ tab }) => (tab === undefined ? 'Preparing the tabs …' : `Preparing the tab ${tab} …`),
  reading: ({ tab }) => (tab === undefined ? 'Reading …' : `Reading ${tab} …`),
  deciding: () => 'Working out who is to be contacted …',
  writing: ({ tab }) => (tab === undefined ? 'Writing …' : `Writing ${tab} …`),
  'queueing mails': ({ count: n }) =>
    n === undefined ? 'Preparing mails …' : `Preparing ${count(Number(n), 'mail')} …`,
  'sending mails': ({ count: n }) =>
    n === undefined ? 'Sending mails …' : `Sending ${count(Number(n), 'mail')} …`,
  importing: ({ tab, rows }) =>
    `Importing${rows === undefined ? '' : ` ${count(Number(rows), 'row')}`}${tab === undefined ? '' : ` into ${tab}`} …`,
  translating: ({ tab }) =>
    tab === undefined ? 'Changing the language …' : `Changing the language of ${tab} …`,
  done: () => 'Done.',
};
