import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createLimits } from './create-limits';
import { ReadingChild } from './reading-child';
import { understandCall, type SentCall } from './understand-call';

const child = new ReadingChild(path.resolve('dist', 'reading-child.mjs'));
const NOW = new Date('2026-11-24T08:00:00Z');
const terms = { limits: createLimits(), now: NOW };
const DOC = 'b75b01cf-c732-49c6-80a0-77dd051a8299';

function sent(body: string, more: Partial<SentCall> = {}): SentCall {
  return {
    search: `?doc_id=${DOC}&secure=x`,
    body: new TextEncoder().encode(body),
    type: '',
    idempotencyKey: undefined,
    refusal: undefined,
    ...more,
  };
}
const rows = (count: number) => JSON.stringify(Array.from({ length: count }, (_, n) => ({ name: `Анна ${n}`, имя: 1, folder_id: 'Май' })));

afterAll(() => child.close());

test.each([
  ['no body', sent('', { body: undefined })],
  ['a form', sent('mask_name=%D0%90&idempotency_key=k')],
  ['many rows', sent(rows(5_000))],
  ['one row too many', sent(`[${'{},'.repeat(100_000)}{}]`)],
  ['no JSON', sent('{"mask":[')],
  ['a call that was refused before', sent('', { body: undefined, refusal: { code: 'too_large', details: { max: 1 } } })],
])('%s: says in a process of its own what it says here, one after another', async (_, call) => {
  const here = await understandCall(call, terms);
  const there = await child.understand({ ...call, body: call.body && new Uint8Array(call.body) }, terms);
  expect(there).toEqual(here);
  if ('value' in there.asked) for (const row of there.asked.value.request.rows) expect(Object.getPrototypeOf(row.variables)).toBe(null);
});

test('a call that takes more memory than there is for one is too large, and the next one is read', async () => {
  const small = new ReadingChild(path.resolve('dist', 'reading-child.mjs'), 64);
  const [eater, next] = await Promise.all([
    small.understand(sent(`[{"a":[${'[],'.repeat(6_000_000)}[]]}]`), terms),
    small.understand(sent(rows(3)), terms),
  ]);
  await small.close();
  expect(eater.asked).toMatchObject({ refusal: { code: 'too_large', details: { limit: 'body' } } });
  expect(next.asked).toMatchObject({ value: { request: { docId: DOC } } });
});
