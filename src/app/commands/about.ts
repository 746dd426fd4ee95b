import { VERSION } from '../version';
import type { Desk } from '../desk';

const LICENCE = 'https://www.apache.org/licenses/LICENSE-2.0';

export function about({ dialogs, words }: Desk): void {
  dialogs.tell(words.about.title, words.about.text(VERSION, LICENCE));
}
