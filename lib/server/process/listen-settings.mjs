// @ts-check
import { BlockList, isIP } from 'node:net';

/**
 * What has to be known before Next is there: where to listen and whose forwarded headers to believe. Plain JavaScript, since
 * `start.mjs` runs without a build; `env.ts` reads the same settings through the same functions.
 */

/** A setting that cannot be used; its message is for the person who set it. */
export class SettingError extends Error {
  /** @override */
  name = 'SettingError';
}

/**
 * @param {string | undefined} text as it stands in `PORT`; nothing: 3000
 * @returns {number} 0–65535; 0 lets the system choose
 */
export function readPort(text) {
  if (!text?.trim()) return 3000;
  const port = Number(text);
  if (!/^\s*\d+\s*$/.test(text) || port > 65_535)
    throw new SettingError(`PORT is "${text}", but must be a number from 0 to 65535, such as PORT=3000`);
  return port;
}

/**
 * @param {string | undefined} text as it stands in `HOST`; nothing: all addresses of the machine, IPv4 and IPv6
 * @returns {string | undefined}
 */
export function readHost(text) {
  const host = text?.trim();
  if (!host) return undefined;
  if (/[\s/]|:\d+$/.test(host) && isIP(host) === 0)
    throw new SettingError(`HOST is "${host}", but must be an address or a name alone, such as HOST=127.0.0.1 (the port stands in PORT)`);
  return host;
}

/** Ranges that are known by a word. */
const NAMED_RANGES = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fe80::/10'],
};

/**
 * @param {string | undefined} text as it stands in `TRUSTED_PROXY`: addresses and ranges in CIDR form, `loopback`, `private`, between commas
 * @returns {string[]} ranges in CIDR form; none: nobody's forwarded headers are believed
 */
export function readTrustedProxies(text) {
  const names = (text ?? '').split(/[\s,]+/).filter(Boolean);
  return names.flatMap((name) => {
    const known = NAMED_RANGES[/** @type {keyof typeof NAMED_RANGES} */ (name)];
    if (Object.hasOwn(NAMED_RANGES, name)) return known;
    return [readRange(name)];
  });
}

/** @param {string} text */
function readRange(text) {
  const [address = '', prefix] = text.split('/');
  const bits = isIP(address) === 4 ? 32 : 128;
  const wrong = isIP(address) === 0 || (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits));
  if (wrong)
    throw new SettingError(
      `TRUSTED_PROXY holds "${text}", but must be a list of addresses or ranges, such as TRUSTED_PROXY=10.0.0.5,192.168.0.0/16, or the words "loopback" and "private"`,
    );
  return `${address}/${prefix ?? bits}`;
}

/**
 * @param {readonly string[]} ranges in CIDR form, as `readTrustedProxies` gives them
 * @returns {(address: string | undefined) => boolean} whether an address, also an IPv4 one written as IPv6, lies in one of them
 */
export function addressMatcher(ranges) {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    list.addSubnet(address, Number(prefix), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return (address) => {
    const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
    const version = isIP(plain);
    return version !== 0 && list.check(plain, version === 4 ? 'ipv4' : 'ipv6');
  };
}
