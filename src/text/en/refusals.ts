import type { Words } from '../words';
import { formats } from './formats';

export const refusals: Words['refusals'] = {
  busy: () =>
    'Somebody else is writing to this workbook right now. Nothing was changed. Try again in a few seconds.',
  'not set up': () => 'Rapport is not set up in this workbook yet. Choose Set up in the Rapport menu.',
  'setting in conflict': ({ setting }) =>
    `The row ${formats.quoted(String(setting ?? ''))} in Settings could not be changed: it stands there twice, or somebody has just changed it. Leave one row of this name, and try again.`,
  'not an admin': ({ admins }) =>
    `Only admins can do this. Ask ${admins ? `one of them: ${admins}` : 'one of the people whose role in Team is Admin'}.`,
  'unknown person': ({ person }) =>
    person
      ? `Your address ${person} is not in Team, or not active there. Ask an admin to add you.`
      : 'Google does not tell Rapport who you are. Sign in with the address that stands in Team, and try again.',
  'unknown trigger': () =>
    'This was started by a trigger that Rapport does not know, so nothing was done. An admin can install the nightly job anew with Set up in the Rapport menu.',
  'workbook is a copy': () =>
    'This workbook is a copy of another one, so nothing is mailed from it. If it is to be a workbook of its own, an admin confirms that with Set up in the Rapport menu.',
  'scope refused': ({ scope }) =>
    `Google was not given a permission that this needs${scope ? ` (${scope})` : ''}. Choose the command again and tick every box that Google shows.`,
  'triggers are leased': ({ owner, lastRun }) =>
    `The nightly job already runs as ${owner || 'another admin'}${lastRun ? ` and last ran at ${lastRun}` : ''}. Ask them to switch it off in Set up; after 48 hours without a run you can take it over.`,
  'bad request': () =>
    'The page sent something that Rapport does not understand. Nothing was changed. Reload the page and try again.',
  'mail refused': ({ why }) =>
    `Google did not take the mail${why ? `: ${why}` : '.'} It stays in the Outbox and is tried again with the next nightly job.`,
};
