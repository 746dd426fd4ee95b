import type { settings as table } from '../../../domain/tables/settings';
import type { TableWords } from '../../../domain/table/words';
import { recordKeeping } from './recordKeeping';

export const settings: TableWords<typeof table> = {
  tab: '设置',
  columns: {
    key: { caption: '设置项', note: '设置项的名称，请勿修改。' },
    value: { caption: '值', note: '在这里修改。留空使用默认值；不允许的值按留空处理，并会提示。' },
    meaning: { caption: '作用', note: '修改后会有什么变化。' },
    allowed: { caption: '可填内容', note: '可以填写哪些值。' },
    standard: { caption: '默认值', note: '留空时使用的值。' },
    ...recordKeeping,
  },
  choices: {},
};
