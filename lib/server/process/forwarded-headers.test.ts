import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { forwardedHeaderFilter } from './forwarded-headers.mjs';
import { readTrustedProxies } from './listen-settings.mjs';

const PROXY = '10.0.0.5';

/** What routes read of headers that came from `from`, where `trusted` are believed. */
function seen(from: string, headers: Record<string, string>, trusted = PROXY): Record<string, unknown> {
  const request = { headers: { ...headers }, socket: { remoteAddress: from } };
  forwardedHeaderFilter(readTrustedProxies(trusted))(request as unknown as IncomingMessage);
  return request.headers;
}

const FORGED = {
  'x-forwarded-for': '1.1.1.1',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-port': '1',
  forwarded: 'for=1.1.1.1',
  'x-real-ip': '1.1.1.1',
};

test.each(['', 'loopback', PROXY])('where "%s" is trusted, a stranger can forge nothing', (trusted) => {
  expect(seen('203.0.113.9', { host: 'x', ...FORGED }, trusted)).toEqual({ host: 'x', 'x-forwarded-for': '203.0.113.9' });
});

test('a trusted proxy tells the host and protocol that were called, and nothing else', () => {
  expect(seen(PROXY, { ...FORGED, 'x-forwarded-host': 'school.example:8443' })).toEqual({
    'x-forwarded-for': '1.1.1.1',
    'x-forwarded-host': 'school.example:8443',
    'x-forwarded-proto': 'https',
  });
});

test('the caller is the last address in the chain that is no proxy of ours; what stands before it may be made up', () => {
  const chain = (addresses: string) => seen(PROXY, { 'x-forwarded-for': addresses }, '10.0.0.0/8')['x-forwarded-for'];
  expect(chain('1.1.1.1, 203.0.113.9, 10.1.1.1')).toBe('203.0.113.9');
  expect(chain('10.2.2.2, 10.1.1.1')).toBe('10.2.2.2');
  expect(chain('')).toBe(PROXY);
});

test('an IPv4 address written as IPv6 is the same address', () => {
  expect(seen(`::ffff:${PROXY}`, { 'x-forwarded-for': '::ffff:203.0.113.9' })['x-forwarded-for']).toBe('203.0.113.9');
});

test.each(['evil.example/path', 'a b', '<script>'])('a host that is none (%s) is not believed', (host) => {
  expect(seen(PROXY, { 'x-forwarded-host': host, 'x-forwarded-proto': 'javascript' })).toEqual({ 'x-forwarded-for': PROXY });
});
