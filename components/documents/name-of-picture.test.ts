import { expect, test } from 'vitest';
import { nameOfPicture } from './name-of-picture';

test.each([
  ['diplom_2024-v2.jpg', 'diplom 2024-v2'],
  ['Сертификат  курса.PNG', 'Сертификат курса'],
  ['снимок.экрана.webp', 'снимок.экрана'],
  ['.png', ''],
])('the picture %j names its document %j', (file, name) => {
  expect(nameOfPicture(file)).toBe(name);
});

test('a very long file name is cut to what the server takes', () => {
  expect(nameOfPicture(`${'я'.repeat(1000)}.jpg`)).toHaveLength(200);
});
