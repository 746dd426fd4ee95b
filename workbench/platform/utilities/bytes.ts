import { Exception } from '../exception';

/** Google's bytes are signed: −128 to 127. */
export function signed(bytes: Iterable<number>): number[] {
  return Array.from(bytes, (byte) => (byte << 24) >> 24);
}

export function unsigned(bytes: readonly number[]): Uint8Array {
  return Uint8Array.from(bytes, (byte) => byte & 0xff);
}

export function utf8Encode(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0xfffd;
    // Half of a pair has no code of its own in UTF-8.
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000)
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else {
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 63),
        0x80 | ((point >> 6) & 63),
        0x80 | (point & 63),
      );
    }
  }
  return Uint8Array.from(bytes);
}

/** What is no UTF-8 becomes the replacement sign. */
export function utf8Decode(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead < 0xf5
              ? 4
              : 0;
    const point = lead < 0x80 ? lead : decodeSequence(bytes, at, length);
    text += point === null ? '\ufffd' : String.fromCodePoint(point);
    at += point === null ? 1 : length;
  }
  return text;
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

function decodeSequence(bytes: Uint8Array, at: number, length: number): number | null {
  const lead = bytes[at] ?? 0;
  if (length < 2 || lead < 0xc2 || at + length > bytes.length) return null;
  let point = lead & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = bytes[next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return null;
    point = (point << 6) | (byte & 63);
  }
  const isHalf = point >= 0xd800 && point <= 0xdfff;
  return point < (SMALLEST[length] ?? 0) || isHalf || point > 0x10ffff ? null : point;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function base64Encode(bytes: Uint8Array, webSafe: boolean): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += ALPHABET.charAt(group >> 18) + ALPHABET.charAt((group >> 12) & 63);
    text += left > 1 ? ALPHABET.charAt((group >> 6) & 63) : '=';
    text += left > 2 ? ALPHABET.charAt(group & 63) : '=';
  }
  return webSafe ? text.replaceAll('+', '-').replaceAll('/', '_') : text;
}

export function base64Decode(text: string, webSafe: boolean): Uint8Array {
  const plain = (webSafe ? text.replaceAll('-', '+').replaceAll('_', '/') : text)
    .replace(/\s/g, '')
    .replace(/=+$/, '');
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of plain) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0 || plain.length % 4 === 1) throw new Exception('Could not decode string.');
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}
