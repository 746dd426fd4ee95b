import { ReferenceReader } from './characterReferences';
import { ScriptTracker, type ScriptPlace } from './scriptPlace';
import { StyleTracker, type StylePlace } from './stylePlace';

/** What a text means besides being text. */
export type Language =
  | { readonly kind: 'text' }
  /** Markup in an attribute: `srcdoc`. */
  | { readonly kind: 'markup' }
  /** `written` is what the address has so far. */
  | { readonly kind: 'url'; readonly written: string }
  | { readonly kind: 'script'; readonly place: ScriptPlace }
  | { readonly kind: 'style'; readonly place: StylePlace };

/** Where in a piece of HTML the next character stands. */
export type Place =
  | { readonly kind: 'text' | 'comment' }
  /** Inside a tag, where a name or a whole attribute would go. */
  | { readonly kind: 'tag' }
  /** `quote` is `''` for a value without quotes; `fresh` where nothing of the value is there yet. */
  | {
      readonly kind: 'attribute';
      readonly quote: string;
      readonly fresh: boolean;
      readonly language: Language;
    }
  | { readonly kind: 'element'; readonly language: Language };

const ADDRESSES = new Set(
  [
    'href',
    'src',
    'action',
    'formaction',
    'cite',
    'background',
    'data',
    'longdesc',
    'poster',
    'codebase',
  ].concat(['classid', 'archive', 'manifest', 'icon', 'ping', 'profile', 'usemap', 'xlink:href', 'dynsrc']),
);
/** Elements whose content has no tags in it. */
const TEXT_ONLY = new Set(['title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);
const SCRIPT_TYPE = /^(?:|module|importmap|.*(?:java|ecma)script.*|.*json.*)$/i;

/** Follows one text in one language. */
interface Follower {
  feed(letter: string): void;
  language(): Language;
}

function followerOf(kind: Language['kind']): Follower {
  switch (kind) {
    case 'script': {
      const tracker = new ScriptTracker();
      return { feed: (letter) => tracker.feed(letter), language: () => ({ kind, place: tracker.place() }) };
    }
    case 'style': {
      const tracker = new StyleTracker();
      return { feed: (letter) => tracker.feed(letter), language: () => ({ kind, place: tracker.place() }) };
    }
    case 'url': {
      let written = '';
      return { feed: (letter) => void (written += letter), language: () => ({ kind, written }) };
    }
    default:
      return { feed: () => undefined, language: () => ({ kind }) };
  }
}

function languageOfAttribute(name: string): Language['kind'] {
  const lower = name.toLowerCase();
  if (lower.startsWith('on')) return 'script';
  if (lower === 'style') return 'style';
  if (lower === 'srcdoc') return 'markup';
  return ADDRESSES.has(lower) ? 'url' : 'text';
}

type State =
  | ('text' | 'tagOpen' | 'tagName' | 'endTag' | 'markup' | 'comment' | 'inTag' | 'attributeName')
  | ('afterName' | 'beforeValue' | 'value' | 'element');

/** Of the element with the longest name whose end is looked for: `</plaintext`. */
const LONGEST_END = 16;

const isBlank = (letter: string): boolean => letter <= ' ' && /\s/.test(letter);

/** Follows HTML letter by letter, with the scripts, styles and addresses in it. */
export class HtmlTracker {
  private state: State = 'text';
  private tagName = '';
  private attributeName = '';
  private type = '';
  private quote = '';
  private fresh = true;
  /** What is being read, and how far. */
  private text = '';
  private at = 0;
  /** The last letters of what was read before. */
  private tail = '';
  private follower: Follower = followerOf('text');
  private references = new ReferenceReader(() => undefined);

  feed(text: string): void {
    this.text = text;
    for (this.at = 0; this.at < text.length; this.at += 1) {
      if (this.state === 'text') {
        // Nothing happens before the next tag.
        const tag = text.indexOf('<', this.at);
        if (tag < 0) break;
        this.at = tag;
      }
      this.step(text.charAt(this.at));
    }
    this.tail = (this.tail + text).slice(-LONGEST_END);
  }

  /** Whether the letters that were read last are these, which are small ones. */
  private isBehind(word: string): boolean {
    const start = this.at - word.length;
    const before = this.text.slice(Math.max(0, start), this.at);
    const whole = start < 0 ? this.tail.slice(start) + before : before;
    return whole.toLowerCase() === word;
  }

  place(): Place {
    switch (this.state) {
      case 'text':
        return { kind: 'text' };
      case 'comment':
      case 'markup':
        return { kind: 'comment' };
      case 'beforeValue': {
        const language = followerOf(languageOfAttribute(this.attributeName)).language();
        return { kind: 'attribute', quote: '', fresh: true, language };
      }
      case 'value':
        this.references.flush();
        return {
          kind: 'attribute',
          quote: this.quote,
          fresh: this.fresh,
          language: this.follower.language(),
        };
      case 'element':
        return { kind: 'element', language: this.follower.language() };
      default:
        return { kind: 'tag' };
    }
  }

  private step(letter: string): void {
    switch (this.state) {
      case 'text':
        if (letter === '<') this.state = 'tagOpen';
        break;
      case 'tagOpen':
        this.tagOpen(letter);
        break;
      case 'tagName':
        if (isBlank(letter) || letter === '/') this.state = 'inTag';
        else if (letter === '>') this.endOfTag();
        else this.tagName += letter.toLowerCase();
        break;
      case 'endTag':
        if (letter === '>') this.state = 'text';
        break;
      case 'markup':
        if (letter === '-' && this.isBehind('<!-')) this.state = 'comment';
        else if (letter === '>') this.state = 'text';
        break;
      case 'comment':
        if (letter === '>' && (this.isBehind('--') || this.isBehind('--!'))) this.state = 'text';
        break;
      case 'element':
        this.inElement(letter);
        break;
      default:
        this.insideTag(letter);
    }
  }

  private tagOpen(letter: string): void {
    if (/[a-z]/i.test(letter)) {
      this.tagName = letter.toLowerCase();
      this.type = '';
      this.state = 'tagName';
    } else if (letter === '/') this.state = 'endTag';
    else if (letter === '!' || letter === '?') this.state = 'markup';
    else if (letter !== '<') this.state = 'text';
  }

  private insideTag(letter: string): void {
    if (this.state === 'value') this.value(letter);
    else if (letter === '>') this.endOfTag();
    else if (this.state === 'beforeValue') this.beginValue(letter);
    else if (letter === '=' && this.state !== 'inTag') this.state = 'beforeValue';
    else if (isBlank(letter)) this.state = this.state === 'attributeName' ? 'afterName' : this.state;
    else if (letter === '/') this.state = 'inTag';
    else if (this.state === 'attributeName') this.attributeName += letter;
    else {
      this.attributeName = letter;
      this.state = 'attributeName';
    }
  }

  private beginValue(letter: string): void {
    if (isBlank(letter)) return;
    this.state = 'value';
    this.fresh = true;
    const follower = followerOf(languageOfAttribute(this.attributeName));
    this.follower = follower;
    this.references = new ReferenceReader((one) => follower.feed(one));
    this.quote = letter === '"' || letter === "'" ? letter : '';
    if (this.quote === '') this.value(letter);
  }

  private value(letter: string): void {
    const ends = this.quote === '' ? isBlank(letter) : letter === this.quote;
    if (ends) this.state = 'inTag';
    else if (this.quote === '' && letter === '>') this.endOfTag();
    else {
      this.fresh = false;
      if (this.attributeName.toLowerCase() === 'type') this.type += letter;
      this.references.feed(letter);
    }
  }

  /** Behind the `>` of an opening tag. */
  private endOfTag(): void {
    const isText =
      TEXT_ONLY.has(this.tagName) || (this.tagName === 'script' && !SCRIPT_TYPE.test(this.type.trim()));
    this.state = isText || this.tagName === 'script' || this.tagName === 'style' ? 'element' : 'text';
    if (isText) this.follower = followerOf('text');
    else if (this.tagName === 'script') this.follower = followerOf('script');
    else if (this.tagName === 'style') this.follower = followerOf('style');
  }

  private inElement(letter: string): void {
    const isEnd = (isBlank(letter) || letter === '/' || letter === '>') && this.isBehind(`</${this.tagName}`);
    if (!isEnd) this.follower.feed(letter);
    else this.state = letter === '>' ? 'text' : 'endTag';
  }
}
