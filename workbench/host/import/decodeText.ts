import iconv from 'iconv-lite';
import { errorCode } from './errorCode';
import { ImportMistake } from './importMistake';
import type { Encoding } from './importPlan';

export interface DecodedText {
  readonly text: string;
  /** Whether the file began with the mark of its encoding, which is not part of the text. */
  readonly hasMark: boolean;
}

const MARK = '\ufeff';

/**
 * Bytes to text.
 * @param file how the file is called in messages
 * @throws ImportMistake where the bytes are not of that encoding
 */
export function decodeText(bytes: Buffer, encoding: Encoding, file: string): DecodedText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new ImportMistake(
      `${file}: this file is UTF-16. Save it as UTF-8 (in Excel: "CSV UTF-8") and import again.`,
    );
  }
  const text = encoding === 'gbk' ? decodeGbk(bytes, file) : decodeUtf8(bytes, file);
  return text.startsWith(MARK) ? { text: text.slice(1), hasMark: true } : { text, hasMark: false };
}

export function encodeText(text: string, encoding: Encoding, hasMark: boolean): Buffer {
  const whole = hasMark ? MARK + text : text;
  return encoding === 'gbk' ? iconv.encode(whole, 'gb18030') : Buffer.from(whole, 'utf8');
}

function decodeUtf8(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (errorCode(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    const line = bytes.subarray(0, firstBadByte(bytes)).filter((byte) => byte === 0x0a).length + 1;
    throw new ImportMistake(
      `${file}, line ${line}: this is not UTF-8. If the file comes from Chinese Windows or Excel, ` +
        'write "format": { "encoding": "gbk" }; otherwise save it as UTF-8.',
    );
  }
}

/** Where the text as Node reads it, and the bytes it would be written as, part. */
function firstBadByte(bytes: Buffer): number {
  const back = Buffer.from(bytes.toString('utf8'), 'utf8');
  let at = 0;
  while (at < bytes.length && bytes[at] === back[at]) at += 1;
  return at;
}

/** GB 18030 holds all of GBK, and what Windows adds to it. */
function decodeGbk(bytes: Buffer, file: string): string {
  const text = iconv.decode(bytes, 'gb18030', { stripBOM: false });
  const bad = text.indexOf('\ufffd');
  if (bad < 0) return text;
  const line = text.slice(0, bad).split('\n').length;
  throw new ImportMistake(
    `${file}, line ${line}: this is not GBK. Leave "encoding" out if the file is UTF-8, or save it as UTF-8.`,
  );
}
