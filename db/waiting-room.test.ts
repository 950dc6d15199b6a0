import { expect, it } from 'vitest';
import { WaitingRoom } from './waiting-room';

const soon = () => performance.now() + 30;
const later = () => performance.now() + 60_000;

it('lets all who wait go when the database is back, after one look for them all', async () => {
  let looks = 0;
  const room = new WaitingRoom(() => Promise.resolve((looks += 1) === 2), 10);
  expect(await Promise.all([room.wait(later()), room.wait(later()), room.wait(later())])).toEqual([true, true, true]);
  expect(looks).toBe(2);
});

it('sends away whoever has waited as long as it can, and those who find no place at once', async () => {
  const room = new WaitingRoom(() => Promise.resolve(false), 1);
  const first = room.wait(soon());
  expect(await room.wait(later())).toBe(false);
  expect(await first).toBe(false);
  expect(await room.wait(performance.now())).toBe(false);
});

it('looks no more when nobody waits, and again for the next', async () => {
  let [looks, there] = [0, false];
  const room = new WaitingRoom(() => Promise.resolve(((looks += 1), there)), 10);
  await room.wait(soon());
  there = true;
  expect(await room.wait(later())).toBe(true);
  expect(looks).toBe(1);
});
