import type { AppWords } from '../appWords';

export const app: AppWords = {
  product: 'Rapport',
  menu: {
    setUp: '初始设置…',
    runNightNow: '立即运行夜间任务…',
    repairColumns: '修复列…',
    showJobs: '运行记录',
    changeLanguage: '语言…',
    about: '关于 Rapport',
  },
  yes: '是',
  no: '否',
  checklist: {
    title: '设置 Rapport',
    intro: '工作表已就绪。请按顺序完成以下步骤：',
    ask: '输入步骤编号后按“确定”。按“取消”关闭清单，随时可以再来。',
    done: (label, fact) => `✓ ${label} — ${fact}`,
    open: (label, fact) => `○ ${label} — ${fact}`,
    team: '团队：填写成员',
    teamCount: (people, managers, unreadable) =>
      `在职 ${people} 人，其中主管 ${managers} 人${unreadable === 0 ? '' : `，${unreadable} 个单元格需要更正`}`,
    customers: '客户：录入或粘贴',
    customerCount: (customers, withoutOwner) =>
      withoutOwner === 0 ? `${customers} 个客户` : `${customers} 个客户，其中 ${withoutOwner} 个没有负责人`,
    preview: '预览：夜间任务将标记和发送的内容',
    previewFact: '不做任何修改',
    testDigest: '给我发一封测试提醒',
    testDigestFact: (address) => `只发一封到 ${address}`,
    goLive: '正式启用：向团队发邮件',
    liveFact: (live) => (live ? '已启用：每人收到自己的邮件' : '未启用：邮件只发给您，并标为测试'),
    nightly: '开启或关闭夜间任务',
    nightlyFact: (owner, hour) =>
      owner === null ? '已关闭' : `已开启，每天 ${hour}:00–${hour + 1}:00 以 ${owner} 的身份运行`,
    stop: '取消',
    unknownStep: (typed) => `“${typed}”不是清单中的步骤，请输入清单里的编号。`,
    confirmLive: (mails) => `启用后每人都会收到自己的邮件。下一次夜间任务将发送 ${mails} 封。现在启用吗？`,
    confirmLiveEmpty: '还没有客户。仍要正式启用吗？',
    nowLiveButOff: 'Rapport 已正式启用，但夜间任务处于关闭状态：在清单中开启之前不会向任何人发邮件。',
    confirmStop: 'Rapport 已正式启用。要改回测试状态吗？之后邮件又只发给管理员，并标为测试。',
    nowTest: '已改回测试状态：邮件只发给管理员。',
    nowLive: 'Rapport 已正式启用。下一次夜间任务起向团队发邮件。',
    testSent: (address) => `测试提醒已发送到 ${address}。`,
    nothingToSend: (why, customers) => {
      const reason = {
        'no customers': '还没有客户，请先录入客户。',
        'free day': '今天不是工作日，请在工作日再试。',
        'nothing new': `${customers} 个客户中没有新超期或新近到期的，今天也没有计划的活动。`,
      }[why];
      return `今天没有需要提醒的内容，因此没有发送测试邮件。${reason}`;
    },
    removed: (triggers) => `夜间任务已关闭（删除了 ${triggers} 个触发器）。任何管理员都可以在这里重新开启。`,
    confirmRemove: '夜间任务正在运行。要关闭吗？客户资料保持不变，但不再有人收到提醒。',
    confirmCopy: '这个工作簿是另一个工作簿的副本。在您确认它是独立的工作簿之前，不会发送任何邮件。确认吗？',
  },
  preview: {
    title: '夜间任务将会做什么',
    nothing: '没有：没有客户超期、即将到期，今天也没有计划的活动。',
    flagged: (n) => `${n} 个客户需要留意：`,
    mails: (n) => `将发送 ${n} 封邮件：`,
    noMailsFreeDay: '不发邮件：今天不是工作日。',
    noMailsNothingNew: '不发邮件：没有新的内容。',
    noMailsCopy: '不发邮件：这个工作簿是副本。请先在“初始设置”中确认。',
    customerLine: (name, state, why) => `• ${name}：${state}（${why}）`,
    mailLine: (person, subject) => `• ${person}：${subject}`,
    more: (n) => `  ……另有 ${n} 项`,
    problems: (n) => `表格中有 ${n} 处问题，已在单元格上加注。`,
    run: '现在运行吗？',
    doneTitle: '夜间任务',
    testMode: (address) => `尚未正式启用：所有邮件只发到 ${address}，并标为测试。`,
  },
  night: {
    summary: ({ customers, changed, queued, sent, waiting, problems }) =>
      [
        `检查了 ${customers} 个客户，更新 ${changed} 个单元格`,
        `新增邮件 ${queued} 封，发出 ${sent} 封${waiting > 0 ? `，待发 ${waiting} 封` : ''}`,
        ...(problems > 0 ? [`${problems} 处问题`] : []),
      ].join('；'),
    resumed: '时间用完，几分钟后自动继续。',
    busy: '夜间任务已在运行，请几分钟后查看运行记录。',
    copy: '这个工作簿是副本，没有发送邮件。请在“初始设置”中确认。',
  },
  repair: {
    title: '修复列',
    nothing: '所有列都正常。',
    confirm: (problems) => `${problems}\n\n要修复吗？缺少的列会补回，重复的列会去掉键名，不会删除任何数据。`,
    done: '已修复。',
  },
  jobs: {
    title: '运行记录',
    none: '还没有运行过任务。选择“立即运行夜间任务”即可开始。',
    names: { nightly: '夜间任务' },
    line: (started, job, result, message) => `${started}  ${job}：${result}。${message}`,
  },
  language: {
    title: '语言',
    ask: (current) => `工作簿当前使用${current}。输入 1 使用 English，输入 2 使用中文。`,
    unknown: (typed) => `“${typed}”不是 1 或 2，未做修改。`,
    names: { en: 'English', 'zh-CN': '中文' },
    same: '工作簿已经使用这种语言，未做修改。',
    done: (cells) => `完成：标题、下拉选项和 ${cells} 个单元格已切换语言。刷新页面后菜单也会更新。`,
  },
  about: {
    title: '关于 Rapport',
    text: (version, url) =>
      `Rapport ${version}：住在你们自己 Google 表格里的客户管理工具。\nApache License 2.0 许可。数据只保存在这个表格中。\n${url}`,
  },
  failure: {
    title: '操作没有成功',
    unknown: (message) =>
      `出现了意外情况。数据没有丢失，请重试。如果再次出现，请把以下内容告诉管理员：\n${message}`,
  },
};
