import { expect, test } from 'vitest';
import { namesInZip } from './names-in-zip';

test('equal names in one folder are numbered, also in another letter case and beside a name that has the number already', () => {
  const names = ['Диплом', 'диплом', 'Диплом (2)', 'Диплом'].map((name) => ({ folder: '', name }));
  expect(names.map(namesInZip())).toEqual(['Диплом.pdf', 'диплом (2).pdf', 'Диплом (2) (2).pdf', 'Диплом (3).pdf']);
});

test('equal names in two folders stay as they are', () => {
  const names = ['А/', 'Б/'].map((folder) => ({ folder, name: 'Диплом' }));
  expect(names.map(namesInZip())).toEqual(['А/Диплом.pdf', 'Б/Диплом.pdf']);
});
