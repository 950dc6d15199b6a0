import { createHash, randomInt } from 'node:crypto';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX = 'dm_';
const RANDOM_LENGTH = 27;
const CHECK_LENGTH = 6;

/**
 * A new API token of 36 characters: `dm_`, 27 of base62 (160 random bits) and the CRC-32 of all before it as 6 of base62, so that
 * scanners for leaked secrets recognise one and rule out false alarms without asking us. It is shown once and never kept.
 */
export function newToken(): string {
  const body = PREFIX + Array.from({ length: RANDOM_LENGTH }, () => BASE62.charAt(randomInt(BASE62.length))).join('');
  return body + checkOf(body);
}

/** Whether a text is a token that `newToken` may have made. Tokens of another origin may be valid all the same: ask the database. */
export function isOwnToken(text: string): boolean {
  const split = PREFIX.length + RANDOM_LENGTH;
  return text.length === split + CHECK_LENGTH && text.startsWith(PREFIX) && checkOf(text.slice(0, split)) === text.slice(split);
}

/** What is kept of a token: SHA-256 in hex. A plain fast hash is right for a secret of 160 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function checkOf(body: string): string {
  let rest = crc32(body);
  let digits = '';
  for (let place = 0; place < CHECK_LENGTH; place += 1) {
    digits = BASE62.charAt(rest % BASE62.length) + digits;
    rest = Math.floor(rest / BASE62.length);
  }
  return digits;
}

/** CRC-32 of ASCII text, as in ZIP and PNG (`zlib.crc32` is missing in the oldest Node we run on). */
function crc32(text: string): number {
  let rest = 0xffffffff;
  for (let index = 0; index < text.length; index += 1) {
    rest ^= text.charCodeAt(index);
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
