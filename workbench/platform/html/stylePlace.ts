/** Where in a piece of CSS the next character stands; `written` is what the address has so far. */
export type StylePlace =
  | { readonly kind: 'value' | 'string' | 'comment' }
  | { readonly kind: 'url'; readonly written: string };

/** Follows CSS letter by letter, well enough to know where a value that is put in would stand. */
export class StyleTracker {
  private state: 'code' | 'string' | 'comment' | 'urlStart' | 'url' = 'code';
  private quote = '';
  private escaped = false;
  /** The last letters of code, to know `url(` and the ends of comments by. */
  private tail = '';
  /** Of an address under way; null outside of one. */
  private written: string | null = null;

  place(): StylePlace {
    if (this.written !== null) return { kind: 'url', written: this.written };
    return { kind: this.state === 'string' || this.state === 'comment' ? this.state : 'value' };
  }

  feed(letter: string): void {
    switch (this.state) {
      case 'code':
        this.code(letter);
        break;
      case 'comment':
        if (this.tail.endsWith('*') && letter === '/') this.state = 'code';
        break;
      case 'urlStart':
        this.urlStart(letter);
        break;
      case 'url':
        if (letter === ')') this.endUrl('code');
        else this.written = (this.written ?? '') + letter;
        break;
      case 'string':
        this.string(letter);
        break;
    }
    this.tail = (this.tail + letter).slice(-4).toLowerCase();
  }

  private code(letter: string): void {
    if (letter === '"' || letter === "'") {
      this.state = 'string';
      this.quote = letter;
    } else if (letter === '*' && this.tail.endsWith('/')) this.state = 'comment';
    else if (letter === '(' && this.tail.endsWith('url')) {
      this.state = 'urlStart';
      this.written = '';
    }
  }

  private urlStart(letter: string): void {
    if (/\s/.test(letter)) return;
    if (letter === '"' || letter === "'") {
      this.state = 'string';
      this.quote = letter;
    } else if (letter === ')') this.endUrl('code');
    else {
      this.state = 'url';
      this.written = letter;
    }
  }

  private string(letter: string): void {
    const ends = !this.escaped && (letter === this.quote || letter === '\n');
    this.escaped = !this.escaped && letter === '\\';
    if (ends) this.endUrl('code');
    else if (this.written !== null) this.written += letter;
  }

  private endUrl(next: 'code'): void {
    this.state = next;
    this.written = null;
  }
}
