import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from './shortened';

test('a text that is short enough stays as it is', () => {
  expect(shortened('Анна', 4)).toBe('Анна');
});

test('a longer one is cut and shows it', () => {
  expect(shortened('Анна Ли', 4)).toBe('Анна…');
});

test('no character is ever cut in half', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 60 }), (text, max) => {
      const kept = shortened(text, max);
      expect(kept).not.toMatch(/\p{Surrogate}/u);
      expect(text.startsWith(kept.replace(/…$/, ''))).toBe(true);
    }),
  );
});
