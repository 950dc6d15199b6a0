import { expect, it } from 'vitest';
import { mapInTurns, TURN } from './in-turns';

it('lets others have their turn between the items, and keeps their order', async () => {
  let done = 0;
  let doneAtOthersTurn = 0;
  setImmediate(() => (doneAtOthersTurn = done));
  const items = Array.from({ length: TURN * 3 }, (_, n) => n);
  const doubled = await mapInTurns(items, (item, index) => {
    done += 1;
    return item + index;
  });
  expect(doneAtOthersTurn).toBe(TURN);
  expect(doubled).toEqual(items.map((item) => item * 2));
});
