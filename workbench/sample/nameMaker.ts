import type { Random } from './random';
import type { PeopleWords } from './words/words';

export interface MadeName {
  readonly full: string;
  /** For addresses: `ada.lomax`. */
  readonly latin: string;
}

/** Attempts at a new name before an old one is taken again: in a big company two people may be called alike. */
const ATTEMPTS = 20;

function drawName(words: PeopleWords, random: Random): MadeName {
  const [family, familyLatin] = random.pick(words.family);
  const [given, givenLatin] = random.pick(words.given);
  return { full: words.fullName(family, given), latin: `${givenLatin}.${familyLatin}` };
}

/** A maker of people's names that repeats a name only where it finds no new one. Latin forms never repeat. */
export function nameMaker(words: PeopleWords): (random: Random) => MadeName {
  const names = new Set<string>();
  const latins = new Map<string, number>();
  return (random) => {
    let made = drawName(words, random);
    for (let attempt = 0; names.has(made.full) && attempt < ATTEMPTS; attempt += 1)
      made = drawName(words, random);
    names.add(made.full);
    const times = (latins.get(made.latin) ?? 0) + 1;
    latins.set(made.latin, times);
    return times === 1 ? made : { ...made, latin: `${made.latin}${times}` };
  };
}
