import type { team as table } from '../../../domain/tables/team';
import type { TableWords } from '../../../domain/table/words';
import { recordKeeping } from './recordKeeping';

export const team: TableWords<typeof table> = {
  tab: '团队',
  columns: {
    email: { caption: '邮箱', note: '同事登录 Google 使用的邮箱，邮件只发到这里。' },
    name: { caption: '姓名', note: '在邮件和列表中显示的姓名。' },
    role: { caption: '角色', note: '管理员负责设置并维护本表；主管会收到无人负责的客户。留空为业务员。' },
    manager: { caption: '直属主管', note: '主管的邮箱。主管会收到团队汇总，没人能处理时由主管接手。' },
    regions: { caption: '负责区域', note: '该同事负责的销售区域，多个用逗号或顿号隔开。' },
    language: { caption: '语言', note: '给该同事写邮件使用的语言。留空则使用工作簿的语言。' },
    active: { caption: '在职', note: '离职后填“否”：不再发邮件，名下客户交给主管。留空为“是”。' },
    digest: { caption: '提醒频率', note: '有新情况的工作日每天提醒、每周提醒一次，或不提醒。留空为每日。' },
    awayFrom: { caption: '休假开始', note: '休假的第一天。从这天起提醒发给代理人。' },
    awayUntil: { caption: '休假结束', note: '休假的最后一天。只填开始日期的，一直算休假，直到清空为止。' },
    cover: { caption: '代理人', note: '休假期间代收提醒的同事的邮箱。留空则由主管接手。' },
    ...recordKeeping,
  },
  choices: {
    role: { rep: '业务员', manager: '主管', admin: '管理员' },
    language: { en: '英文', 'zh-CN': '中文' },
    digest: { daily: '每日', weekly: '每周', off: '关闭' },
  },
};
