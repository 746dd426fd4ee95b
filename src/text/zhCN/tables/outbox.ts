import type { outbox as table } from '../../../domain/tables/outbox';
import type { TableWords } from '../../../domain/table/words';

export const outbox: TableWords<typeof table> = {
  tab: '邮件记录',
  columns: {
    key: { caption: '邮件标识', note: '由邮件类型、收件人和日期组成，同一标识只会有一封邮件。' },
    to: { caption: '收件人', note: '邮件的收件人。' },
    template: { caption: '邮件类型', note: '这是哪一种邮件。' },
    arguments: { caption: '内容参数', note: '发送时用来生成邮件的数据，排队 30 天后清空。' },
    language: { caption: '语言', note: '邮件使用的语言。' },
    urgency: { caption: '紧急程度', note: '当天发送额度不足时，数字大的先发。' },
    state: {
      caption: '发送状态',
      note: '“待发送”的邮件排队等候；“待确认”的邮件不确定是否已发出，不会自动重发；“暂扣”的邮件不是 Rapport 写入的，或收件人不是在职同事。',
    },
    attempts: { caption: '尝试次数', note: '已经尝试发送的次数。' },
    lastError: { caption: '最近错误', note: '上次发送失败或邮件被暂扣的原因。' },
    queuedOn: { caption: '排队时间', note: '邮件加入本表的时间。' },
    sentOn: { caption: '发送时间', note: 'Google 接收邮件的时间。' },
    signature: { caption: '签名', note: '证明这一行由 Rapport 写入。没有有效签名的邮件不会发送。' },
  },
  choices: {
    template: { digest: '联系提醒', 'test digest': '测试提醒' },
    language: { en: '英文', 'zh-CN': '中文' },
    state: {
      queued: '待发送',
      sending: '发送中',
      sent: '已发送',
      failed: '失败',
      uncertain: '待确认',
      held: '暂扣',
    },
  },
};
