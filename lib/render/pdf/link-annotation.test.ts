import { expect, it } from 'vitest';
import { placedBox } from '../../drawing/matrix';
import { linkAnnotation } from './link-annotation';

const group = { element: 'e', opacity: 1, readingOrder: 0, lang: 'ru', width: 100, height: 20, items: [], link: 'https://example.org/(a)' };

it('an upright box is a rectangle, measured from the bottom of the page', () => {
  const transform = placedBox({ x: 10, y: 30, width: 100, height: 20, rotation: 0 });
  expect(linkAnnotation({ ...group, transform }, 200)).toBe(
    '<</Type/Annot/Subtype/Link/Rect[10 150 110 170]/Border[0 0 0]/F 4/A<</S/URI/URI(https://example.org/\\(a\\))>>>>',
  );
});

it('a turned box tells its four corners as well, anticlockwise from its own bottom left one', () => {
  const transform = placedBox({ x: 10, y: 30, width: 100, height: 20, rotation: 90 });
  expect(linkAnnotation({ ...group, transform, alt: 'go' }, 200)).toContain(
    '/Rect[50 110 70 210]/QuadPoints[50 210 50 110 70 110 70 210]/Contents(go)',
  );
});

it('a group without a link has none', () => {
  const plain = Object.fromEntries(Object.entries(group).filter(([property]) => property !== 'link')) as Omit<typeof group, 'link'>;
  expect(linkAnnotation({ ...plain, transform: [1, 0, 0, 1, 0, 0] }, 200)).toBeUndefined();
});
