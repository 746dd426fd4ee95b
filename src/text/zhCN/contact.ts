import type { ContactReason } from '../../domain/contactState';
import type { Via } from '../../domain/recipients';
import type { ContactWords } from '../words';
import { formats } from './formats';

const day = formats.day;
const left = (n: number): string => (n === 0 ? '今天是最后一天' : `还剩 ${n} 天`);
const agreed = (cadence: number): string => `约定每 ${cadence} 天联系一次`;

interface Contacted {
  readonly lastContactOn: Parameters<typeof day>[0];
  readonly days: number;
  readonly cadence: number;
}

const sinceContact = (of: Contacted): string =>
  `距上次联系（${day(of.lastContactOn)}）已 ${of.days} 天，${agreed(of.cadence)}`;

const sinceNever = (
  of: Extract<ContactReason, { kind: 'neverContacted' | 'neverContactedOverdue' }>,
): string =>
  `从未联系，${of.sinceField === 'customerSince' ? '建档' : '录入'}（${day(of.since)}）至今 ${of.days} 天，${agreed(of.cadence)}`;

const because = (why: string | null): string => (why === null || why === '' ? '' : `：${why}`);

function via(of: Via): string {
  switch (of.kind) {
    case 'manager':
      return '您是其主管';
    case 'managerCover':
      return `您是主管${of.manager.name}的代理人`;
    case 'allManagers':
      return '因此发给所有主管';
    case 'admins':
      return '没有可通知的主管，因此发给管理员';
  }
}

export const contact: ContactWords = {
  reason: {
    onTrack: sinceContact,
    dueSoon: (of) => `${sinceContact(of)}，${left(of.left)}`,
    overdue: sinceContact,
    neverContacted: sinceNever,
    neverContactedOverdue: sinceNever,
    backlog: () => '从未联系，也没有可以起算的日期',
    planned: ({ on }) => `已计划 ${day(on)} 跟进`,
    snoozed: ({ until, why }) => `${day(until)}之前暂不联系${because(why)}`,
    ended: ({ on, why }) => `${on === null ? '' : day(on)}已终止合作${because(why)}`,
  },
  beyond: (n) => `已超期 ${n} 天`,
  left,
  why: {
    owner: () => '',
    coverOf: ({ person }) => `${person.name}休假，由您代理`,
    coverUnavailable: (of) => `${of.person.name}休假且没有可用的代理人，${via(of.via)}`,
    ownerInactive: (of) => `负责人${of.person.name}已停用，${via(of.via)}`,
    ownerUnknown: (of) => `负责人 ${of.person.email} 不在“团队”表中，${via(of.via)}`,
    lastContactBy: () => '该客户没有负责人，上次是您联系的',
    planBy: () => '',
    managerOf: ({ person }) => `负责人：${person.name}`,
  },
  lowScore: ({ on, satisfaction, recommend }) => {
    const scores = [
      ...(satisfaction === null ? [] : [`满意度 ${satisfaction} 分（满分 5 分）`]),
      ...(recommend === null ? [] : [`推荐意愿 ${recommend} 分（满分 10 分）`]),
    ];
    return `${scores.join('，')}，${day(on)}回复`;
  },
};
