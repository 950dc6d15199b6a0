import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { tries } from '@/db/schema';
import { newId } from '@/lib/ids';
import { WrongTokenCalls } from '@/lib/server/create/wrong-token-calls';
import { forwardedHeaderFilter } from '@/lib/server/process/forwarded-headers.mjs';
import { aSchool, createCaller } from '../harness/school';
import { testDatabase } from '../harness/test-database';
import { figure } from '../harness/figure';

const database = testDatabase();
const LIMIT = 60;

/** A call from this address, as the front door hands it on. */
const callFrom = (address: string, query: Record<string, string>) =>
  createCaller(database.db).call(query, { headers: { 'x-forwarded-for': address } });

describe('calls without a valid token', () => {
  test('are refused for a while after sixty a minute, and a valid call from the same address still passes', async () => {
    const { base } = await aSchool(database.db);
    const address = '203.0.113.7';
    const wrong = { ...base, secure: 'x'.repeat(36), mask_name: 'А' };
    const answers = [];
    for (let n = 0; n < LIMIT + 5; n += 1) answers.push(await callFrom(address, wrong));
    expect(new Set(answers.slice(0, LIMIT).map(({ status }) => status))).toEqual(new Set([200]));
    for (const answer of answers.slice(LIMIT)) {
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await answer.json()).toMatchObject({ result: 'error', error: 'rate_limited' });
    }
    expect(await (await callFrom(address, { ...base, mask_name: 'А' })).json()).toMatchObject({ result: 'success' });
    expect(await (await callFrom('203.0.113.8', wrong)).json()).toMatchObject({ error: 'bad_secure' });
    figure('S3', `${LIMIT + 5} wrong calls a minute from one address: 5 refused by 429, the valid call after them made`);
  });

  test('count also when there is no token, and calls that are refused for something else do not', async () => {
    const { base } = await aSchool(database.db);
    const address = '203.0.113.9';
    for (let n = 0; n < LIMIT; n += 1) await callFrom(address, { mask_name: 'А' });
    expect((await callFrom(address, {})).status).toBe(429);
    expect(await (await callFrom(address, { ...base, doc_id: newId(), mask_name: 'А' })).json()).toMatchObject({ error: 'doc_not_found' });
  });
});

describe('counting', () => {
  const counter = (most: number, calls = new WrongTokenCalls(most)) => ({
    wait: (address: string, now: number) => calls.count(database.db, address, now),
  });

  test('begins anew after a minute', async () => {
    const { wait } = counter(1);
    const waits = [];
    for (const now of [0, 1_000, 59_999, 60_000]) waits.push(await wait('a', now));
    expect(waits).toEqual([undefined, 59, 1, undefined]);
  });

  test('takes the 2⁶⁴ addresses of one IPv6 network for one, and other networks apart', async () => {
    const { wait } = counter(1);
    expect(await wait('2001:db8:1:2::1', 0)).toBeUndefined();
    expect(await wait('2001:DB8:1:2:ffff:1:2:3', 0)).toBe(60);
    expect(await wait('2001:db8:1:3::1', 0)).toBeUndefined();
    expect(await wait('::1', 0)).toBeUndefined();
    expect(await wait('0:0:0:0:5::', 0)).toBe(60);
  });

  test('goes on after a restart, and at two servers as at one', async () => {
    const [before, after] = [counter(LIMIT), counter(LIMIT)];
    let passed = 0;
    for (let n = 0; n < 2 * LIMIT; n += 1) passed += (await (n % 3 === 0 ? before : after).wait('a', n)) === undefined ? 1 : 0;
    expect(passed).toBe(LIMIT);
    expect(await counter(LIMIT).wait('a', 2 * LIMIT)).toBe(60);
    figure('S9', `${2 * LIMIT} wrong calls over a restart and two servers: ${passed} looked at, the others 429`);
  });

  test('writes nothing for an address that is refused', async () => {
    const { wait } = counter(1);
    await wait('a', 0);
    await wait('a', 1);
    await database.db.delete(tries);
    expect(await wait('a', 2)).toBe(60);
    expect(await database.db.$count(tries)).toBe(0);
  });

  test('is not led astray by what a caller writes of where the call came from', async () => {
    const { wait } = counter(LIMIT);
    const filter = forwardedHeaderFilter(['10.0.0.0/8']);
    /** Who called, as the front door finds it when this neighbour hands on what a caller wrote. */
    const callerOf = (remoteAddress: string, written: string) => {
      const headers: IncomingHttpHeaders = { 'x-forwarded-for': written, 'x-real-ip': '198.51.100.1', forwarded: 'for=198.51.100.1' };
      filter({ headers, socket: { remoteAddress } } as IncomingMessage);
      return String(headers['x-forwarded-for']);
    };
    let passed = 0;
    for (let n = 0; n < 1_000; n += 1) {
      const invented = `198.51.${n >> 8}.${n & 255}`;
      const caller = n % 2 === 0 ? callerOf('203.0.113.7', invented) : callerOf('10.0.0.1', `${invented}, 203.0.113.7`);
      passed += (await wait(caller, n)) === undefined ? 1 : 0;
    }
    figure(
      'S9',
      `1000 wrong calls with invented X-Forwarded-For, straight and through a proxy: ${passed - LIMIT} tries more than the ${LIMIT}`,
    );
    expect(passed).toBe(LIMIT);
  });
});
