import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../errors';
import { onMovedClock } from '@/tests/harness/moved-clock';
import { readLimitedBody } from './read-limited-body';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const PIECE = new TextEncoder().encode('piece');

/** A request whose body comes in pieces, each so many milliseconds after it was asked for. */
function aRequest(pauses: readonly number[], piece = PIECE): Request {
  const left = [...pauses];
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const pause = left.shift();
        if (pause === undefined) return controller.close();
        await onMovedClock(pause);
        controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
  return new Request('http://school.example/', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

test('a body that waits for its turn for ten minutes is read to its end', async () => {
  const mayGoOn = () => onMovedClock(600_000);
  const read = readLimitedBody(aRequest([1_000, 1_000]), 100, { mayGoOn });
  await vi.advanceTimersByTimeAsync(1_300_000);
  expect(new TextDecoder().decode(await read)).toBe('piecepiece');
});

test('a body whose sender takes more than a minute for it is refused, however it divides that', async () => {
  for (const pauses of [[70_000], Array.from({ length: 10 }, () => 7_000)]) {
    const read = expect(readLimitedBody(aRequest(pauses), 100)).rejects.toThrow(AppError);
    await vi.advanceTimersByTimeAsync(61_000);
    await read;
  }
});

test('a picture that comes over a slow line for two minutes is taken', async () => {
  const seconds = 120;
  const read = readLimitedBody(
    aRequest(
      Array.from({ length: seconds }, () => 1_000),
      new Uint8Array(60_000),
    ),
    10_000_000,
  );
  await vi.advanceTimersByTimeAsync((seconds + 1) * 1_000);
  expect((await read).length).toBe(seconds * 60_000);
});
