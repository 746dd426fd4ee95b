import { YES_NO } from '../domain/table/choiceText';
import type { Language } from '../domain/table/words';
import { explainedSettings, valueText } from '../text/settingText';
import type { SettingTexts } from '../usecases/install/setUpWorkbook';

/** The words that set-up and a change of language write into the Settings tab. */
export const settingTexts: SettingTexts = {
  explained: explainedSettings,
  languageName: (language) => valueText('language', language, language),
};

export function yesOf(language: Language): string {
  return YES_NO[language].yes;
}

export function noOf(language: Language): string {
  return YES_NO[language].no;
}
