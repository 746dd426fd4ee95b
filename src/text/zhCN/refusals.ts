import type { Words } from '../words';

export const refusals: Words['refusals'] = {
  busy: () => '现在有其他人正在写入，没有做任何修改。请过几秒再试。',
  'not set up': () => '这个工作簿还没有设置 Rapport。请在 Rapport 菜单中选择“初始设置”。',
  'setting in conflict': ({ setting }) =>
    `“设置”表中的“${setting ?? ''}”未能修改：该设置项重复出现，或刚被其他人改过。请只保留一行，然后再试。`,
  'not an admin': ({ admins }) =>
    `只有管理员可以执行此操作。请联系${admins ? `管理员：${admins}` : '“团队”表中角色为管理员的同事'}。`,
  'unknown person': ({ person }) =>
    person
      ? `您的邮箱 ${person} 不在“团队”表中，或已停用。请联系管理员添加。`
      : 'Google 没有提供您的身份。请用“团队”表中的邮箱登录后再试。',
  'unknown trigger': () =>
    '启动这次任务的触发器不是 Rapport 登记的，因此没有执行。管理员可以在 Rapport 菜单的“初始设置”中重新安装夜间任务。',
  'workbook is a copy': () =>
    '这个工作簿是另一个工作簿的副本，因此不会发送邮件。如果要单独使用，请管理员在 Rapport 菜单的“初始设置”中确认。',
  'scope refused': ({ scope }) =>
    `缺少所需的 Google 权限${scope ? `（${scope}）` : ''}。请重新选择该命令，并勾选 Google 显示的所有选项。`,
  'triggers are leased': ({ owner, lastRun }) =>
    `夜间任务已经以 ${owner || '另一位管理员'} 的身份运行${lastRun ? `，上次运行时间为 ${lastRun}` : ''}。请对方在“初始设置”中关闭；超过 48 小时没有运行时，您可以接管。`,
  'bad request': () => '页面发来的内容无法识别，没有做任何修改。请刷新页面后再试。',
  'mail refused': ({ why }) =>
    `Google 没有接收这封邮件${why ? `：${why}` : ''}。邮件保留在“邮件记录”中，下次夜间任务会再试。`,
};
