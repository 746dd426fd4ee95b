import { sha256 } from '@noble/hashes/sha2.js';

/** 128 of SHA-256's bits: a million rows share one with a chance of 1 in 10^27. */
const BYTES = 16;

// The package's own types need a newer library than the server code may use; bytes in and bytes out is what it does.
const hashOf = sha256 as (bytes: Uint8Array) => Uint8Array;

/** A text as 32 hexadecimal digits. Computed here, without a service: a call per row would be a trip per row. */
export function contentDigest(text: string): string {
  // The text's code units, low byte first: every text has its own bytes, also one that is no proper Unicode.
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 0xff;
    bytes[2 * at + 1] = unit >> 8;
  }
  const hash = hashOf(bytes);
  return Array.from(hash.subarray(0, BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
