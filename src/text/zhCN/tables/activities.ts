import type { activities as table } from '../../../domain/tables/activities';
import type { TableWords } from '../../../domain/table/words';
import { recordKeeping } from './recordKeeping';

export const activities: TableWords<typeof table> = {
  tab: '跟进记录',
  columns: {
    id: { caption: '编号', note: '由 Rapport 自动生成，不会改变。' },
    customerId: { caption: '客户编号', note: '根据填写的客户自动对应，由 Rapport 填写。' },
    customer: { caption: '客户', note: '跟进的是哪个客户，填“客户”表中的客户名称。' },
    contactsIds: { caption: '联系人编号', note: '根据填写的联系人自动对应，由 Rapport 填写。' },
    contacts: { caption: '联系人', note: '与哪些人沟通，填“联系人”表中的姓名。多人用逗号或顿号隔开。' },
    kind: { caption: '跟进方式', note: '用什么方式联系，例如拜访、电话、微信。' },
    status: { caption: '状态', note: '还没进行的选“计划中”，完成后改为“已完成”。只有已完成的才算联系。' },
    dueOn: { caption: '计划日期', note: '计划在哪一天跟进，例如 2026-03-31。计划中的跟进必须填写。' },
    doneOn: { caption: '完成日期', note: '实际跟进的日期。已完成的跟进必须填写，且不能晚于今天。' },
    by: { caption: '跟进人', note: '负责这次跟进的同事，填“团队”表中的邮箱。' },
    with: { caption: '陪同人', note: '一起去的同事，多个邮箱用逗号隔开。' },
    place: { caption: '地点', note: '在哪里进行；在客户处可以不填。' },
    purpose: { caption: '目的', note: '这次跟进的目的。从列表中选择，也可以自行填写。' },
    summary: { caption: '内容', note: '谈了什么、约定了什么，让同事能接着跟进。' },
    feedback: { caption: '客户反馈', note: '客户自己的意见：表扬、不满、希望。' },
    outcome: {
      caption: '跟进结果',
      note: '这次跟进的效果。选“未联系上”表示没有找到人，只记一次尝试，不算联系。',
    },
    nextStep: { caption: '下一步', note: '接下来要做什么。另填一条计划中的跟进，到时会提醒。' },
    minutes: { caption: '时长(分钟)', note: '用了多少分钟。' },
    expense: { caption: '费用', note: '花了多少钱，按本公司记账币种填写。' },
    requestKey: { caption: '请求标识', note: '防止同一次提交被登记两次。请勿修改。' },
    ...recordKeeping,
  },
  choices: {
    kind: {
      visit: '拜访',
      call: '电话',
      video: '视频',
      email: '邮件',
      chat: '微信/在线聊天',
      event: '会议/展会',
      other: '其他',
    },
    status: { planned: '计划中', done: '已完成', cancelled: '已取消' },
    purpose: {
      introduction: '初访',
      negotiation: '洽谈',
      service: '售后',
      collection: '催款',
      care: '客情维护',
      complaint: '投诉处理',
      other: '其他',
    },
    outcome: { positive: '积极', neutral: '一般', negative: '消极', 'no answer': '未联系上' },
  },
};
