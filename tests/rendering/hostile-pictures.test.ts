import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '@/lib/errors';
import type { BadPictureReason } from '@/lib/server/rendering/bad-picture';
import { hostilePictures } from '../fixtures/hostile-pictures';
import { testPool, type TestPool } from './test-pool';
import { figure, times } from '../harness/figure';

const REASONS: Record<BadPictureReason, true> = {
  unknown_kind: true,
  kind_not_taken: true,
  too_many_bytes: true,
  too_many_pixels: true,
  truncated: true,
  broken: true,
  unsupported: true,
  encrypted: true,
  too_costly: true,
};
const BOX = { width: 10, height: 10, fit: 'cover', anchor: 'center' } as const;
const MEGABYTE = 1024 * 1024;
/** Milliseconds that one picture may take: a machine that is busy with other tests takes its time. */
const PATIENCE = times(60_000, 10_000);

let children: TestPool;

beforeAll(async () => {
  children = await testPool(undefined, { limits: { pictureMs: PATIENCE } });
});
afterAll(() => children.close());

/** Most resident bytes the children have had at once so far; 0 where there is no /proc. */
function peakMemory(): number {
  const of = (pid: number) => {
    try {
      return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  };
  return Math.max(0, ...children.pool.pids().map(of));
}

test('every hostile picture is taken or refused with a reason; no child dies of one, and none grows beyond its bounds', async () => {
  const pictures = await hostilePictures();
  const outcomes: Record<string, number> = {};
  const wrong: string[] = [];
  let [peak, slowest] = [0, 0];
  for (const { name, bytes, expected } of pictures) {
    for (const boxes of [[], [BOX]]) {
      const begun = performance.now();
      const outcome = await children.pool.takeInPicture(bytes, undefined, boxes).then(
        ({ mime }) => (mime === 'image/jpeg' || mime === 'image/png' ? 'taken' : mime),
        (error: unknown) => (error instanceof AppError && error.code === 'bad_image' ? String(error.details['reason']) : String(error)),
      );
      slowest = Math.max(slowest, performance.now() - begun);
      const decided = outcome === 'taken' || Object.hasOwn(REASONS, outcome);
      const right = expected === 'decided' ? decided : expected === 'taken' ? outcome === 'taken' : decided && outcome !== 'taken';
      if (!right) wrong.push(`${name}: ${outcome}`);
      for (const { reason } of children.deaths.splice(0)) wrong.push(`${name}: its child died, ${reason}`);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    peak = Math.max(peak, peakMemory());
  }
  expect(wrong).toEqual([]);
  expect(children.faults).toEqual([]);
  expect(slowest).toBeLessThanOrEqual(PATIENCE);
  expect(peak).toBeLessThan(600 * MEGABYTE);
  expect(pictures.length).toBeGreaterThan(350);
  figure(
    'M7',
    `${pictures.length} hostile pictures, 0 deaths, peak ${Math.round(peak / MEGABYTE)} MB, the slowest ${(slowest / 1000).toFixed(1)} s, ${JSON.stringify(outcomes)}`,
  );
}, 600_000);
