import { randomBytes } from 'node:crypto';

/** 32 signs without I, O, 0 and 1, which people mistake for each other: five bits a sign. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 16;
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** A new random code of 80 bits for a file's public page. It has nothing to do with the file's id, which would give the file away. */
export function newVerifyCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

/** The code as people type it: in any case, with spaces or dashes. Undefined when it cannot be one. */
export function readVerifyCode(text: string): string | undefined {
  const code = text.replace(/[\s-]/gu, '').toUpperCase();
  return CODE.test(code) ? code : undefined;
}

/** The address of a file's public page: what `%verify_url` prints. */
export function verifyUrl(linkBase: string, code: string): string {
  return `${linkBase}/v/${code}`;
}
