import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { BodyRoom } from './body-room';

/** Says who has been let in so far, in their order; `leave` makes the place of one free. */
function aRoom(bytes: number) {
  const room = new BodyRoom(bytes);
  const inside: string[] = [];
  const leaving = new Map<string, () => void>();
  const enter = (name: string, size: number, caller = name) =>
    room.enter(caller, size).then((leave) => {
      inside.push(name);
      leaving.set(name, leave);
    });
  const settled = async () => {
    await setImmediate();
    return inside.join(' ');
  };
  return {
    room,
    enter: (...given: Parameters<typeof enter>) => void enter(...given),
    leave: (name: string) => leaving.get(name)?.(),
    inside: settled,
  };
}

test('as many are let in as there is room for, and the next one when somebody leaves', async () => {
  const { enter, leave, inside } = aRoom(100);
  for (const name of ['a', 'b', 'c']) enter(name, 40);
  expect(await inside()).toBe('a b');
  leave('a');
  expect(await inside()).toBe('a b c');
});

test('one caller’s many bodies leave room for another’s, and callers take turns', async () => {
  const { enter, leave, inside } = aRoom(100);
  for (const name of ['a1', 'a2', 'a3']) enter(name, 50, 'a');
  for (const name of ['b1', 'b2']) enter(name, 50, 'b');
  enter('c1', 50, 'c');
  expect(await inside()).toBe('a1 b1');
  leave('a1');
  expect(await inside()).toBe('a1 b1 a2');
  leave('a2');
  expect(await inside()).toBe('a1 b1 a2 c1');
  leave('b1');
  expect(await inside()).toBe('a1 b1 a2 c1 b2');
});

test('a large body is not passed by smaller ones for ever', async () => {
  const { enter, leave, inside } = aRoom(100);
  enter('a', 50);
  enter('b', 30);
  enter('large', 50);
  enter('small', 10);
  expect(await inside()).toBe('a b');
  leave('b');
  expect(await inside()).toBe('a b large');
});

test('one that takes more than there is for one caller is let in alone', async () => {
  const { enter, inside } = aRoom(100);
  enter('a', 1_000);
  expect(await inside()).toBe('a');
});

test('who has no patience is told to come back, and is in nobody’s way any more', async () => {
  const { room, enter, leave, inside } = aRoom(100);
  enter('a', 50);
  enter('b', 50);
  await expect(room.enter('c', 50, 1)).rejects.toMatchObject({ code: 'rate_limited', details: { reason: 'busy', seconds: 1 } });
  enter('d', 50);
  leave('a');
  expect(await inside()).toBe('a b d');
});
