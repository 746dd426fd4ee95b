import type { GuardWords } from '../../domain/table/words';

export const guards: GuardWords = {
  keys: 'keys and captions',
  byAdmins: 'kept by admins',
  byProgram: 'kept by the program',
  columns: (captions) => `kept by the program (${captions.join(', ')})`,
};
