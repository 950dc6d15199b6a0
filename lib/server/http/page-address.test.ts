import { expect, test } from 'vitest';
import { pageAddress } from './page-address';

test('a page keeps what was asked of it', () => {
  expect(pageAddress('/disk', { after: '5', tag: ['a b', '&'], none: undefined })).toBe('/disk?after=5&tag=a+b&tag=%26');
});

test('a page of which nothing was asked is its path', () => {
  expect(pageAddress('/disk', {})).toBe('/disk');
});
