import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { newId } from '@/lib/ids';
import type { ComposedLetter } from '@/lib/server/mail/compose-letter';
import { readMailSettings } from '@/lib/server/mail/mail-settings';
import type { SendResult } from '@/lib/server/mail/mail-transport';
import { openTransport } from '@/lib/server/mail/open-transport';
import { smtpResult } from '@/lib/server/mail/smtp-answer';
import { openSmtpSink, type SmtpAct, type SmtpSink, type SmtpStep } from '../harness/smtp-sink';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

const aLetter = (to = 'anna@school.example', more: Partial<ComposedLetter> = {}): ComposedLetter => ({
  id: newId(),
  from: { name: 'Школа «Пример»', address: 'diplomas@school.example' },
  to,
  subject: 'Ваш диплом',
  text: 'Здравствуйте!\n.\nТочка в начале строки',
  html: '<p>Здравствуйте!</p>',
  attachments: [],
  ...more,
});

function transportTo({ port }: Pick<SmtpSink, 'port'>) {
  const transport = openTransport(
    readMailSettings({ mailUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'diplomas@school.example' }),
    '/nowhere',
  );
  opened.push(transport);
  return transport;
}

/** A transport to a server that acts so; `marks` counts how often the last byte was about to leave. */
async function aServer(act?: (step: SmtpStep, to: string) => SmtpAct | Promise<SmtpAct>) {
  const sink = await openSmtpSink(act);
  opened.push(sink);
  const transport = transportTo(sink);
  let marks = 0;
  const send = (letter = aLetter(), signal = new AbortController().signal, beforeLastByte = () => Promise.resolve()): Promise<SendResult> =>
    transport.send(letter, {
      signal,
      beforeLastByte: async () => {
        marks += 1;
        await beforeLastByte();
      },
    });
  return { sink, send, marks: () => marks };
}

describe('a letter by SMTP', () => {
  test('arrives whole: sender, one recipient, both texts, Cyrillic file names, a Message-ID of its own id', async () => {
    const { sink, send } = await aServer();
    const bytes = new TextEncoder().encode('%PDF-1.7\n.\r\n.\r\nbytes\u0000');
    const name = 'Диплом Анны «Отличие» 😀.pdf';
    const letter = aLetter('anna@xn--80a1acny.xn--p1ai', { attachments: [{ name, type: 'application/pdf', bytes }] });
    expect(await send(letter)).toMatchObject({ state: 'sent', answer: expect.stringMatching(/^250/) });
    expect(sink.received).toHaveLength(1);
    const [received] = sink.received;
    expect([received?.from, received?.to]).toEqual(['diplomas@school.example', ['anna@почта.рф']]);
    const parsed = await simpleParser(Buffer.from(received?.raw ?? '', 'latin1'));
    expect(parsed.from?.value).toEqual([{ name: 'Школа «Пример»', address: 'diplomas@school.example' }]);
    expect(parsed.subject).toBe('Ваш диплом');
    expect(parsed.text?.trim()).toBe('Здравствуйте!\n.\nТочка в начале строки');
    expect(parsed.html).toContain('<p>Здравствуйте!</p>');
    expect(parsed.messageId).toBe(`<${letter.id}@school.example>`);
    expect(parsed.date).toBeInstanceOf(Date);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.attachments.map((file) => [file.filename, file.contentType, Buffer.compare(file.content, bytes)])).toEqual([
      [name, 'application/pdf', 0],
    ]);
  });

  test('shares its connection with the next ones', async () => {
    const { sink, send } = await aServer();
    for (let n = 0; n < 5; n += 1) expect(await send()).toMatchObject({ state: 'sent' });
    expect(sink.connections()).toBe(1);
  });

  test('goes over a new connection when the server has closed the kept one meanwhile', async () => {
    const { sink, send } = await aServer();
    await send();
    sink.drop();
    expect(await send()).toMatchObject({ state: 'sent' });
    expect([sink.received.length, sink.connections()]).toEqual([2, 2]);
  });

  test('of a hundred at once all go, over at most five connections', async () => {
    const { sink, send } = await aServer();
    const results = await Promise.all(Array.from({ length: 100 }, (_, n) => send(aLetter(`p${n}@school.example`))));
    expect(results.filter(({ state }) => state === 'sent')).toHaveLength(100);
    expect(new Set(sink.received.flatMap(({ to }) => to)).size).toBe(100);
    expect(sink.connections()).toBeLessThanOrEqual(5);
  });
});

