import { expect, test } from 'vitest';
import type { DescribedVariable } from '@/lib/document/described-variables';
import { sampleValues, withPicture, withText } from './preview-values';

const KEY = 'a'.repeat(64);
const variables: readonly DescribedVariable[] = [
  { name: 'name', title: 'Имя', sample: 'Анна', kind: 'text', options: [], default: '' },
  { name: 'photo', title: '', sample: KEY, kind: 'picture', options: [], default: '' },
  { name: 'logo', title: '', sample: 'https://example.org/a.png', kind: 'picture', options: [], default: '' },
];

test('a preview begins with the samples, pictures only where one is kept', () => {
  expect(sampleValues(variables, { [KEY]: {} })).toEqual({
    texts: { name: 'Анна', photo: KEY, logo: 'https://example.org/a.png' },
    pictures: { photo: KEY },
  });
});

test('typing changes one value and leaves the earlier state alone', () => {
  const before = sampleValues(variables, {});
  expect(withText(before, 'name', 'Пётр').texts['name']).toBe('Пётр');
  expect(before.texts['name']).toBe('Анна');
});

test('a picture taken away leaves its variable without a value', () => {
  const after = withPicture(sampleValues(variables, { [KEY]: {} }), 'photo', undefined);
  expect([after.pictures['photo'], after.texts['photo']]).toEqual([undefined, '']);
});

test('variables named as parts of every object are plain variables', () => {
  const values = withText(sampleValues([], {}), '__proto__', 'x');
  expect(values.texts['constructor']).toBeUndefined();
  expect(Object.getPrototypeOf(values.texts)).toBeNull();
});
