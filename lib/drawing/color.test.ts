import { expect, test } from 'vitest';
import { alphaOf, byAlpha, opaqueColor, withAlpha } from './color';
import type { DisplayItem } from './display-list';
import { rectangle } from './path';

const path = rectangle(0, 0, 10, 10);
const filled = (fill: string): DisplayItem => ({ kind: 'path', path, fill });

test('a colour is taken apart into what is seen and how much it covers, and put together again', () => {
  expect([alphaOf('#123456'), alphaOf('#12345600'), alphaOf('#12345633')]).toEqual([1, 0, 0.2]);
  expect(opaqueColor('#12345680')).toBe('#123456');
  expect(withAlpha('#12345680', 0.2)).toBe('#12345633');
  expect(withAlpha('#12345680', 1)).toBe('#123456');
});

test('items without see-through colours stay the same list', () => {
  const items = [filled('#000000'), filled('#ff0000')];
  expect(byAlpha(items)).toEqual([{ alpha: 1, items }]);
  expect(byAlpha(items)[0]?.items).toBe(items);
});

test('neighbours that cover alike are made see-through as one', () => {
  expect(byAlpha([filled('#00000033'), filled('#ff000033'), filled('#00ff00')])).toEqual([
    { alpha: 0.2, items: [filled('#000000'), filled('#ff0000')] },
    { alpha: 1, items: [filled('#00ff00')] },
  ]);
});

test('a shape whose fill and border cover differently is two, the border on top', () => {
  const stroke = { color: '#802020', width: 2, cap: 'butt' as const };
  expect(byAlpha([{ kind: 'path', path, fill: '#4060c033', stroke }])).toEqual([
    { alpha: 0.2, items: [filled('#4060c0')] },
    { alpha: 1, items: [{ kind: 'path', path, stroke }] },
  ]);
});
