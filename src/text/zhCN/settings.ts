import type { Allowed } from '../../domain/settingRules';
import type { SettingWords } from '../words';

const labels = {
  mon: '周一',
  tue: '周二',
  wed: '周三',
  thu: '周四',
  fri: '周五',
  sat: '周六',
  sun: '周日',
  en: '英文',
  'zh-CN': '中文',
} as const;

function allowed(of: Allowed): string {
  switch (of.kind) {
    case 'whole':
      return `${of.from} 到 ${of.to} 的整数`;
    case 'weekdays':
      return '星期几，例如 周一、周二、周六 或 周一-周五';
    case 'choice':
      return of.codes.map((code) => (labels as Readonly<Record<string, string>>)[code] ?? code).join(' 或 ');
    case 'yes/no':
      return '是 或 否';
  }
}

export const settings: SettingWords = {
  meaning: {
    cadenceA: 'A 级客户每隔多少天要联系一次。',
    cadenceB: 'B 级客户每隔多少天要联系一次。',
    cadenceC: 'C 级客户每隔多少天要联系一次。',
    cadenceOther: '未分级的客户每隔多少天要联系一次。',
    dueSoonDays: '距离应联系日期不足多少天时显示“即将到期”，但不会早于联系周期的一半。',
    workingDays: '上班并发送提醒的日子。例外情况填在“节假日”表中。',
    digestHour: '早上几点（按本表格的时区）运行夜间任务并发送提醒。修改后请重新选择一次“初始设置”。',
    surveyCapDays: '同一客户在多少天内最多调查一次。',
    surveyReminderDays: '调查发出后多少天没有回复，再提醒一次。',
    surveyExpiryDays: '调查发出后多少天没有回复，视为过期。',
    lowSatisfaction: '满意度（1–5）不高于此值时提醒负责人。',
    lowRecommend: '推荐意愿（0–10）不高于此值时提醒负责人。',
    purchaseAtRiskDays: '多少天没有再次购买，最近购买日期显示为琥珀色。',
    language: '工作表、菜单，以及未指定语言的收件人的邮件所用的语言。请用 Rapport 菜单中的“语言”修改。',
    live: '“是”：每人收到自己的邮件。“否”：所有邮件只发给一位管理员，并标为测试。请在 Rapport 菜单的“初始设置”中修改。',
  },
  allowed,
  labels,
};
