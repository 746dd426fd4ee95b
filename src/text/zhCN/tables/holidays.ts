import type { holidays as table } from '../../../domain/tables/holidays';
import type { TableWords } from '../../../domain/table/words';
import { recordKeeping } from './recordKeeping';

export const holidays: TableWords<typeof table> = {
  tab: '节假日',
  columns: {
    day: { caption: '日期', note: '与平时作息不同的日子，例如 2026-10-01，每天一行。' },
    name: { caption: '名称', note: '例如国庆节。' },
    kind: { caption: '类型', note: '“休”：当天不发提醒。“班”：调休，周末照常上班。留空为“休”。' },
    ...recordKeeping,
  },
  choices: { kind: { off: '休', workday: '班' } },
};
