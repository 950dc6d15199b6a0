import { expect, test, vi } from 'vitest';
import { remembered } from './remembered';

test('an object is asked about once, another one anew, also when nothing was found', () => {
  const find = vi.fn(({ name }: { name?: string }) => name);
  const kept = remembered(find);
  const [named, nameless] = [{ name: 'Анна' }, {}];
  expect([kept(named), kept(named), kept(nameless), kept(nameless), kept({ name: 'Анна' })]).toEqual([
    'Анна',
    'Анна',
    undefined,
    undefined,
    'Анна',
  ]);
  expect(find).toHaveBeenCalledTimes(3);
});
