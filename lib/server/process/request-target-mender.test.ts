import { describe, expect, test } from 'vitest';
import { RequestTargetMender } from './request-target-mender.mjs';

/** What comes out for these bytes, given at once or in packets of `size`. */
function mend(text: string, size = Number.POSITIVE_INFINITY): string {
  const mender = new RequestTargetMender();
  const bytes = Buffer.from(text);
  const out: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) out.push(mender.mend(bytes.subarray(at, at + size)));
  return Buffer.concat([...out, mender.end()]).toString();
}

const RAW = 'GET /?mask_name=Щука и ёж HTTP/1.1\r\nHost: я\r\n\r\n';
const MENDED = 'GET /?mask_name=%D0%A9%D1%83%D0%BA%D0%B0%20%D0%B8%20%D1%91%D0%B6 HTTP/1.1\r\nHost: я\r\n\r\n';
const CHUNKED = 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n';
const LINE_LIKE_BODY = 'GET /я HTTP/1.1\r\n';
const BODY_LENGTH = Buffer.byteLength(LINE_LIKE_BODY);

const STREAMS = {
  'a request': [RAW, MENDED],
  'pipelined requests': [RAW + RAW + RAW, MENDED + MENDED + MENDED],
  'a body that looks like a request': [
    `POST / HTTP/1.1\r\nContent-Length: ${BODY_LENGTH}\r\n\r\n${LINE_LIKE_BODY}${RAW}`,
    `POST / HTTP/1.1\r\nContent-Length: ${BODY_LENGTH}\r\n\r\n${LINE_LIKE_BODY}${MENDED}`,
  ],
  'a chunked body with extensions and trailers': [
    `${CHUNKED}${BODY_LENGTH.toString(16)};a=я\r\n${LINE_LIKE_BODY}\r\n0\r\nX: я\r\n\r\n${RAW}`,
    `${CHUNKED}${BODY_LENGTH.toString(16)};a=я\r\n${LINE_LIKE_BODY}\r\n0\r\nX: я\r\n\r\n${MENDED}`,
  ],
  'a POST without any header of its body': [`POST / HTTP/1.1\r\n\r\n${RAW}`, `POST / HTTP/1.1\r\n\r\n${MENDED}`],
  'empty lines between requests': [`\r\n${RAW}\r\n${RAW}`, `\r\n${MENDED}\r\n${MENDED}`],
  'HTTP/1.0': ['GET /я HTTP/1.0\r\n\r\n', 'GET /%D1%8F HTTP/1.0\r\n\r\n'],
} as const;

describe.each(Object.entries(STREAMS))('%s', (_, [raw, mended]) => {
  test.each([Number.POSITIVE_INFINITY, 1, 2, 3, 7, 64])('is mended in packets of %d bytes', (size) => {
    expect(mend(raw, size)).toBe(mended);
  });
});

test.each([
  ['both lengths', `POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`],
  ['two lengths', 'POST / HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n'],
  ['a length that is no number', 'POST / HTTP/1.1\r\nContent-Length: +0\r\n\r\n'],
  ['another coding', 'POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n'],
  ['chunked on HTTP/1.0', 'POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['a folded line', 'GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n'],
  ['a bare LF', 'GET / HTTP/1.1\nHost: x\n\n'],
  ['a space before the colon', 'GET / HTTP/1.1\r\nContent-Length : 0\r\n\r\n'],
  ['a chunk without its end', `${CHUNKED}1\r\naXX0\r\n\r\n`],
  ['CONNECT', 'CONNECT x:1 HTTP/1.1\r\n\r\n'],
  ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['a method in small letters', 'get / HTTP/1.1\r\n\r\n'],
  ['a head without end', `GET / HTTP/1.1\r\n${`A: ${'b'.repeat(1000)}\r\n`.repeat(140)}\r\n`],
])('after %s nothing is changed any more', (_, beginning) => {
  expect(mend(beginning + RAW)).toBe(beginning + RAW);
  expect(mend(beginning + RAW, 5)).toBe(beginning + RAW);
});

test('a target that breaks off is handed on as it came', () => {
  expect(mend('GET /я', 1)).toBe('GET /я');
});

test('bytes that need nothing are not copied', () => {
  const bytes = Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(new RequestTargetMender().mend(bytes)).toBe(bytes);
});
