import type { Day } from '../../domain/day';
import { grouped, groupedMoney, percentage } from '../numberFormat';
import type { Formats } from '../words';

/** 2026年3月31日 */
function day(of: Day): string {
  const [year = '', month = '', dayOfMonth = ''] = of.split('-');
  return `${year}年${Number(month)}月${Number(dayOfMonth)}日`;
}

export const formats: Formats = {
  day,
  number: grouped,
  money: groupedMoney,
  percent: percentage,
  quoted: (text) => `“${text}”`,
  list: (items) => items.join('、'),
};
