import { describe, expect, test } from 'vitest';
import { newId } from '@/lib/ids';
import { WrongTokenCalls } from '@/lib/server/create/wrong-token-calls';
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
  test('begins anew after a minute', () => {
    const count = new WrongTokenCalls(1);
    expect([count.count('a', 0), count.count('a', 1_000), count.count('a', 59_999), count.count('a', 60_000)]).toEqual([
      undefined,
      59,
      1,
      undefined,
    ]);
  });

  test('takes the 2⁶⁴ addresses of one IPv6 network for one, and other networks apart', () => {
    const count = new WrongTokenCalls(1);
    const wait = (address: string) => count.count(address, 0) !== undefined;
    expect(wait('2001:db8:1:2::1')).toBe(false);
    expect(wait('2001:DB8:1:2:ffff:1:2:3')).toBe(true);
    expect(wait('2001:db8:1:3::1')).toBe(false);
    expect(wait('::1')).toBe(false);
    expect(wait('0:0:0:0:5::')).toBe(true);
  });

  test('remembers ten thousand addresses and no more', () => {
    const count = new WrongTokenCalls(1);
    for (let n = 0; n < 10_001; n += 1) count.count(`address ${n}`, 0);
    expect(count.count('address 10000', 0)).toBe(60);
    expect(count.count('address 0', 0)).toBeUndefined();
  });
});
