import type { Words } from '../words';
import { app } from './app';
import { contact } from './contact';
import { digest } from './digest';
import { formats } from './formats';
import { guards } from './guards';
import { imports } from './imports';
import { outboxFaults } from './outboxFaults';
import { problems } from './problems';
import { progress } from './progress';
import { refusals } from './refusals';
import { settings } from './settings';
import { tables } from './tables';

export const en: Words = {
  app,
  tables,
  formats,
  problems,
  refusals,
  progress,
  settings,
  contact,
  digest,
  imports,
  outboxFaults,
  guards,
};
