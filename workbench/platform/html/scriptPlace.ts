/** Where in a piece of JavaScript the next character stands. */
export type ScriptPlace = 'value' | 'string' | 'template' | 'regex' | 'comment';

/** After these a slash begins a regular expression; after any other word it divides. */
const BEFORE_EXPRESSION = new Set(
  [
    'return',
    'typeof',
    'case',
    'in',
    'of',
    'do',
    'else',
    'void',
    'delete',
    'throw',
    'new',
    'instanceof',
  ].concat(['yield', 'await']),
);

function isWordLetter(letter: string): boolean {
  return (
    (letter >= 'a' && letter <= 'z') ||
    (letter >= 'A' && letter <= 'Z') ||
    (letter >= '0' && letter <= '9') ||
    letter === '_' ||
    letter === '$' ||
    letter > '\x7f'
  );
}

type State = 'code' | 'slash' | 'string' | 'template' | 'regex' | 'line' | 'block';

/** Follows JavaScript letter by letter, well enough to know where a value that is put in would stand. */
export class ScriptTracker {
  private state: State = 'code';
  private quote = '';
  private escaped = false;
  private inClass = false;
  private previous = '';
  /** What stood last before blanks: a word, or one other letter; `''` at the beginning. */
  private token = '';
  private blank = true;
  /** For each `${` that is open: how many braces are open inside it. */
  private readonly holes: number[] = [];

  place(): ScriptPlace {
    switch (this.state) {
      case 'code':
        return 'value';
      case 'slash':
        return this.isBeforeExpression() ? 'regex' : 'value';
      case 'line':
      case 'block':
        return 'comment';
      default:
        return this.state;
    }
  }

  feed(letter: string): void {
    switch (this.state) {
      case 'code':
        this.code(letter);
        break;
      case 'slash':
        this.afterSlash(letter);
        break;
      case 'string':
        if (this.plainly(letter) && (letter === this.quote || letter === '\n')) this.close();
        break;
      case 'template':
        this.template(letter);
        break;
      case 'regex':
        this.regex(letter);
        break;
      case 'line':
        if (letter === '\n') this.state = 'code';
        break;
      case 'block':
        if (letter === '/' && this.previous === '*') this.state = 'code';
        break;
    }
    this.previous = letter;
  }

  private code(letter: string): void {
    if (letter === '"' || letter === "'") {
      this.state = 'string';
      this.quote = letter;
    } else if (letter === '`') {
      this.state = 'template';
    } else if (letter === '/') {
      this.state = 'slash';
      return;
    } else if (letter === '{' && this.holes.length > 0) {
      this.holes.push((this.holes.pop() ?? 0) + 1);
    } else if (letter === '}' && this.holes.length > 0) {
      this.closeBrace();
      return;
    }
    this.remember(letter);
  }

  private closeBrace(): void {
    const open = this.holes.pop() ?? 0;
    if (open === 0) this.state = 'template';
    else this.holes.push(open - 1);
    this.remember('}');
  }

  private afterSlash(letter: string): void {
    if (letter === '/') this.state = 'line';
    else if (letter === '*') this.state = 'block';
    else if (this.isBeforeExpression()) {
      this.state = 'regex';
      this.inClass = false;
      this.regex(letter);
    } else {
      this.state = 'code';
      this.remember('/');
      this.code(letter);
    }
  }

  private template(letter: string): void {
    if (!this.plainly(letter)) return;
    if (letter === '`') this.close();
    else if (letter === '{' && this.previous === '$') {
      this.holes.push(0);
      this.state = 'code';
      this.token = '';
    }
  }

  private regex(letter: string): void {
    if (!this.plainly(letter)) return;
    if (letter === '[') this.inClass = true;
    else if (letter === ']') this.inClass = false;
    else if (letter === '\n' || (letter === '/' && !this.inClass)) this.close();
  }

  /** Whether the letter stands for itself: neither a backslash nor what follows one. */
  private plainly(letter: string): boolean {
    const plain = !this.escaped && letter !== '\\';
    this.escaped = !this.escaped && letter === '\\';
    return plain;
  }

  /** The end of a text or a regular expression: a value stands behind it. */
  private close(): void {
    this.state = 'code';
    this.token = ')';
    this.blank = false;
  }

  private remember(letter: string): void {
    if (letter <= ' ') {
      this.blank = true;
      return;
    }
    const continues = !this.blank && isWordLetter(letter) && isWordLetter(this.token.charAt(0));
    this.token = continues ? this.token + letter : letter;
    this.blank = false;
  }

  private isBeforeExpression(): boolean {
    if (isWordLetter(this.token.charAt(0))) return BEFORE_EXPRESSION.has(this.token);
    return !/^[)\]}]$/.test(this.token);
  }
}
