import { describe, expect, test } from 'vitest';
import { MEDIUM } from '@/lib/server/create/body-lane';
import { aToken } from '../harness/builders';
import { aSchool, createCaller, createUrl } from '../harness/school';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();
const WRONG = 'x'.repeat(36);

const PIECE = 65_536;

/** A form larger than what is read of an unknown sender. One that stops has little of it sent before `goOn` is called. */
function aLargeForm(beginning: Record<string, string>, { stops = false } = {}) {
  const pieces = [`${new URLSearchParams(beginning)}&formid=`, ...Array.from({ length: 2 + MEDIUM / PIECE }, () => 'a'.repeat(PIECE))];
  const declared = pieces.reduce((sum, piece) => sum + piece.length, 0);
  let goOn = () => {};
  const going = stops ? new Promise<void>((resolve) => (goOn = resolve)) : Promise.resolve();
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (taken > 2 * PIECE) await going;
        const piece = pieces.shift();
        if (piece === undefined) return controller.close();
        taken += piece.length;
        controller.enqueue(new TextEncoder().encode(piece));
      },
    },
    { highWaterMark: 0 },
  );
  return { body, declared, taken: () => taken, goOn: () => goOn() };
}

/** Sends large forms from one address. */
function aCaller(address: string) {
  const { call } = createCaller(database.db);
  const send = async (query: Record<string, string>, form: ReturnType<typeof aLargeForm>) => {
    const headers = {
      'x-forwarded-for': address,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(form.declared),
    };
    const answer = await call(createUrl(query), { method: 'POST', headers, body: form.body, duplex: 'half' } as RequestInit);
    return { status: answer.status, ...((await answer.json()) as { result: string; error?: string }) };
  };
  /** Uses up what an address may send without a valid token. */
  const useUp = async () => {
    while ((await call({ secure: WRONG }, { headers: { 'x-forwarded-for': address } })).status !== 429);
  };
  return { send, useUp };
}

describe('a large body from an address that is refused', () => {
  test('is answered without being read, and its rest is let pass', async () => {
    const { send, useUp } = aCaller('203.0.113.21');
    await useUp();
    for (const query of [{}, { secure: WRONG }]) {
      const form = aLargeForm({ mask_name: 'А' }, { stops: true });
      expect(await send(query, form)).toMatchObject({ status: 429, error: 'rate_limited' });
      form.goOn();
      await expect.poll(form.taken, { timeout: 30_000 }).toBe(form.declared);
    }
  });

  test('is read all the same when a valid token stands in the link, or where the body begins', async () => {
    const { base } = await aSchool(database.db);
    const { send, useUp } = aCaller('203.0.113.22');
    await useUp();
    expect(await send({ ...base, mask_name: 'А' }, aLargeForm({}))).toMatchObject({ result: 'success' });
    expect(await send({}, aLargeForm({ ...base, mask_name: 'А' }))).toMatchObject({ result: 'success' });
  });

  test('is refused for a token that is switched off', async () => {
    const { base, workspace } = await aSchool(database.db);
    const off = await aToken(database.db, { workspace, enabled: false });
    const { send, useUp } = aCaller('203.0.113.23');
    await useUp();
    expect(await send({ ...base, secure: off.value }, aLargeForm({ mask_name: 'А' }))).toMatchObject({ error: 'rate_limited' });
  });
});

test('of two tokens the one in a large body counts, however it was let in', async () => {
  const { base } = await aSchool(database.db);
  const { send } = aCaller('203.0.113.24');
  const call = { ...base, mask_name: 'А' };
  expect(await send(call, aLargeForm({ secure: WRONG }))).toMatchObject({ error: 'bad_secure' });
  expect(await send({ ...call, secure: WRONG }, aLargeForm({ secure: base.secure }))).toMatchObject({ result: 'success' });
});
