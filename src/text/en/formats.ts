import type { Day } from '../../domain/day';
import { grouped, groupedMoney, percentage } from '../numberFormat';
import type { Formats } from '../words';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 31 Mar 2026: a month's name leaves no doubt which number is which. */
function day(of: Day): string {
  const [year = '', month = '', dayOfMonth = ''] = of.split('-');
  return `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

export const formats: Formats = {
  day,
  number: grouped,
  money: groupedMoney,
  percent: percentage,
  quoted: (text) => `"${text}"`,
  list: (items) => items.join(', '),
};

/** "1 customer", "2 customers", "1,200 customers". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}
