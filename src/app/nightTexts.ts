import type { Language } from '../domain/table/words';
import { wordsOf } from '../text/languages';
import type { NightFacts } from '../usecases/night/nightFacts';
import type { NightOutcome } from '../usecases/night/nightlyJob';
import type { NightSentence, NightTexts } from '../usecases/night/runNight';
import { settingToCode } from '../text/settingText';
import { translateWorkbook } from '../usecases/changeLanguage';
import { explain } from './explain';
import { settingTexts } from './settingTexts';

/** The message of a nightly run, for the Jobs row and the person who started it. */
function nightSentence(language: Language): NightSentence {
  const { night } = wordsOf(language).app;
  return (result: NightOutcome['result'], facts: NightFacts, isCopy: boolean) => {
    if (result === 'busy') return night.busy;
    const parts = [night.summary(facts)];
    if (result === 'resumed') parts.push(night.resumed);
    if (isCopy) parts.push(night.copy);
    return parts.join(' ');
  };
}

/** What a night needs of the languages, told in one. */
export function nightTexts(language: Language): NightTexts {
  return {
    toCode: settingToCode,
    translate: (ports, wished) => {
      translateWorkbook(ports, settingTexts, wished);
    },
    sentence: nightSentence(language),
    failure: (error) => explain(error, language),
  };
}
