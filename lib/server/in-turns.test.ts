import { expect, it } from 'vitest';
import { mapInTurns } from './in-turns';

it('lets others have their turn while the items are gone through, and keeps their order', async () => {
  let othersTurn = false;
  setImmediate(() => (othersTurn = true));
  // Goes on for as long as nobody else has had a turn.
  function* untilOthersTurn() {
    for (let item = 0; !othersTurn; item += 1) yield item;
  }
  const results = await mapInTurns(untilOthersTurn(), (item, index) => item + index);
  expect(results).toEqual(results.map((_, index) => index * 2));
});
