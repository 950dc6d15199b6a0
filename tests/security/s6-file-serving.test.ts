import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createDemo } from '../harness/demo-calls';
import { figure } from '../harness/figure';
import { testServer } from '../harness/test-server';

const server = testServer();

/** Ways out of a folder, by the lists that scanners use. */
const UP = ['..', '%2e%2e', '%252e%252e', '..%00', '....', '%c0%ae%c0%ae', '..;', '%uff0e%uff0e', '.%2e'];
const SLASHES = ['/', '%2f', '%5c', '\\', '%252f', '%c0%af', '//', '%255c'];
const WANTED = ['etc/passwd', 'package.json', 'demo.json', 'auth-secret', 'windows/win.ini', 'proc/self/environ'];
const PLACES = [
  '/getfile/#/',
  '/getfile/#/pdf/',
  '/getform/#/',
  '/v/#',
  '/v/#/picture',
  '/fonts/#',
  '/api/assets/#',
  '/api/fonts/#',
  '/_next/static/#',
  '/#',
];

function paths(): string[] {
  const ways = UP.flatMap((up) =>
    SLASHES.flatMap((slash) => WANTED.map((file) => `${`${up}${slash}`.repeat(6)}${file.replaceAll('/', slash)}`)),
  );
  const odd = [
    '%00',
    'a%00.pdf',
    '%0d%0aX-Evil:1',
    '~root',
    'C:%5cboot.ini',
    'file:///etc/passwd',
    '%2fetc%2fpasswd',
    '{{7*7}}',
    '%',
    '%ff',
  ];
  return [...ways, ...odd].flatMap((way, at) =>
    PLACES.filter((_, place) => (at + place) % 3 === 0).map((place) => place.replace('#', way)),
  );
}

/** Sends a request line exactly as it is written; clients tidy it up. All answers of one connection as text. */
function sendRaw(lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk) => (text += chunk.toString()));
    socket.on('end', () => resolve(text)).on('error', reject);
    const requests = lines.map(
      (line, at) => `${line} HTTP/1.1\r\nHost: 127.0.0.1\r\n${at === lines.length - 1 ? 'Connection: close\r\n' : ''}\r\n`,
    );
    socket.write(requests.join(''));
  });
}

test('no path leads out of what is served, and none breaks the server', { timeout: 300_000 }, async () => {
  const secrets = [server.demo.token, readFileSync('/etc/passwd', 'latin1').slice(0, 20), '"drizzle-orm"'];
  const asked = paths();
  const statuses = new Map<string, number>();
  for (let at = 0; at < asked.length; at += 20) {
    const answers = await sendRaw(asked.slice(at, at + 20).map((path) => `GET ${path}`));
    for (const secret of secrets) expect(answers).not.toContain(secret);
    for (const [, status = ''] of answers.matchAll(/^HTTP\/1\.1 (\d+)/gm)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  const answered = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  figure('S6', `${asked.length} paths out of the folder: ${answered} answers, ${JSON.stringify(Object.fromEntries(statuses))}`);
  expect([...statuses.keys()].filter((status) => status.startsWith('5'))).toEqual([]);
  expect(answered).toBe(asked.length);
});

test('what is served says its type, is not guessed at, and stays what it was when asked for in any way', async () => {
  const { files } = await createDemo(server.url, server.demo, ['<script>alert(1)</script>']);
  const link = `${server.url}/getfile/${files[0] ?? ''}/pdf/`;
  await expect.poll(async () => (await fetch(link)).status, { timeout: 60_000 }).toBe(200);
  for (const init of [{}, { method: 'HEAD' }, { headers: { range: 'bytes=0-9' } }, { headers: { accept: 'text/html' } }] as RequestInit[]) {
    const answer = await fetch(link, init);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': expect.stringContaining('noindex') as unknown,
    });
  }
  expect((await fetch(`${server.url}/getfile/${files[0] ?? ''}/`)).headers.get('content-type')).toBe('image/jpeg');
});

const HTML = '<!doctype html><script>alert(1)</script>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
/** Bytes that begin as a picture and go on as a page, and pages that call themselves pictures. */
const POLYGLOTS: Readonly<Record<string, Buffer>> = {
  'a page': Buffer.from(HTML),
  'an SVG': Buffer.from(SVG),
  'a GIF with a page in it': Buffer.concat([Buffer.from('GIF89a/*'), Buffer.from(`*/=1;${HTML}`)]),
  'the first bytes of a JPEG, then a page': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(HTML)]),
  'the first bytes of a PNG, then a page': Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(HTML)]),
  'a PDF': Buffer.from('%PDF-1.7\n%%EOF'),
};

test.each(Object.entries(POLYGLOTS))('%s sent as a photo is refused, whatever it calls itself', async (_, bytes) => {
  const { token, doc_id } = server.demo;
  for (const type of ['image/png', 'image/jpeg', 'image/svg+xml', 'text/html']) {
    const body = new URLSearchParams({
      secure: token,
      doc_id,
      mask_name: 'Анна',
      mask_photo: `data:${type};base64,${bytes.toString('base64')}`,
    });
    const answer = (await (await fetch(`${server.url}/api/v1/create/`, { method: 'POST', body })).json()) as { error?: string };
    expect(answer.error).toBe('bad_image');
  }
});
