/** Those that mean something in scripts, styles and addresses; none of the others can open or close anything there. */
const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  lpar: '(',
  rpar: ')',
  lcub: '{',
  rcub: '}',
  lbrack: '[',
  lsqb: '[',
  rsqb: ']',
  grave: '`',
  dollar: '$',
  bsol: '\\',
  sol: '/',
  colon: ':',
  semi: ';',
  comma: ',',
  period: '.',
  num: '#',
  quest: '?',
  ast: '*',
  excl: '!',
  equals: '=',
  plus: '+',
  percnt: '%',
  lowbar: '_',
  Tab: '\t',
  NewLine: '\n',
};
const LONGEST = 12;

/** Numbers count without a semicolon, too; `name` stands without `&` and `;`. Null for what is no reference. */
function decoded(name: string): string | null {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (Number.isInteger(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
}

/** Reads an attribute's value as browsers do before its script, style or address is looked at: `&#39;` is a quote. */
export class ReferenceReader {
  /** `&` and what follows; `''` outside of a reference. */
  private pending = '';

  constructor(private readonly hear: (letter: string) => void) {}

  feed(letter: string): void {
    if (letter === '&') {
      this.flush();
      this.pending = '&';
    } else if (this.pending === '') this.hear(letter);
    else if (letter === ';') this.end();
    else if (/[a-z\d#]/i.test(letter) && this.pending.length < LONGEST) this.pending += letter;
    else {
      this.flush();
      this.hear(letter);
    }
  }

  private end(): void {
    const character = decoded(this.pending.slice(1));
    const text = character ?? `${this.pending};`;
    this.pending = '';
    for (const letter of text) this.hear(letter);
  }

  /** What is pending is no more than it is by now. */
  flush(): void {
    const isNumber = this.pending.startsWith('&#');
    const text = (isNumber ? decoded(this.pending.slice(1)) : null) ?? this.pending;
    this.pending = '';
    for (const letter of text) this.hear(letter);
  }
}
