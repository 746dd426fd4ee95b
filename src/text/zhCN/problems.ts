import type { ProblemWords } from '../words';
import { formats } from './formats';

const anotherRow = (row: string | number | undefined): string =>
  row === undefined ? '另一行' : `第 ${row} 行`;

export const problems: ProblemWords = {
  place: (tab, row, caption) =>
    [
      `“${tab}”表`,
      ...(row === null ? [] : [`第 ${row} 行`]),
      ...(caption === null ? [] : [`“${caption}”`]),
    ].join(''),
  sentence: (place, found, advice) =>
    found === '' ? `${place}：${advice}` : `${place}：内容为“${found}”。${advice}`,
  note: (found, advice) => (found === '' ? advice : `内容为“${found}”。${advice}`),
  advice: {
    'not a day': () => '请填写日期，例如 2026-03-31。',
    'ambiguous day': () => '这个日期有两种读法，请按年-月-日填写，例如 2026-03-31。',
    'not a moment': () => '请填写日期和时间，例如 2026-03-31 09:30。',
    'not a number': () => '请填写数字，例如 1200 或 1,200.50，不要带文字。',
    'too small': ({ params }) => `请填写不小于 ${params.atLeast ?? 0} 的数字。`,
    'too large': ({ params }) => `请填写不大于 ${params.atMost ?? 0} 的数字。`,
    'not yes or no': () => '请填写“是”或“否”。',
    'not a choice': ({ choices }) =>
      choices.length === 0 ? '请从单元格的下拉列表中选择。' : `请选择以下之一：${formats.list(choices)}。`,
    'not an email': () => '请填写邮箱地址，例如 anna@example.com。',
    missing: ({ caption }) => `此处为空。请填写“${caption}”；如果不需要这一行，请清空整行。`,
    'unknown reference': ({ target }) =>
      `“${target}”表中没有这个名称。请按该表中的名称填写，或先在该表中添加。`,
    'ambiguous reference': ({ target, params }) =>
      `“${target}”表中有${params.count === undefined ? '多' : ` ${params.count} `}行同名。请先改成不同的名称，再填写您要的那一个。`,
    'unknown person': () => '“团队”表中没有这个邮箱。请更正邮箱，或请管理员添加该同事。',
    'doubled id': ({ params }) =>
      `${anotherRow(params.earlier)}的编号与此相同，通常是复制整行造成的。请取消隐藏编号列，清空复制行的编号，系统会另行编号。`,
    'doubled natural key': ({ params, caption }) =>
      `${anotherRow(params.earlier)}的“${caption}”与此相同。请合并这两行，或修改其中一行。`,
    'future day': () => '这个日期还没有到，请更正；更正之前不计入。',
    'bad cadence': () => '请填写不小于 1 的整数天数，或清空以使用客户等级的设置；更正之前按空白处理。',
    'bad setting': ({ allowed, params }) => {
      if (params.fault === 'doubled setting') return '这个设置项重复出现，以上面一行为准，请删除这一行。';
      if (allowed === '') return '没有这个设置项，请更正名称或删除这一行。';
      return `可填内容：${allowed}。更正之前使用默认值。`;
    },
    'tab missing': ({ tab }) =>
      `找不到工作表“${tab}”。如果刚刚误删，请先按 Ctrl+Z 撤销，或在“文件 > 版本记录”中恢复；也可以在 Rapport 菜单中选择“修复列”新建空白工作表。`,
    'column missing': ({ caption }) =>
      `找不到“${caption}”列。如果刚刚误删，请先按 Ctrl+Z 撤销；否则在 Rapport 菜单中选择“修复列”，补回空白列，原来的内容可在“文件 > 版本记录”中找到。`,
    'column doubled': ({ caption }) =>
      `“${caption}”列出现了两次，通常是复制整列造成的。请在 Rapport 菜单中选择“修复列”：复制的列会变成您自己的列，内容保留。`,
  },
};