describe('what a server answers', () => {
  const refusals: readonly (readonly [SmtpStep, number, string, SendResult['state'], string])[] = [
    ['mail', 421, '4.3.2 restarting', 'later', 'busy'],
    ['mail', 450, '4.7.1 greylisted', 'later', 'busy'],
    ['mail', 530, '5.7.0 authentication required', 'later', 'login_wanted'],
    ['mail', 550, '5.7.1 sender not allowed', 'later', 'sender'],
    ['rcpt', 421, '4.3.2 restarting', 'later', 'busy'],
    ['rcpt', 450, '4.7.1 greylisted', 'later', 'busy'],
    ['rcpt', 451, '4.3.0 local error', 'later', 'busy'],
    ['rcpt', 452, '4.2.2 mailbox full', 'later', 'busy'],
    ['rcpt', 550, '5.1.1 no such user', 'refused', 'mailbox'],
    ['rcpt', 553, '5.1.3 bad address', 'refused', 'mailbox'],
    ['rcpt', 554, '5.7.1 relay denied', 'refused', 'refused'],
    ['dot', 421, '4.3.2 restarting', 'later', 'busy'],
    ['dot', 450, '4.7.1 try again', 'later', 'busy'],
    ['dot', 552, '5.3.4 message too big', 'refused', 'too_large'],
    ['dot', 554, '5.7.1 spam', 'refused', 'refused'],
    ['dot', 550, '5.7.1 policy', 'refused', 'refused'],
    ['dot', 550, '5.1.1 no such user', 'refused', 'mailbox'],
  ];
  test.each(refusals)('at %s with %i %s makes the letter %s (%s)', async (step, code, text, state, reason) => {
    const { sink, send } = await aServer((at) => (at === step ? { code, text } : 'on'));
    const result = await send();
    expect(result).toMatchObject({ state, code: reason });
    expect('answer' in result ? result.answer : '').toContain(String(code));
    expect(sink.received).toEqual([]);
  });

  test.each([421, 554])('as its greeting with %i puts the letter off', async (code) => {
    const { sink, send } = await aServer((step) => (step === 'connect' ? { code, text: 'not now' } : 'on'));
    expect(await send()).toMatchObject({ state: 'later' });
    expect(sink.received).toEqual([]);
  });

  test('about one letter leaves the connection good for the next', async () => {
    const { sink, send } = await aServer((step, to) => (step === 'rcpt' && to.startsWith('bad') ? { code: 550, text: '5.1.1 no' } : 'on'));
    expect(await send(aLetter('bad@x.example'))).toMatchObject({ state: 'refused' });
    expect(await send(aLetter('good@x.example'))).toMatchObject({ state: 'sent' });
    expect(sink.received.map(({ to }) => to)).toEqual([['good@x.example']]);
  });

  test('first that it is busy and then that it takes the letter is two attempts and one letter', async () => {
    let asked = 0;
    const { sink, send } = await aServer((step) => (step === 'rcpt' && (asked += 1) < 4 ? { code: 450, text: 'greylisted' } : 'on'));
    const letter = aLetter();
    for (let n = 0; n < 3; n += 1) expect(await send(letter)).toMatchObject({ state: 'later' });
    expect(await send(letter)).toMatchObject({ state: 'sent' });
    expect(sink.received).toHaveLength(1);
  });
});

describe('a connection that breaks', () => {
  test.each(['connect', 'mail', 'rcpt'] as const)('at %s leaves the letter to be tried again', async (step) => {
    const { sink, send, marks } = await aServer((at) => (at === step ? 'cut' : 'on'));
    expect(await send()).toEqual({ state: 'later', code: 'no_connection' });
    expect([sink.received.length, marks()]).toEqual([0, 0]);
  });

  test('before the last byte leaves it to be tried again', async () => {
    const { sink, send, marks } = await aServer((at) => (at === 'data' ? 'cut' : 'on'));
    const large = { name: 'a.pdf', type: 'application/pdf' as const, bytes: new Uint8Array(4_000_000) };
    expect(await send(aLetter('a@x.example', { attachments: [large] }))).toEqual({ state: 'later', code: 'no_connection' });
    expect([sink.received.length, marks()]).toEqual([0, 0]);
  });

  test('after it leaves nobody knowing, and the letter says so', async () => {
    const { send, marks } = await aServer((at) => (at === 'dot' ? 'cut' : 'on'));
    expect(await send()).toEqual({ state: 'unknown', code: 'cut_off' });
    expect(marks()).toBe(1);
  });

  test('since nobody listens leaves the letter to be tried again', async () => {
    const { sink, send } = await aServer();
    await sink.close();
    expect(await send()).toEqual({ state: 'later', code: 'wrong_port' });
  });
});

