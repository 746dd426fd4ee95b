import type { Words } from '../words';

export const outboxFaults: Words['outboxFaults'] = {
  'not signed': 'The row is not signed by Rapport: somebody typed or changed it.',
  'not an active colleague': 'The recipient is no active colleague in Team.',
  'a copy of another row': 'The row is a copy of another one, whose mail counts.',
  'unknown template': 'This version of Rapport knows no such template.',
};
