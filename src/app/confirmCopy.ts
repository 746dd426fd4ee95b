import { adoptCopy } from '../usecases/install/adoptCopy';
import type { Desk } from './desk';

/** In a copied workbook asks whether it is to be one of its own, before anything is laid. True where it is one. */
export function confirmCopy({ ports, dialogs, words }: Desk): boolean {
  if (!ports.workbook.isCopy()) return true;
  if (!dialogs.ask(words.checklist.title, words.checklist.confirmCopy)) return false;
  adoptCopy(ports);
  return true;
}
