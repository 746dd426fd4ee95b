import type { GuardWords } from '../../domain/table/words';

export const guards: GuardWords = {
  keys: '列标识和标题',
  byAdmins: '由管理员维护',
  byProgram: '由程序维护',
  columns: (captions) => `由程序维护（${captions.join('、')}）`,
};
