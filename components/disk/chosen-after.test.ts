import { expect, test } from 'vitest';
import { chosenAfter, NOTHING_CHOSEN } from './chosen-after';

const ROWS = ['a', 'b', 'c', 'd', 'e'];

test('a range goes from the row that was pressed last, either way, and turns about it', () => {
  const at = chosenAfter(NOTHING_CHOSEN, ROWS, 'c', 'alone');
  const down = chosenAfter(at, ROWS, 'e', 'range');
  expect([...down.ids]).toEqual(['c', 'd', 'e']);
  expect([...chosenAfter(down, ROWS, 'a', 'range').ids]).toEqual(['a', 'b', 'c']);
});

test('a row pressed with Ctrl is added, and the second time taken away', () => {
  const two = chosenAfter(chosenAfter(NOTHING_CHOSEN, ROWS, 'a', 'alone'), ROWS, 'd', 'toggle');
  expect([...two.ids]).toEqual(['a', 'd']);
  expect([...chosenAfter(two, ROWS, 'a', 'toggle').ids]).toEqual(['d']);
});

test('a range whose beginning has left the list is the row alone', () => {
  const gone = chosenAfter(NOTHING_CHOSEN, ['x'], 'x', 'alone');
  expect([...chosenAfter(gone, ROWS, 'b', 'range').ids]).toEqual(['b']);
});
