import type { ColumnWords } from '../../../domain/table/words';

/** The columns at the right end of every tab that people write. */
export const recordKeeping = {
  createdOn: { caption: 'Created on', note: 'When this row was first seen. Rapport fills it in.' },
  createdBy: {
    caption: 'Created by',
    note: 'Who wrote this row, where Google says so. Blank means that it is not known.',
  },
  updatedOn: { caption: 'Updated on', note: 'When somebody last changed a field of this row.' },
  updatedBy: {
    caption: 'Updated by',
    note: 'Who last changed a field of this row, where Google says so. Blank means that it is not known.',
  },
  sourceKey: {
    caption: 'Source key',
    note: 'Filled for imported rows, so that importing the same file again adds nothing. Please leave it as it is.',
  },
} satisfies Record<string, ColumnWords>;
