import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { files } from '@/db/schema';
import { newId } from '@/lib/ids';
import { newVerifyCode } from '@/lib/server/verify/verify-code';
import { serveFile } from '@/lib/server/disk/serve-file';
import { answerPickUpPath } from '@/lib/server/create/answer-pick-up-path';
import { aCreation } from '../harness/builders';
import { createWorld } from '../harness/create-world';
import { figure, times } from '../harness/figure';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();
const SAMPLES = times(100_000, 1_000_000);
const GUESSES = times(1_000, 10_000);

test(
  'the ids in links are 122 random bits, the codes people type 80; all are equally likely and none comes twice',
  { timeout: 300_000 },
  () => {
    const makers = { file: { make: newId, bits: 122 }, code: { make: newVerifyCode, bits: 80 } };
    for (const [kind, { make, bits }] of Object.entries(makers)) {
      const seen = new Set<string>();
      /** How often each character stands at each place. */
      const counts: Map<string, number>[] = [];
      for (let n = 0; n < SAMPLES; n += 1) {
        const id = make();
        seen.add(id);
        for (let at = 0; at < id.length; at += 1) {
          const count = (counts[at] ??= new Map<string, number>());
          const letter = id.charAt(at);
          count.set(letter, (count.get(letter) ?? 0) + 1);
        }
      }
      const entropy = counts.reduce((sum, count) => sum + Math.log2(count.size), 0);
      const worst = Math.max(...counts.filter(({ size }) => size > 1).map((count) => deviation(count)));
      figure(
        'S5',
        `${SAMPLES} ids (${kind}): ${SAMPLES - seen.size} twice, ${entropy.toFixed(0)} bits, χ² at most ${worst.toFixed(1)} σ from even`,
      );
      expect(seen.size).toBe(SAMPLES);
      expect(Math.round(entropy)).toBeGreaterThanOrEqual(bits);
      expect(worst).toBeLessThan(6);
    }
  },
);

/** By how many standard deviations the χ² of these counts lies above what equal chances give. */
function deviation(count: ReadonlyMap<string, number>): number {
  const even = SAMPLES / count.size;
  const chi = [...count.values()].reduce((sum, times) => sum + (times - even) ** 2 / even, 0);
  return (chi - (count.size - 1)) / Math.sqrt(2 * (count.size - 1));
}

test('no guess opens anything, and a pending, an absent and another id are answered alike', async () => {
  const { fileIds } = await aCreation(database.db, { files: [{}, {}] });
  const world = { ...createWorld(database.db).services, signedInWorkspace: () => Promise.resolve(undefined) };
  const open = (id: string, form: 'pdf' | 'jpg') => serveFile(new Request(`http://school.example/getfile/${id}/`), { id, form }, world);
  const told = async (answer: Response) => JSON.stringify([answer.status, [...answer.headers], await answer.text()]);
  const pending = await told(await open(fileIds[0] ?? '', 'pdf'));
  let opened = 0;
  for (let n = 0; n < GUESSES; n += 1) {
    const id = n % 2 === 0 ? newId() : `${fileIds[0]?.slice(0, 35) ?? ''}${(n % 16).toString(16)}`;
    const answer = await open(id, 'pdf');
    if (answer.status !== 404) opened += 1;
    else if (id !== fileIds[0]) expect(await told(answer)).toBe(pending);
  }
  const page = await answerPickUpPath(new Request(`http://school.example/getform/${newId()}/`), [newId()], () => Promise.resolve(world));
  expect(page.status).toBe(404);
  figure('S5', `${GUESSES} guessed links: ${opened} opened`);
  expect(opened).toBe(0);
});

test('a withdrawn file is gone at once, also for whoever has a copy to check', async () => {
  const { db } = database;
  const { fileIds } = await aCreation(db, { files: [{}] });
  const id = fileIds[0] ?? '';
  const made = { state: 'ready' as const, parts: [{ hash: 'a'.repeat(64), length: 10 }], length: 10, digest: 'd', madeAt: new Date(0) };
  await db.update(files).set(made).where(eq(files.id, id));
  const world = { ...createWorld(db).services, signedInWorkspace: () => Promise.resolve(undefined) };
  const open = (headers: Record<string, string> = {}) =>
    serveFile(new Request(`http://school.example/getfile/${id}/pdf/`, { headers }), { id, form: 'pdf' }, world);
  const etag = (await open()).headers.get('etag') ?? '';
  expect((await open({ 'if-none-match': etag })).status).toBe(304);
  await db.update(files).set({ withdrawnAt: new Date() }).where(eq(files.id, id));
  for (const headers of [{}, { 'if-none-match': etag }, { range: 'bytes=0-1' }]) {
    const answer = await open(headers as Record<string, string>);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([410, expect.stringContaining('no-store')]);
  }
});