describe('a mail setting that is wrong', () => {
  const PASSWORD = 'hunter2-hunter2';
  /** A letter's way by `mailUrl` of a server with a log-in, which nobody gets past, and a certificate of its own making. */
  async function sentBy(mailUrl: (address: string) => string, secure: boolean): Promise<SendResult> {
    const server = new SMTPServer({
      secure,
      onAuth: ({ password }, _session, done) =>
        done(Object.assign(new Error(`5.7.8 ${password} or ${btoa(password ?? '')} is wrong`), { responseCode: 535 })),
    });
    server.on('error', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    opened.push({ close: () => new Promise((resolve) => server.close(resolve)) });
    const { port } = server.server.address() as AddressInfo;
    const settings = readMailSettings({ mailUrl: mailUrl(`127.0.0.1:${port}`), mailFrom: 'diplomas@school.example' });
    const transport = openTransport(settings, '/nowhere');
    opened.push(transport);
    return transport.send(aLetter(), { signal: new AbortController().signal, beforeLastByte: () => Promise.resolve() });
  }

  test('is told as the password, which is shown nowhere even when the server repeats it', async () => {
    const result = await sentBy((address) => `smtp://school:${PASSWORD}@${address}?verify=off`, false);
    expect(result).toEqual({ state: 'later', code: 'login', answer: '535 5.7.8 ••• or ••• is wrong' });
  });

  test('is told as the certificate', async () => {
    expect(await sentBy((address) => `smtps://school:${PASSWORD}@${address}`, true)).toEqual({ state: 'later', code: 'certificate' });
  });

  test('is told as TLS from the first byte where the server begins without', async () => {
    expect(await sentBy((address) => `smtps://school:${PASSWORD}@${address}`, false)).toEqual({ state: 'later', code: 'no_tls' });
  });

  test.each([
    ['a name that no server has', { code: 'EDNS', originalCode: 'ENOTFOUND' }, 'no_host'],
    ['a name that cannot be asked for now', { code: 'EDNS', originalCode: 'EAI_AGAIN' }, 'no_connection'],
    ['a port that something else answers', { code: 'EPROTOCOL', response: 'HTTP/1.1 400 Bad Request' }, 'wrong_port'],
    ['a port that nobody answers', { code: 'ETIMEDOUT' }, 'no_connection'],
    ['a server without STARTTLS', { code: 'ETLS', responseCode: 500, command: 'STARTTLS', response: '500 unknown' }, 'no_tls'],
  ])('is told as %s', (_, fault, code) => {
    expect(smtpResult(fault, false)).toMatchObject({ state: 'later', code });
  });
});

describe('the last byte', () => {
  test('does not leave when the letter is another’s by then', async () => {
    const { sink, send } = await aServer();
    const lost = new Error('another has it');
    await expect(send(aLetter(), undefined, () => Promise.reject(lost))).rejects.toBe(lost);
    expect(await send()).toMatchObject({ state: 'sent' });
    expect(sink.received).toHaveLength(1);
  });

  test('waits until it is written down that it leaves', async () => {
    const { sink, send } = await aServer();
    let seen = -1;
    const slowly = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      seen = sink.received.length;
    };
    expect(await send(aLetter(), undefined, slowly)).toMatchObject({ state: 'sent' });
    expect([seen, sink.received.length]).toEqual([0, 1]);
  });
});

test('a server that stops ends an attempt at once that has not let its last byte out', async () => {
  const abort = new AbortController();
  const { sink, send } = await aServer((step) => {
    if (step !== 'rcpt') return 'on';
    abort.abort();
    return 'hang';
  });
  expect(await send(aLetter(), abort.signal)).toMatchObject({ state: 'later' });
  expect(sink.received).toEqual([]);
});

test('a slow server holds up nobody else’s letters', async () => {
  let slow = 0;
  const released: (() => void)[] = [];
  const { sink, send } = await aServer((step, to) => {
    if (step !== 'rcpt' || !to.startsWith('slow')) return 'on';
    slow += 1;
    return new Promise((resolve) => released.push(() => resolve('on')));
  });
  const waiting = [send(aLetter('slow1@x.example')), send(aLetter('slow2@x.example'))];
  await expect.poll(() => slow).toBe(2);
  expect(await send(aLetter('quick@x.example'))).toMatchObject({ state: 'sent' });
  for (const release of released) release();
  expect(await Promise.all(waiting)).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
  expect(sink.received).toHaveLength(3);
});
