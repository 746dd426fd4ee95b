import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { EnumValue } from '../enums';
import { notImplemented } from '../exception';
import { signed } from './bytes';

const DIGESTS = { MD5: md5, SHA_1: sha1, SHA_256: sha256, SHA_384: sha384, SHA_512: sha512 } as const;

function hashOf(name: string): (typeof DIGESTS)[keyof typeof DIGESTS] {
  if (!Object.hasOwn(DIGESTS, name)) throw notImplemented(`The digest ${name}`);
  // Just looked up.
  return DIGESTS[name as keyof typeof DIGESTS];
}

export function digest(algorithm: EnumValue, data: Uint8Array): number[] {
  return signed(hashOf(algorithm.name())(data));
}

/** `algorithm` as in Utilities.MacAlgorithm: `HMAC_SHA_256`. */
export function signature(algorithm: string, data: Uint8Array, key: Uint8Array): number[] {
  return signed(hmac(hashOf(algorithm.replace(/^HMAC_/, '')), key, data));
}
