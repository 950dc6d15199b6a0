import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '@/lib/ids';
import type { ComposedLetter } from '@/lib/server/mail/compose-letter';
import { readMailSettings } from '@/lib/server/mail/mail-settings';
import { openTransport } from '@/lib/server/mail/open-transport';
import { resendTransport } from '@/lib/server/mail/resend-transport';

/** A server that takes letters as `POST https://api.resend.com/emails` does, and answers as each test wants. */
interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
}
let asked: Asked[] = [];
let act: (response: ServerResponse) => void;
let port = 0;

const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  request.on('end', () => {
    asked.push({ path: `${request.method} ${request.url}`, headers: request.headers, body: JSON.parse(text) as Asked['body'] });
    act(response);
  });
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  act = (response) => answer(response, 200, { id: 'b3f0' });
});

function answer(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
const refuse = (status: number, name: string, message: string) => {
  act = (response) => answer(response, status, { statusCode: status, name, message });
};

const aLetter = (more: Partial<ComposedLetter> = {}): ComposedLetter => ({
  id: newId(),
  from: { name: 'Школа «Пример»', address: 'diplomas@school.example' },
  to: 'anna@school.example',
  subject: 'Ваш диплом',
  text: 'Здравствуйте!',
  html: '<p>Здравствуйте!</p>',
  attachments: [],
  ...more,
});

/** What was told of the attempt; `marks` counts how often the last byte was said to leave. */
async function send(letter = aLetter(), { signal = new AbortController().signal, answerWithin = 30_000 } = {}) {
  const { way, sender } = readMailSettings({ mailUrl: `resend://re_secret@127.0.0.1:${port}`, mailFrom: 'diplomas@school.example' });
  if (way.kind !== 'resend') throw new Error('the address is one of Resend');
  return resendTransport(way, sender, answerWithin).send(letter, { signal, beforeLastByte: () => Promise.resolve() });
}

describe('a letter by Resend', () => {
  test('is asked for with the key, the letter’s id as idempotency key, and everything in it', async () => {
    const letter = aLetter({
      attachments: [{ name: 'Диплом Анны.pdf', type: 'application/pdf' as const, bytes: new TextEncoder().encode('%PDF-1.7 тело') }],
    });
    expect(await send(letter)).toEqual({ state: 'sent', answer: 'b3f0' });
    expect(asked).toMatchObject([
      {
        path: 'POST /emails',
        headers: { authorization: 'Bearer re_secret', 'idempotency-key': letter.id },
        body: {
          from: '"Школа «Пример»" <diplomas@school.example>',
          to: ['anna@school.example'],
          subject: 'Ваш диплом',
          text: 'Здравствуйте!',
          html: '<p>Здравствуйте!</p>',
          headers: { 'Auto-Submitted': 'auto-generated' },
        },
      },
    ]);
    const [file] = asked[0]?.body['attachments'] as { filename: string; content: string }[];
    expect([file?.filename, Buffer.from(file?.content ?? '', 'base64').toString()]).toEqual(['Диплом Анны.pdf', '%PDF-1.7 тело']);
  });

  test('asked for twice bears the same key', async () => {
    const letter = aLetter();
    await send(letter);
    await send(letter);
    expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual([letter.id, letter.id]);
  });

  test('from a name with signs of an address in it keeps them out of the sender', async () => {
    await send(aLetter({ from: { name: 'A" <evil@x.example>,\r\nBcc: b@x.example', address: 'diplomas@school.example' } }));
    expect(asked[0]?.body['from']).toMatch(/^"[^"<>@,\r\n]*" <diplomas@school\.example>$/);
  });

  test.each([
    [400, 'validation_error', 'Invalid `to` field', { state: 'refused', code: 'refused' }],
    [422, 'invalid_attachment', 'Attachment must have content', { state: 'refused', code: 'refused' }],
    [413, 'application_error', 'Payload too large', { state: 'refused', code: 'too_large' }],
    // Settings that a person puts right.
    [401, 'missing_api_key', 'Missing API key', { state: 'later', code: 'login' }],
    [403, 'invalid_api_key', 'API key is invalid', { state: 'later', code: 'login' }],
    [403, 'validation_error', 'The school.example domain is not verified', { state: 'later', code: 'sender' }],
    [429, 'rate_limit_exceeded', 'Too many requests', { state: 'later', code: 'busy' }],
    [429, 'daily_quota_exceeded', 'Daily quota exceeded', { state: 'later', code: 'busy' }],
    [409, 'concurrent_idempotent_requests', 'Another request is in progress', { state: 'later', code: 'busy' }],
    [500, 'application_error', 'Internal server error', { state: 'later', code: 'busy' }],
    [503, 'application_error', 'Unavailable', { state: 'later', code: 'busy' }],
    // An earlier attempt with other contents was taken.
    [409, 'invalid_idempotent_request', 'Same key, other body', { state: 'unknown', code: 'cut_off' }],
  ])('answered %i %s is told as such, with the words of the answer', async (status, name, message, result) => {
    refuse(status, name, message);
    expect(await send()).toEqual({ ...result, answer: `${status} ${message}` });
  });

  test('answered by something that is not Resend may go later', async () => {
    act = (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    expect(await send()).toMatchObject({ state: 'later' });
  });

  test('that is not answered in time may go later: the key keeps it from going twice', async () => {
    act = () => {};
    expect(await send(aLetter(), { answerWithin: 50 })).toEqual({ state: 'later', code: 'no_connection' });
    expect(asked).toHaveLength(1);
  });

  test('is given up at once when the server stops', async () => {
    const stop = new AbortController();
    act = () => stop.abort();
    expect(await send(aLetter(), { signal: stop.signal })).toEqual({ state: 'later', code: 'no_connection' });
  });

  test.each([
    ['before the answer', (response: ServerResponse) => response.socket?.destroy()],
    [
      'in the middle of it',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{"id"', () => response.socket?.destroy());
      },
    ],
  ])('whose connection is cut %s may go later', async (_, cut) => {
    act = cut;
    expect(await send()).toMatchObject({ state: 'later' });
  });

  test('to a server that is not there may go later, and nothing is thrown', async () => {
    const settings = readMailSettings({ mailUrl: 'resend://re_secret@127.0.0.1:1', mailFrom: 'diplomas@school.example' });
    const terms = { signal: new AbortController().signal, beforeLastByte: () => Promise.resolve() };
    expect(await openTransport(settings, '/nowhere').send(aLetter(), terms)).toEqual({ state: 'later', code: 'no_connection' });
  });
});
