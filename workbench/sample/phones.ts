import type { Random } from './random';
import type { CityWords, SampleWords } from './words/words';

/** `0000` to `9999`; numbers made of it are nobody's: see below. */
function digits(random: Random, count: number): string {
  return String(random.integer(0, 10 ** count - 1)).padStart(count, '0');
}

/** 555-0100 to 555-0199 are kept free for fiction. */
function american(random: Random, city: CityWords): string {
  const number = `555-01${digits(random, 2)}`;
  return random.weighted([
    [`(${city.area}) ${number}`, 6],
    [`+1 ${city.area} ${number}`, 3],
    [`001 ${city.area} ${number}`, 0.3],
    [`+86 21 0000 ${digits(random, 4)}`, 0.2],
  ]);
}

/** Four zeros in the middle: such blocks are not given out to people. */
function chinese(random: Random, city: CityWords): string {
  const prefix = random.pick(['138', '139', '136', '158', '186', '177', '199']);
  return random.weighted([
    [`+86 ${prefix} 0000 ${digits(random, 4)}`, 3],
    [`${prefix}0000${digits(random, 4)}`, 4],
    [`${city.area}-0000${digits(random, 4)}`, 2],
  ]);
}

/** A telephone number as people type it: with and without country code, landlines with a leading zero. */
export function makePhone(words: SampleWords, city: CityWords, random: Random): string {
  return words.language === 'en' ? american(random, city) : chinese(random, city);
}

/** Now and then a list has only the number inside the house: text that must not become the number 7. */
export function makeContactPhone(words: SampleWords, city: CityWords, random: Random): string {
  return random.chance(0.02) ? `00${random.integer(1, 9)}` : makePhone(words, city, random);
}
