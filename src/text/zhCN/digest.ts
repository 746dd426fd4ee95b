import type { DigestWords } from '../words';

const behind = (why: string): string => (why === '' ? '' : `（${why}）`);
const ofWhichNew = (n: number, fresh: number): string => (fresh === 0 ? `${n}` : `${n}（新增 ${fresh}）`);

const sectionNames = {
  overdue: ['新增：已超期', '仍未联系：已超期'],
  'due soon': ['新增：即将到期', '仍未联系：即将到期'],
  plan: ['今日计划', '今日计划'],
  'low score': ['新增：评分偏低', '评分偏低'],
  backlog: ['无联系日期', '无联系日期'],
} as const;

export const digest: DigestWords = {
  headline: (newCount, newProblems, openCount) => {
    if (newCount > 0) return `${newCount} 条新提醒`;
    return newProblems > 0 ? `表格中有 ${newProblems} 个新问题` : `没有新提醒，${openCount} 条待处理`;
  },
  subject: (headline, day) => `Rapport：${headline}（${day}）`,
  testSubject: (subject) => `【测试】${subject}`,
  testNotice: (name, address) =>
    `这是测试邮件。正式启用后，本邮件将发给 ${name === address ? address : `${name} <${address}>`}。`,
  greeting: (name) => (name.includes('@') ? '早上好：' : `${name}，早上好：`),
  sectionTitle: (kind, isNew, n) => `${sectionNames[kind][isNew ? 0 : 1]}（${n}）`,
  line: (name, facts, why) => `- ${name}：${facts}${behind(why)}`,
  facts: (facts) => facts.join('；'),
  plan: (n) => `今天计划跟进${n > 1 ? ` ${n} 次` : ''}`,
  more: (n, titles) => `……另有 ${n} 个${titles.length > 0 ? `：${titles.join('、')}` : ''}`,
  backlog: (offered, n) =>
    `从未联系的客户，${n > offered ? `今天先联系其中 ${offered} 个：` : '今天可以联系：'}`,
  unowned: (n, fresh, backlog) => {
    const parts = [
      ...(n > 0 ? [`${n} 个客户没有负责人${fresh > 0 ? `，其中新增 ${fresh} 个` : ''}`] : []),
      ...(backlog > 0 ? [`${backlog} 个客户既没有负责人也没有日期`] : []),
    ];
    return `${parts.join('；')}。填写负责人后，将提醒相应的同事。`;
  },
  unownedVia: (via) => (via === 'admins' ? '因为没有主管，所以发给管理员。' : '此项发给所有主管。'),
  teamTitle: (manager) => (manager === null ? '您的团队' : `${manager}的团队（由您代理）`),
  counts: (of) => ({
    overdue: `已超期 ${ofWhichNew(of.overdue, of.newOverdue)}`,
    dueSoon: `即将到期 ${ofWhichNew(of.dueSoon, of.newDueSoon)}`,
    plansToday: `今日计划 ${of.plansToday}`,
    newLowScores: `新增低分 ${of.newLowScores}`,
    backlog: `无联系日期 ${of.backlog}`,
  }),
  together: '合计',
  report: (name, isAway) => `${name}${isAway ? '（休假）' : ''}`,
  longOverdueTitle: '超过约定周期两倍仍未联系',
  problems: (fresh, open) =>
    `夜间任务在表格中发现${fresh > 0 ? ` ${fresh} 处新问题` : ` ${open} 处问题`}${fresh > 0 && open > fresh ? `（共 ${open} 处）` : ''}，已在单元格上加注。`,
  openCustomers: '打开客户表',
  labelled: (label, text) => `${label}：${text}`,
  footer: '您在“团队”表中，因此收到本邮件。管理员可以在该表中修改提醒频率。',
};
