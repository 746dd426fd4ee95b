import type { contacts as table } from '../../../domain/tables/contacts';
import type { TableWords } from '../../../domain/table/words';
import { recordKeeping } from './recordKeeping';

export const contacts: TableWords<typeof table> = {
  tab: '联系人',
  columns: {
    id: { caption: '联系人编号', note: '由 Rapport 自动生成，不会改变。' },
    name: { caption: '姓名', note: '客户方联系人的姓名。' },
    customerId: { caption: '客户编号', note: '根据填写的客户自动对应，由 Rapport 填写。' },
    customer: { caption: '客户', note: '所在的客户，填“客户”表中的客户名称。' },
    title: { caption: '职务', note: '例如采购经理。' },
    role: { caption: '决策角色', note: '在客户作决定时起什么作用。' },
    phone: { caption: '电话', note: '按原样保存，开头的 0 和 + 号都会保留。' },
    email: { caption: '电子邮件', note: '联系人本人的邮箱。同意接受调查的，调查会发到这里。' },
    wechat: { caption: '微信', note: '联系人的微信号。' },
    birthday: { caption: '生日', note: '填完整日期，例如 1980-05-20。只知道年龄的填“年龄”。' },
    age: { caption: '年龄', note: '不知道生日时填写。' },
    personality: { caption: '性格', note: '沟通特点，例如直爽、谨慎、重视数据。' },
    hobbies: { caption: '爱好', note: '兴趣爱好，可以作为话题。多个用逗号或顿号隔开。' },
    family: { caption: '家庭', note: '对方愿意让我们记下的家庭情况。' },
    isPrimary: { caption: '主要联系人', note: '首先联系的人填“是”，每个客户最好只有一位。' },
    hasLeft: { caption: '已离职', note: '离职后填“是”。请保留这一行，往来记录还在。' },
    language: { caption: '语言', note: '给联系人写邮件使用的语言。留空则与客户相同。' },
    notes: { caption: '备注', note: '其他需要记下来的情况。' },
    surveyConsent: { caption: '同意接受调查', note: '本人同意后才填“是”。没有同意就不会发送调查。' },
    consentOn: { caption: '同意日期', note: '本人表示同意的日期。' },
    consentSource: { caption: '同意方式', note: '在哪里、以什么方式同意的，例如拜访时、邮件、表单。' },
    refusedOn: {
      caption: '拒绝日期',
      note: '本人拒绝接受调查的日期。此后无论其他栏怎么填，都不再向该邮箱发送。',
    },
    ...recordKeeping,
  },
  choices: {
    role: { 'decision maker': '决策人', influencer: '影响者', user: '使用者', gatekeeper: '把关人' },
    language: { en: '英文', 'zh-CN': '中文' },
  },
};
