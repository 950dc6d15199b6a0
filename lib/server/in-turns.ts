import { setImmediate } from 'node:timers/promises';

/** Milliseconds that work goes on in one go. A request of somebody else meanwhile has its turn a dozen times, so it must be short. */
const TURN_MS = 2;

/** Many items one by one, letting other requests of this process have their turn whenever two milliseconds have passed. */
export async function* inTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item, void> {
  let begun = performance.now();
  for (const item of items) {
    if (performance.now() - begun > TURN_MS) {
      await setImmediate();
      begun = performance.now();
    }
    yield item;
  }
}

/** Maps many items in turns, as {@link inTurns}. What `map` throws ends it. */
export async function mapInTurns<Item, Result>(items: Iterable<Item>, map: (item: Item, index: number) => Result): Promise<Result[]> {
  const results: Result[] = [];
  for await (const item of inTurns(items)) results.push(map(item, results.length));
  return results;
}
