import { setImmediate } from 'node:timers/promises';

/** Items taken in one go: a row of a call costs about a tenth of a millisecond, so others wait some ten milliseconds at most. */
export const TURN = 100;

/** Maps many items, letting other requests of this process have their turn after every hundred. What `map` throws ends it. */
export async function mapInTurns<Item, Result>(items: readonly Item[], map: (item: Item, index: number) => Result): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % TURN === 0) await setImmediate();
    results.push(map(item, index));
  }
  return results;
}
