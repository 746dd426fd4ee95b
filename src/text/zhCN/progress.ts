import type { Words } from '../words';

export const progress: Words['progress'] = {
  'laying tab': ({ tab }) => (tab === undefined ? '正在准备工作表……' : `正在准备工作表“${tab}”……`),
  reading: ({ tab }) => (tab === undefined ? '正在读取……' : `正在读取“${tab}”……`),
  deciding: () => '正在计算需要联系的客户……',
  writing: ({ tab }) => (tab === undefined ? '正在写入……' : `正在写入“${tab}”……`),
  'queueing mails': ({ count }) => (count === undefined ? '正在准备邮件……' : `正在准备 ${count} 封邮件……`),
  'sending mails': ({ count }) => (count === undefined ? '正在发送邮件……' : `正在发送 ${count} 封邮件……`),
  importing: ({ tab, rows }) =>
    `正在导入${rows === undefined ? '' : ` ${rows} 行`}${tab === undefined ? '' : `到“${tab}”`}……`,
  translating: ({ tab }) => (tab === undefined ? '正在切换语言……' : `正在切换“${tab}”的语言……`),
  done: () => '完成。',
};
