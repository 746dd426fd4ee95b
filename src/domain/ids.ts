/** Crockford's base 32: no I, L, O or U, so that an id can be read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const SHAPE = /^[A-Z]+-[0-9A-HJKMNP-TV-Z]{8}$/;

/**
 * A new id such as 'C-7K2M9QXA'.
 * @param random as Math.random: from 0, below 1
 * @param isTaken ids that stand in the column already; with 32^8 ids a second draw is rare
 * @throws Error where a hundred draws are all taken: `random` is then not random
 */
export function newId(
  prefix: string,
  random: () => number,
  isTaken: (id: string) => boolean = () => false,
): string {
  for (let draw = 0; draw < 100; draw += 1) {
    const id = `${prefix}-${drawLetters(random)}`;
    if (!isTaken(id)) return id;
  }
  throw new Error(`no free id with the prefix ${prefix} in a hundred draws`);
}

function drawLetters(random: () => number): string {
  let letters = '';
  while (letters.length < LENGTH) letters += ALPHABET.charAt(Math.floor(random() * ALPHABET.length));
  return letters;
}

/** Whether a text has the shape of an id; of this prefix, where one is given. */
export function isId(text: string, prefix?: string): boolean {
  return SHAPE.test(text) && (prefix === undefined || text.startsWith(`${prefix}-`));
}
