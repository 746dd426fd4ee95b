import type { ImportWords } from '../words';
import { formats } from './formats';

export const imports: ImportWords = {
  takenOver: '导入时沿用的联系日期',
  advice: {
    missing: ({ caption }) => `此处为空，缺少“${caption}”的行不能导入，请填写。`,
    'same key as line': ({ params, caption }) =>
      `与 ${params.file ?? '文件'} 第 ${params.line ?? '?'} 行的“${caption}”相同，但内容不同。请合并这两行，或修改其中一行。`,
    'done without a day': () => '已完成的跟进需要完成日期。请填写，或将状态改为计划中。',
    'planned without a day': () => '计划中的跟进需要计划日期，请填写。',
    'no status': () => '没有状态的跟进不算联系。请填写计划中、已完成或已取消。',
    'too long': ({ params }) =>
      `此处有 ${formats.number(Number(params.length ?? 0))} 个字符，而一个单元格最多 ${formats.number(Number(params.atMost ?? 0))} 个字符，请缩短。`,
    'too many cells': ({ params }) =>
      `这一行有 ${params.cells ?? '过多'} 格，而表头只有 ${params.columns ?? '若干'} 列。内容中含有分隔符时，请加上引号。`,
    'too few cells': ({ params }) =>
      `这一行只有 ${params.cells ?? '较少'} 格，而表头有 ${params.columns ?? '若干'} 列，缺少的按空白处理。`,
  },
  inRows: (rows) => `（共 ${rows} 行）`,
  mapping: {
    'unknown tab': (tab, _field, known) => `没有工作表“${tab}”。可以导入的工作表：${known}。`,
    'unknown field': (tab, field, known) => `${tab} 没有字段“${field}”。可以导入的字段：${known}。`,
    'cannot be imported': (tab, field, known) =>
      `${tab} 的“${field}”由 Rapport 计算，不能导入，请从 import.json 中删除。可以导入的字段：${known}。`,
    'key not mapped': (tab, field) =>
      `${tab} 的每一行以“${field}”识别，请在 import.json 中写明它取自哪一列。`,
  },
};
