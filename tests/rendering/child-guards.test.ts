import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { blankDocument } from '@/lib/document/new-document';
import { testValues } from '@/lib/document/test-fixtures';
import type { RenderLimits } from '@/lib/server/rendering/start-rendering-pool';
import { testPool, type TestPool } from './test-pool';

const MEGABYTE = 1024 * 1024;
const LIMITS: Partial<RenderLimits> = { fileMs: 20_000, pictureMs: 20_000, fontMs: 20_000, memoryBytes: 300 * MEGABYTE };
const [LOOP, HOARD, EXIT, THROW] = [0, 1, 2, 3];

let test: TestPool | undefined;

afterEach(async () => {
  await test?.close();
  test = undefined;
});

async function faulty(limits: Partial<RenderLimits> = {}, size = 1): Promise<TestPool> {
  return (test = await testPool('tests/fixtures/faulty-render-child.ts', { limits: { ...LIMITS, ...limits }, size }));
}

const version = (id = 'v') => ({ id, content: blankDocument('a4-portrait'), assetKeys: [] });
const files = (...titles: string[]) => titles.map((title, index) => ({ id: String(index), title, values: testValues(), pages: [0] }));

async function outcomes({ pool }: TestPool, titles: string[], id?: string): Promise<string[]> {
  const results = await pool.makePdf(version(id), files(...titles));
  return results.map((result) => ('failure' in result ? result.failure.code : 'made'));
}

describe('a batch with a file that kills its child', () => {
  it.each([
    ['loop', 'render_timed_out', 1],
    ['exit', 'render_crashed', 2],
    ['throw', 'render_crashed', 2],
    ['hoard', 'render_out_of_memory', 2],
  ])('fails that file alone (%s)', async (fault, code, deaths) => {
    const pool = await faulty(fault === 'loop' ? { fileMs: 1000 } : {});
    expect(await outcomes(pool, ['a', fault, 'b', 'c'])).toEqual(['made', code, 'made', 'made']);
    expect(pool.deaths).toHaveLength(deaths);
  });

  it('fails each of several', async () => {
    const pool = await faulty();
    expect(await outcomes(pool, ['exit', 'a', 'exit', 'b'])).toEqual(['render_crashed', 'made', 'render_crashed', 'made']);
  });

  it('fails as a whole when not one file was begun', async () => {
    const pool = await faulty();
    expect(await outcomes(pool, ['a', 'b'], 'exits-before-ready')).toEqual(['render_crashed', 'render_crashed']);
    expect(await outcomes(pool, ['a'])).toEqual(['made']);
  });
});

describe('a child that is killed from outside', () => {
  it('costs no file: each is made by the next child', async () => {
    const pool = await faulty({ fileMs: 30_000 });
    expect(await outcomes(pool, ['a'])).toEqual(['made']);
    const [victim] = pool.pool.pids();
    const batch = outcomes(
      pool,
      Array.from({ length: 200 }, () => 'a'),
    );
    process.kill(victim ?? 0, 'SIGKILL');
    expect(new Set(await batch)).toEqual(new Set(['made']));
    expect(pool.pool.pids()).not.toContain(victim);
  });
});

describe('the guards', () => {
  it('end a looping child within a tenth of a second of its limit', async () => {
    const { pool } = await faulty({ pictureMs: 700 });
    await pool.makePdf(version(), files('warm'));
    const begun = performance.now();
    await expect(pool.takeInPicture(Uint8Array.of(LOOP))).rejects.toMatchObject({ code: 'bad_image', details: { reason: 'too_costly' } });
    const took = performance.now() - begun;
    expect(took).toBeGreaterThan(690);
    expect(took).toBeLessThan(1500);
  });

  it.skipIf(!existsSync('/proc/self/status'))('end a child that hoards memory long before its time is over', async () => {
    const { pool, deaths } = await faulty({ pictureMs: 20_000 });
    await expect(pool.takeInPicture(Uint8Array.of(HOARD))).rejects.toMatchObject({ code: 'bad_image' });
    expect(deaths.map(({ reason }) => reason)).toEqual(['out_of_memory', 'out_of_memory']);
  });

  it('tell what a crashed child said last', async () => {
    const { pool, deaths } = await faulty();
    await expect(pool.probeFont(Uint8Array.of(THROW))).rejects.toMatchObject({ code: 'bad_font' });
    expect(deaths[0]).toMatchObject({ reason: 'crashed', exitCode: 1 });
    expect(deaths[0]?.stderr).toContain('outside of any job');
  });

  it('replace a child that has done its share', async () => {
    const { pool, deaths } = await faulty({ recycleJobs: 2 });
    const makers = new Set<string>();
    for (let i = 0; i < 6; i++) for (const made of await pool.makePdf(version(), files('a'))) if ('digest' in made) makers.add(made.digest);
    expect(makers.size).toBe(3);
    expect(deaths).toEqual([]);
  });
});

describe('a pool', () => {
  it('gives a font that loops its time and no more, and goes on', async () => {
    const { pool } = await faulty({ fontMs: 500 });
    await expect(pool.probeFont(Uint8Array.of(LOOP))).rejects.toMatchObject({
      code: 'bad_font',
      details: { reason: 'too_costly', death: 'timed_out' },
    });
    await expect(pool.probeFont(Uint8Array.of(EXIT))).rejects.toMatchObject({
      code: 'bad_font',
      details: { reason: 'too_costly', death: 'crashed' },
    });
    expect(await pool.makePdf(version(), files('a'))).toHaveLength(1);
  });

  it('is unavailable, not stuck, when no child can be started', async () => {
    const broken = await testPool('tests/fixtures/faulty-render-child.ts', { script: '/nowhere/child.mjs' });
    await expect(broken.pool.makePdf(version(), files('a'))).rejects.toMatchObject({ code: 'unavailable' });
    await broken.close();
  });

  it('ends what runs and takes no more when closed', async () => {
    const { pool } = await faulty();
    const running = pool.makePdf(version(), files('a', 'b'));
    await pool.makePdf(version(), files('c'));
    await pool.close(2000);
    expect(await running).toHaveLength(2);
    await expect(pool.makePdf(version(), files('a'))).rejects.toMatchObject({ code: 'unavailable' });
    expect(pool.pids()).toEqual([]);
  });

  it('rejects and gives out nothing when Storage fails', async () => {
    const storage = {
      put: () => Promise.resolve(),
      get: () => Promise.reject(new Error('disk')),
      has: () => Promise.reject(new Error('disk')),
    };
    const real = await testPool('lib/server/rendering/render-child.ts', { storage });
    await expect(real.pool.makePdf(version(crypto.randomUUID()), files('a'))).rejects.toThrow('disk');
    await real.close();
  });
});
