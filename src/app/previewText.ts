import { wordsOf } from '../text/languages';
import { contactReason } from '../text/contact';
import { digestLetter } from '../text/digest';
import type { NightPreview } from '../usecases/night/previewNight';
import { recall } from '../usecases/remembered';
import type { Desk } from './desk';

/** A dialog is read, not scrolled: so many by name, the rest as a number. */
const SHOWN_AT_MOST = 15;

/** What a night would flag and mail, in words, with the reason for each. */
export function previewText(preview: NightPreview, desk: Pick<Desk, 'language' | 'words' | 'ports'>): string {
  return [customersText(preview, desk), mailsText(preview, desk), problemsText(preview, desk)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function customersText(preview: NightPreview, { language, words }: Pick<Desk, 'language' | 'words'>): string {
  const { needLook } = preview;
  if (needLook.length === 0) return words.preview.nothing;
  const states: Readonly<Record<string, string>> = wordsOf(language).tables.customers.choices.contactState;
  const lines = needLook
    .slice(0, SHOWN_AT_MOST)
    .map(({ name, contact }) =>
      words.preview.customerLine(
        name,
        states[contact.state] ?? contact.state,
        contactReason(contact.reason, language),
      ),
    );
  return [words.preview.flagged(needLook.length), ...lines, ...rest(needLook.length, words)].join('\n');
}

function mailsText(
  preview: NightPreview,
  { language, words, ports }: Pick<Desk, 'language' | 'words' | 'ports'>,
): string {
  const { mails, isCopy, isLive, isWorkingDay } = preview;
  if (isCopy) return words.preview.noMailsCopy;
  if (mails.length === 0)
    return isWorkingDay ? words.preview.noMailsNothingNew : words.preview.noMailsFreeDay;
  const lines = mails
    .slice(0, SHOWN_AT_MOST)
    .map((mail) =>
      words.preview.mailLine(mail.name, digestLetter(mail, language, { customers: '' }).subject),
    );
  const test = isLive ? [] : [words.preview.testMode(recall(ports.memory, 'admin')?.email ?? '')];
  return [words.preview.mails(mails.length), ...lines, ...rest(mails.length, words), ...test].join('\n');
}

function problemsText({ problems }: NightPreview, { words }: Pick<Desk, 'words'>): string {
  return problems === 0 ? '' : words.preview.problems(problems);
}

function rest(count: number, words: Desk['words']): string[] {
  return count > SHOWN_AT_MOST ? [words.preview.more(count - SHOWN_AT_MOST)] : [];
}
