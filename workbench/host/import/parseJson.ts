/** A fault in a JSON text, with its place: line and column count from 1. */
export class JsonFault extends Error {
  constructor(
    readonly line: number,
    readonly column: number,
    readonly fault: string,
  ) {
    super(`line ${line}, column ${column}: ${fault}`);
    this.name = 'JsonFault';
  }
}

const BLANKS = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/**
 * Reads JSON that a person wrote. Unlike JSON.parse, whose words differ from one version of Node to the next, it
 * always says the line, and it refuses a name that stands twice in one object instead of dropping the first.
 * @throws JsonFault
 */
export function parseJson(text: string): unknown {
  const reader = new JsonReader(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  return reader.whole();
}

class JsonReader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): unknown {
    const value = this.value();
    this.take(BLANKS);
    if (this.at < this.text.length) this.fail(`nothing may follow here, found ${this.here()}`);
    return value;
  }

  private value(): unknown {
    this.take(BLANKS);
    const sign = this.text.charAt(this.at);
    if (sign === '{') return this.object();
    if (sign === '[') return this.list();
    if (sign === '"') return this.string();
    const simple = this.take(NUMBER) ?? this.take(WORD);
    if (simple === null) this.fail(`expected a value, found ${this.here()}`);
    return JSON.parse(simple);
  }

  private object(): Record<string, unknown> {
    const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>; // no inherited names
    this.items('}', () => {
      const start = this.at;
      if (this.text.charAt(start) !== '"')
        this.fail(`expected a name in double quotes, found ${this.here()}`);
      const name = this.string();
      if (name in result) this.fail(`the name ${JSON.stringify(name)} stands twice`, start);
      this.take(BLANKS);
      this.sign(':');
      result[name] = this.value();
    });
    return result;
  }

  private list(): unknown[] {
    const result: unknown[] = [];
    this.items(']', () => result.push(this.value()));
    return result;
  }

  /** The items between two brackets, parted by commas; none after the last. */
  private items(close: string, item: () => void): void {
    this.at += 1;
    this.take(BLANKS);
    if (this.text.charAt(this.at) === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      this.take(BLANKS);
      item();
      this.take(BLANKS);
      if (this.text.charAt(this.at) === close) break;
      this.sign(',', close);
    }
    this.at += 1;
  }

  private string(): string {
    const literal = this.take(TEXT);
    if (literal === null)
      this.fail('this text in quotes does not end, or holds a sign that JSON does not know');
    // The pattern above is that of a JSON text.
    return JSON.parse(literal) as string;
  }

  private sign(sign: string, or?: string): void {
    if (this.text.charAt(this.at) !== sign) {
      this.fail(`expected "${sign}"${or === undefined ? '' : ` or "${or}"`}, found ${this.here()}`);
    }
    this.at += 1;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text)?.[0];
    if (match === undefined) return null;
    this.at += match.length;
    return match;
  }

  private here(): string {
    return this.at < this.text.length ? JSON.stringify(this.text.charAt(this.at)) : 'the end of the file';
  }

  private fail(fault: string, at = this.at): never {
    const before = this.text.slice(0, at).split(/\r\n|\n|\r/);
    throw new JsonFault(before.length, (before.at(-1) ?? '').length + 1, fault);
  }
}
