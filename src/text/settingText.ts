import type { SettingRule, ToCode } from '../domain/settingRules';
import { type SettingKey, settingKeys, settingRules } from '../domain/settings';
import { YES_NO } from '../domain/table/choiceText';
import { LANGUAGES, type Language } from '../domain/table/words';
import { wordsOf } from './languages';

/** What the derived columns of one row of Settings say. */
export interface SettingExplained {
  readonly key: SettingKey;
  readonly meaning: string;
  readonly allowed: string;
  readonly standard: string;
}

/** The rows of the Settings tab in their order, but for the values, which are people's. */
export function explainedSettings(language: Language): readonly SettingExplained[] {
  const { meaning, allowed } = wordsOf(language).settings;
  return settingKeys.map((key) => ({
    key,
    meaning: meaning[key],
    allowed: allowed(settingRules[key].allowed),
    standard: settingText(key, language),
  }));
}

/** A setting's default as a person would type it. */
export function settingText(key: SettingKey, language: Language): string {
  return valueText(key, settingRules[key].standard, language);
}

/** A setting's value as a person would type it: a label of that language where there is one. */
export function valueText(key: SettingKey, value: unknown, language: Language): string {
  // A key's value and rule fit; the compiler loses the pair when both are looked up by a variable.
  const rule = settingRules[key] as SettingRule<unknown>;
  const cell = rule.write(value);
  if (typeof cell === 'boolean') return cell ? YES_NO[language].yes : YES_NO[language].no;
  const { labels } = wordsOf(language).settings;
  return String(cell).replace(/[A-Za-z-]+/g, (word) => labels[word] ?? word);
}

/** Turns what a setting's cell says in any language into the code for it; gives back what it does not know. */
export const settingToCode: ToCode = (text) => {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  for (const language of LANGUAGES) {
    if (typed === YES_NO[language].yes.toLowerCase()) return 'yes';
    if (typed === YES_NO[language].no.toLowerCase()) return 'no';
    for (const [code, label] of Object.entries(wordsOf(language).settings.labels)) {
      if (typed === label.toLowerCase()) return code;
    }
  }
  return text;
};
