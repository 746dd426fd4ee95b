import { textOf } from '../textOf';
import type { Language, Place } from './htmlPlace';
import { type ScriptPlace, ScriptTracker } from './scriptPlace';
import type { StylePlace } from './stylePlace';

/** Stands where an address, a name or a style would do harm. */
const HARMLESS_ADDRESS = 'about:invalid#unsafe';
const HARMLESS_WORD = 'unsafe';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function printed(value: unknown): string {
  return value === null || value === undefined ? String(value) : textOf(value);
}

function hex(letter: string, digits: number): string {
  return letter.charCodeAt(0).toString(16).padStart(digits, '0');
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

/** Without quotes, blanks and some signs would end the value as well. */
function escapeUnquoted(text: string): string {
  return escapeText(text).replace(/[\s=`/]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
}

/** For the inside of a text literal, whatever its quotes. */
function escapeInScriptText(text: string): string {
  return text
    .replace(/[\x00-\x1f"'`&<>/=+\\$\x7f\xa0]/g, (letter) => `\\x${hex(letter, 2)}`)
    .replace(/[\u2028\u2029\ufeff]/g, (letter) => `\\u${hex(letter, 4)}`);
}

function escapeInScript(value: unknown, place: ScriptPlace): string {
  switch (place) {
    case 'value':
      // Blanks keep it apart from the words beside it.
      if (typeof value === 'number' || typeof value === 'boolean') return ` ${String(value)} `;
      if (value === null || value === undefined) return ' null ';
      return `'${escapeInScriptText(printed(value))}'`;
    case 'string':
    case 'template':
      return escapeInScriptText(printed(value));
    case 'regex':
      return printed(value).replace(/[^\w ]/g, (letter) => `\\u${hex(letter, 4)}`);
    case 'comment':
      return '';
  }
}

function escapeInStyleText(text: string): string {
  return text.replace(/[\x00-\x1f"'&<>\\()/:;{}@*\u2028\u2029]/g, (letter) => `\\${hex(letter, 6)}`);
}

const PLAIN_STYLE = /^(?:[-+.#%!\w\s,]|\b(?:rgb|hsl)a?\([-\d\s.,%/]*\))*$/i;
const FORBIDDEN_STYLE = /expression|binding|url/i;

function escapeInStyle(text: string, place: StylePlace): string {
  switch (place.kind) {
    case 'string':
      return escapeInStyleText(text);
    case 'url':
      return escapeInStyleText(escapeAddress(text, place.written));
    case 'comment':
      return '';
    case 'value':
      return PLAIN_STYLE.test(text) && !FORBIDDEN_STYLE.test(text) ? text : HARMLESS_WORD;
  }
}

const SCHEME = /^\s*([^:/?#]*):/;
const ALLOWED_SCHEME = /^(?:https?|mailto|tel|sms|ftp)$/i;
const IMAGE = /^data:image\/(?:png|gif|jpe?g|webp|bmp);base64,[a-z0-9+/=]*$/i;

function encode(text: string): string {
  // A half of a pair of letters has no encoding.
  const whole = text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
  return encodeURIComponent(whole).replace(/[!'()*]/g, (letter) => `%${hex(letter, 2).toUpperCase()}`);
}

/** Keeps what an address is made of, and encodes the rest. */
function normalizeAddress(text: string): string {
  return text.replace(/[^\w\-.~:/?#[\]@!$&*+,;=%]/gu, encode);
}

/** Such an address is decoded first and then run, so a value in it is one of a script. */
function escapeInScriptAddress(value: unknown, script: string): string {
  const tracker = new ScriptTracker();
  const plain = script.replace(/%([\da-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  for (const letter of plain) tracker.feed(letter);
  return encode(escapeInScript(value, tracker.place()));
}

/** `written` is the part of the address that the page itself has written before the value. */
function escapeAddress(value: unknown, written: string): string {
  const before = written.trim();
  const [scheme] = /^javascript:/i.exec(before) ?? [];
  if (scheme !== undefined) return escapeInScriptAddress(value, before.slice(scheme.length));
  const text = printed(value);
  if (before === '') {
    const scheme = SCHEME.exec(text)?.[1];
    const allowed = scheme === undefined || ALLOWED_SCHEME.test(scheme) || IMAGE.test(text);
    return allowed ? normalizeAddress(text) : HARMLESS_ADDRESS;
  }
  // Before the first slash a colon would make a scheme of it; behind a question mark it is one parameter's value.
  return /[?#]/.test(before) || !before.includes('/') ? encode(text) : normalizeAddress(text);
}

function inLanguage(value: unknown, language: Language): string {
  switch (language.kind) {
    case 'text':
      return printed(value);
    case 'markup':
      return escapeText(printed(value));
    case 'url':
      return escapeAddress(value, language.written);
    case 'script':
      return escapeInScript(value, language.place);
    case 'style':
      return escapeInStyle(printed(value), language.place);
  }
}

/** A name of an attribute, or of an element, of those that neither run anything nor lead anywhere. */
const PLAIN_NAME =
  /^(?!on|src|(?:script|i?frame|object|embed|applet|base|link|meta|style|action|formaction|archive|background|cite|classid|codebase|data|href|longdesc|manifest|poster|profile|ping|usemap|xlink)\b)[a-z0-9:-]*$/i;

/** The value as text for that place of a page: it can neither leave the place nor do anything there. PLATFORM 6.3 */
export function escapeFor(place: Place, value: unknown): string {
  switch (place.kind) {
    case 'text':
      return escapeText(printed(value));
    case 'comment':
      return escapeText(printed(value)).replaceAll('-', '&#45;');
    case 'tag': {
      const name = printed(value).trim();
      return PLAIN_NAME.test(name) ? name : HARMLESS_WORD;
    }
    case 'attribute': {
      const text = inLanguage(value, place.language);
      if (place.quote !== '') return escapeText(text);
      // Nothing at all would make the next attribute the value of this one.
      return text === '' && place.fresh ? '""' : escapeUnquoted(text);
    }
    case 'element':
      return place.language.kind === 'text' ? escapeText(printed(value)) : inLanguage(value, place.language);
  }
}
