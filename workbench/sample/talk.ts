import type { Day } from './calendar/day';
import type { Random } from './random';
import type {
  SampleKind,
  SampleMood,
  SamplePurpose,
  SampleTopic,
  SampleWords,
  TalkWords,
} from './words/words';

/** A conversation, in words. */
export interface Talk {
  readonly summary: string;
  readonly feedback: string;
  readonly nextStep: string;
}

export interface TalkSetting {
  readonly kind: SampleKind;
  readonly purpose: SamplePurpose;
  readonly mood: SampleMood;
  /** Null where no name is known. */
  readonly contact: string | null;
  readonly day: Day;
}

const TOPICS: Readonly<Record<SamplePurpose, SampleTopic>> = {
  introduction: 'sale',
  negotiation: 'sale',
  service: 'bond',
  care: 'bond',
  collection: 'money',
  complaint: 'trouble',
};

/** The name of the month so many after (or before) that of a day. */
function monthName(words: SampleWords, day: Day, later: number): string {
  return words.talk.months[(Number(day.slice(5, 7)) + 11 + later) % 12] ?? '';
}

function filled(
  phrase: string,
  setting: Pick<TalkSetting, 'contact' | 'day'>,
  words: SampleWords,
  random: Random,
): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, slot: string) => {
    switch (slot) {
      case 'contact':
        return setting.contact ?? words.talk.somebody;
      case 'product':
        return random.pick(words.trade.machines);
      case 'brand':
        return random.pick(words.trade.brands);
      case 'month':
        return monthName(words, setting.day, random.integer(1, 3));
      case 'lastMonth':
        return monthName(words, setting.day, -random.integer(1, 2));
      case 'number':
        return String(random.integer(2, 9));
      default:
        return whole;
    }
  });
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function composeTalk(setting: TalkSetting, words: SampleWords, random: Random): Talk {
  const { talk } = words;
  const topic = TOPICS[setting.purpose];
  // Nobody draws up a contract after a refusal.
  const steps = talk.nextSteps[topic === 'sale' && setting.mood === 'negative' ? 'bond' : topic];
  const said = topic === 'trouble' && setting.mood === 'negative' ? 'trouble' : setting.mood;
  const fill = (phrase: string): string => filled(phrase, setting, words, random);
  const opener = fill(random.pick(talk.openers[setting.kind]));
  const subject = fill(random.pick(talk.subjects[setting.purpose]));
  const result = fill(random.pick(talk.results[topic][setting.mood]));
  return {
    summary: capitalized(talk.sentence(opener, subject, result)),
    feedback: random.chance(0.3) ? random.pick(talk.feedback[said]) : '',
    nextStep: random.chance(0.55) ? fill(random.pick(steps)) : '',
  };
}

export function composeNoAnswer(
  kind: keyof TalkWords['noAnswer'],
  setting: Pick<TalkSetting, 'contact' | 'day'>,
  words: SampleWords,
  random: Random,
): string {
  return capitalized(filled(random.pick(words.talk.noAnswer[kind]), setting, words, random));
}

export function composePlan(
  purpose: SamplePurpose,
  setting: Pick<TalkSetting, 'contact' | 'day'>,
  words: SampleWords,
  random: Random,
): string {
  return capitalized(filled(random.pick(words.talk.plans[purpose]), setting, words, random));
}
