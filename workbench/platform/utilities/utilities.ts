import { Blob } from '../blob';
import { call } from '../call';
import { attachEnums } from '../enums';
import type { EnumValue } from '../enums';
import { Exception } from '../exception';
import { service } from '../service';
import { base64Decode, base64Encode, signed, unsigned, utf8Encode } from './bytes';
import { digest, signature } from './digest';
import { formatDate } from './formatDate';
import { formatString } from './formatString';
import { parseCsv } from './parseCsv';

type Data = string | readonly number[];

/** Without a charset UTF-8, as Utilities has it; US_ASCII puts `?` for what it lacks. */
function bytesOf(data: Data, charset?: EnumValue): Uint8Array {
  if (typeof data !== 'string') return unsigned(data);
  return utf8Encode(charset?.name() === 'US_ASCII' ? data.replace(/[^\0-\x7f]/gu, '?') : data);
}

function randomHex(count: number): string {
  return Array.from({ length: count }, () => Math.floor(Math.random() * 16).toString(16)).join('');
}

/** The longest that a script may sleep at once: five minutes. */
const LONGEST_SLEEP = 300_000;

class UtilitiesClass {
  base64Decode(encoded: string): number[] {
    return signed(base64Decode(encoded, false));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return signed(base64Decode(encoded, true));
  }

  base64Encode(data: Data, charset?: EnumValue): string {
    return base64Encode(bytesOf(data, charset), false);
  }

  base64EncodeWebSafe(data: Data, charset?: EnumValue): string {
    return base64Encode(bytesOf(data, charset), true);
  }

  computeDigest(algorithm: EnumValue, value: Data, charset?: EnumValue): number[] {
    return digest(algorithm, bytesOf(value, charset));
  }

  computeHmacSha256Signature(value: Data, key: Data, charset?: EnumValue): number[] {
    return signature('HMAC_SHA_256', bytesOf(value, charset), bytesOf(key, charset));
  }

  computeHmacSignature(algorithm: EnumValue, value: Data, key: Data, charset?: EnumValue): number[] {
    return signature(algorithm.name(), bytesOf(value, charset), bytesOf(key, charset));
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    return formatDate(date, timeZone, format);
  }

  formatString(template: string, ...values: unknown[]): string {
    return formatString(template, values);
  }

  /** Version 4; of the run's seed. */
  getUuid(): string {
    const variant = '89ab'.charAt(Math.floor(Math.random() * 4));
    return `${randomHex(8)}-${randomHex(4)}-4${randomHex(3)}-${variant}${randomHex(3)}-${randomHex(12)}`;
  }

  newBlob(data: Data, contentType: string | null = null, name: string | null = null): Blob {
    return new Blob(data, contentType ?? (typeof data === 'string' ? 'text/plain' : null), name);
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    return parseCsv(csv, delimiter);
  }

  /** On the virtual clock; real time does not pass. */
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > LONGEST_SLEEP) {
      throw new Exception(`Invalid argument: milliseconds. Should be between 0 and ${LONGEST_SLEEP}`);
    }
    call('clock.sleep', milliseconds);
  }

  jsonStringify(value: unknown): string | undefined {
    return JSON.stringify(value);
  }

  jsonParse(text: string): unknown {
    return JSON.parse(text);
  }
}

service('Utilities', UtilitiesClass);

export const Utilities = new UtilitiesClass();
attachEnums('Utilities', Utilities);
