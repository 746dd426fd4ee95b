import type { jobs as table } from '../../../domain/tables/jobs';
import type { TableWords } from '../../../domain/table/words';

export const jobs: TableWords<typeof table> = {
  tab: '运行记录',
  columns: {
    job: { caption: '任务', note: '运行的是哪个任务。' },
    started: { caption: '开始时间', note: '任务开始的时间。' },
    ended: { caption: '结束时间', note: '任务结束的时间。' },
    owner: { caption: '运行身份', note: '以谁的权限运行：安装夜间任务的管理员，或手动启动任务的人。' },
    result: {
      caption: '结果',
      note: '“待续”表示时间用完，由下一次运行接着做；“失败”请看说明，下次运行会重做。',
    },
    counts: { caption: '数量', note: '读取、修改、排队和发送了多少。' },
    trips: { caption: '服务器往返', note: '任务访问 Google 服务器的次数，运行时间主要花在这里。' },
    message: { caption: '说明', note: '任务做了什么；失败时说明原因和处理办法。' },
  },
  choices: { result: { ok: '成功', resumed: '待续', failed: '失败' } },
};
