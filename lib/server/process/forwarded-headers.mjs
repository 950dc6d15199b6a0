// @ts-check
import { addressMatcher } from './listen-settings.mjs';

/**
 * Makes the headers a proxy adds trustworthy for everything behind: only those of a trusted proxy are kept, and `X-Forwarded-For` then
 * holds one address, the caller's. So routes may believe what they read.
 *
 * @param {readonly string[]} trustedProxies ranges in CIDR form
 * @returns {(request: import('node:http').IncomingMessage) => void} changes the request's headers
 */
export function forwardedHeaderFilter(trustedProxies) {
  const isTrusted = addressMatcher(trustedProxies);
  return (request) => {
    const { headers, socket } = request;
    const chain = String(headers['x-forwarded-for'] ?? '').split(',');
    const { 'x-forwarded-host': host, 'x-forwarded-proto': protocol } = headers;
    for (const name of Object.keys(headers)) if (/^(x-forwarded-|forwarded$|x-real-ip$)/.test(name)) delete headers[name];
    headers['x-forwarded-for'] = plainAddress(socket.remoteAddress);
    if (!isTrusted(socket.remoteAddress)) return;
    headers['x-forwarded-for'] = callerOf(chain, isTrusted) ?? headers['x-forwarded-for'];
    if (typeof host === 'string' && /^[\w.[\]:-]+$/.test(host)) headers['x-forwarded-host'] = host;
    if (protocol === 'https' || protocol === 'http') headers['x-forwarded-proto'] = protocol;
  };
}

/**
 * Each proxy appends the address that called it, so the caller is the last one that is no proxy of ours; what stands before it, the
 * caller may have written itself.
 *
 * @param {string[]} chain
 * @param {(address: string) => boolean} isTrusted
 */
function callerOf(chain, isTrusted) {
  const addresses = chain.map(plainAddress).filter(Boolean);
  return addresses.findLast((address) => !isTrusted(address)) ?? addresses[0];
}

/** @param {string | undefined} address */
function plainAddress(address) {
  return (address ?? '').trim().replace(/^::ffff:(?=\d+\.)/i, '');
}
