import type { Words } from '../words';

export const outboxFaults: Words['outboxFaults'] = {
  'not signed': '本行没有 Rapport 的签名：由他人填写或改动过。',
  'not an active colleague': '收件人不是“团队”表中的在职同事。',
  'a copy of another row': '本行是另一行的副本，以原行的邮件为准。',
  'unknown template': '当前版本的 Rapport 没有这个模板。',
};
