import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newElement } from '../../document/new-document';
import { cornersOf } from '../geometry/box';
import { settledText } from './settled-text';

test('the anchored edge of a growing text stays where it is on the page, whatever its rotation', () => {
  const edges = { top: [0, 1], bottom: [3, 2] } as const;
  fc.assert(
    fc.property(
      fc.constantFrom('top', 'bottom'),
      fc.integer({ min: 0, max: 359 }),
      fc.integer({ min: 1, max: 300 }),
      (verticalAlign, rotation, height) => {
        const text = newElement('text', { id: 't', x: 40, y: 50, width: 120, height: 30, rotation, verticalAlign });
        const settled = settledText(text, height);
        expect(settled.height).toBe(height);
        for (const corner of edges[verticalAlign]) {
          const [before, after] = [cornersOf(text)[corner], cornersOf(settled)[corner]];
          expect(Math.hypot(before.x - after.x, before.y - after.y)).toBeLessThan(0.002);
        }
      },
    ),
  );
});

test('a text in the middle grows both ways', () => {
  const text = newElement('text', { id: 't', x: 0, y: 100, width: 50, height: 20, verticalAlign: 'middle' });
  expect(settledText(text, 60)).toMatchObject({ x: 0, y: 80, height: 60 });
});
