import type { settings as table } from '../../../domain/tables/settings';
import type { TableWords } from '../../../domain/table/words';
import { recordKeeping } from './recordKeeping';

export const settings: TableWords<typeof table> = {
  tab: 'Settings',
  columns: {
    key: { caption: 'Setting', note: 'Name of the setting. Please leave it as it is.' },
    value: {
      caption: 'Value',
      note: 'Change this one. Blank means the default; a value that is not allowed counts as blank and is reported.',
    },
    meaning: { caption: 'What it does', note: 'What changes when you change the value.' },
    allowed: { caption: 'Allowed values', note: 'What you can type as the value.' },
    standard: { caption: 'Default', note: 'What holds while the value is blank.' },
    ...recordKeeping,
  },
  choices: {},
};
