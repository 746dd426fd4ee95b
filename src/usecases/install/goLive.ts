import { settings as settingsTable } from '../../domain/tables/settings';
import type { Ports } from '../../ports';
import { Refusal } from '../errors';
import { changeSetting } from '../changeSetting';
import { requireAdmin } from './setUpWorkbook';

/**
 * From now on mails go to the team. Until then all went to the admin, marked as tests; marks of what test mails said
 * do not count, so on the first live night all is new.
 * @param yes the setting's word for yes, in the workbook's language
 * @throws Refusal 'workbook is a copy' until the copy has been confirmed
 */
export function goLive(ports: Ports, yes: string): void {
  requireAdmin(ports);
  if (ports.workbook.isCopy()) throw new Refusal('workbook is a copy');
  changeSetting(ports, 'live', yes);
  ports.log.info('live', { table: settingsTable.name });
}

/**
 * Back to tests: from now on mails go to the admin alone again.
 * @param no the setting's word for no, in the workbook's language
 */
export function stopLive(ports: Ports, no: string): void {
  requireAdmin(ports);
  changeSetting(ports, 'live', no);
  ports.log.info('not live', { table: settingsTable.name });
}
